-- Residents of the distinct places with a matching system: added up as they are, and without places that lie inside another counted one.
with counted as (select distinct place.* from place join deployment using (place_id)),
official as (select * from counted where population_quality = 'official'),
apart as (
    select * from official
    where place_id not in (select a.place_id from release.ancestor a join official o on o.place_id = a.ancestor_id))
select
    (select count(*) from counted) as places,
    (select count(*) from official) as places_with_population,
    (select sum(population)::bigint from official) as residents_naive,
    (select sum(population)::bigint from apart) as residents,
    (select count(*) from official) - (select count(*) from apart) as places_inside_others,
    (select min(population_year) from official) as first_year,
    (select max(population_year) from official) as last_year
