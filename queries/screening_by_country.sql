-- Systems that screening points to Annex III or Article 5, by country; a system of several countries counts in each.
select place.country, count(distinct d.system_id) as systems, count(distinct d.place_id) as places
from deployment d join place using (place_id) join release.screening using (deployment_id) join release.screening_rule r using (rule_id)
where r.instrument in ('annex_iii', 'article_5') group by place.country order by systems desc, place.country
