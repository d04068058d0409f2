-- Systems by the area of the AI Act that technology and sector point to; a system may point to several, so areas do not add up.
-- systems_coded: those of them that do so by a coded technology or sector alone.
with told as (select place_id, shared, unnest(string_split(pointed, '|')) as told from deployment),
pointing as (select split_part(told, '/', 1) as area, told not like '%/coded' as is_stated, place_id, shared from told)
select area, r.instrument, release.systems(shared) as systems, count(distinct place_id) as places,
    release.systems(shared) - release.systems_where(shared, is_stated) as systems_coded
from pointing join (select distinct area, instrument from release.screening_rule) r using (area)
group by area, r.instrument order by list_position(['annex_iii', 'article_5', 'article_50'], r.instrument), systems desc, area
