-- Systems by the area of the AI Act that technology and sector point to; a system may point to several, so areas do not add up.
-- systems_coded: those of them that do so by a coded technology or sector alone.
select s.area, r.instrument, count(distinct d.system_id) as systems, count(distinct d.place_id) as places,
    count(distinct d.system_id) - count(distinct d.system_id) filter (s.basis is distinct from 'coded') as systems_coded
from release.screening s join deployment d using (deployment_id) join release.screening_rule r using (rule_id)
group by s.area, r.instrument order by list_position(['annex_iii', 'article_5', 'article_50'], r.instrument), systems desc, s.area
