-- Systems by the area of the AI Act that technology and sector point to; a system may point to several, so areas do not add up.
-- systems_coded: those of them that do so by a coded technology or sector alone.
with held as (select pointed, place_id, shared, count(*) as systems from deployment where pointed is not null group by all),
told as (select unnest(string_split(pointed, '|')) as told, place_id, shared, systems from held),
pointing as (select split_part(told, '/', 1) as area, told not like '%/coded' as is_stated, place_id, shared, systems from told)
select area, r.instrument, release.systems_counted(shared, systems) as systems, count(distinct place_id) as places,
    release.systems_counted(shared, systems) - release.systems_counted_where(shared, systems, is_stated) as systems_coded
from pointing join (select distinct area, instrument from release.screening_rule) r using (area)
group by area, r.instrument order by list_position(['annex_iii', 'article_5', 'article_50'], r.instrument), systems desc, area
