-- Places with a matching system by country or, where $level says so, by first-level region: systems, places, and their residents.
-- A place inside another counted one of the same area counts once; a system in several areas counts in each, so these do not add up.
-- Regions are those of the countries that have outlines of them; a place in none is left out.
-- $level: text = country
with held as materialized (select place_id, shared, count(*) as systems from deployment group by all),
counted as (
    select distinct if($level = 'region', f.region_id, p.country) as area, if($level = 'region', f.name, null) as name, p.*,
        p.population_quality = 'official' as is_official
    from place p left join release.first_level f on f.place_id = p.place_id and f.is_outlined
    where p.place_id in (select place_id from held)),
inside as (
    select distinct c.area, c.place_id from counted c join release.ancestor a using (place_id)
    join counted above on above.place_id = a.ancestor_id and above.area = c.area and above.is_official
    where c.is_official),
running as (
    select c.area, release.systems_counted(shared, systems) as systems
    from counted c join held using (place_id) group by c.area)
select area, any_value(name) as name, any_value(country) as country,
    any_value(running.systems) as systems,
    count(*) as places, count(*) filter (is_official) as places_with_population,
    sum(population) filter (is_official)::bigint as residents_naive,
    sum(population) filter (is_official and inside.place_id is null)::bigint as residents
from counted left join inside using (area, place_id) left join running using (area) where area is not null
group by area order by residents desc nulls last, area
