-- Systems that screening points to Annex III or Article 5, by country; a system of several countries counts in each.
with told as (
    select pointed, unnest(string_split(replace(pointed, '/coded', ''), '|')) as area from (select distinct pointed from deployment)),
listed as (
    select distinct pointed from told where area in (select area from release.screening_rule where instrument in ('annex_iii', 'article_5')))
select place.country, release.systems(shared) as systems, count(distinct place_id) as places
from deployment join listed using (pointed) join place using (place_id) group by place.country order by systems desc, place.country
