-- Residents of the distinct places with a matching system, by sector or, where $dimension says so, by technology; groups overlap,
-- so they do not add up. residents_coded are those of them whose place has such a system by coding only: no source states it.
-- $dimension: text = sector
with told as (
    select place_id, case $dimension when 'technology' then technology else sector end as code,
        case $dimension when 'technology' then technology_basis else sector_basis end = 'coded' as is_coded
    from deployment),
counted as (
    select code, place.*, is_coded from place
    join (select place_id, code, coalesce(bool_and(is_coded), false) as is_coded from told group by all) using (place_id)),
official as (select * from counted where population_quality = 'official'),
inside as (
    select distinct o.code, o.place_id
    from official o join release.ancestor a using (place_id) join official outer_place on outer_place.place_id = a.ancestor_id and outer_place.code = o.code)
select
    code,
    count(*) as places,
    count(*) filter (population_quality = 'official') as places_with_population,
    sum(population) filter (population_quality = 'official')::bigint as residents_naive,
    sum(population) filter (population_quality = 'official' and inside.place_id is null)::bigint as residents,
    sum(if(is_coded, population, 0)) filter (population_quality = 'official' and inside.place_id is null)::bigint as residents_coded
from counted left join inside using (code, place_id)
group by code order by residents desc nulls last, code
