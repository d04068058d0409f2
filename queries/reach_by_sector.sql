-- Residents of the distinct places with a matching system, by sector; groups overlap, so they do not add up.
with counted as (select distinct sector, place.* from place join deployment using (place_id)),
official as (select * from counted where population_quality = 'official'),
inside as (
    select distinct o.sector, o.place_id
    from official o join release.ancestor a using (place_id) join official outer_place on outer_place.place_id = a.ancestor_id and outer_place.sector = o.sector)
select
    sector,
    count(*) as places,
    count(*) filter (population_quality = 'official') as places_with_population,
    sum(population) filter (population_quality = 'official')::bigint as residents_naive,
    sum(population) filter (population_quality = 'official' and inside.place_id is null)::bigint as residents
from counted left join inside using (sector, place_id)
group by sector order by residents desc nulls last, sector
