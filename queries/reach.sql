-- Residents of the distinct places with a matching system: added up as they are, and without places that lie inside another counted one.
-- Only official populations with a year count; places without one are counted beside, with those inside a counted place told apart.
with counted as (select distinct place.* from place join deployment using (place_id)),
official as (select * from counted where population_quality = 'official'),
inside as (select distinct a.place_id from release.ancestor a join official o on o.place_id = a.ancestor_id),
apart as (select * from official where place_id not in (select place_id from inside))
select
    (select count(*) from counted) as places,
    (select count(*) from official) as places_with_population,
    (select sum(population)::bigint from official) as residents_naive,
    (select sum(population)::bigint from apart) as residents,
    (select count(*) from official) - (select count(*) from apart) as places_inside_others,
    (select min(population_year) from official) as first_year,
    (select max(population_year) from official) as last_year,
    (select count(*) from counted where population_quality = 'undated') as places_undated,
    (select count(*) from counted where population_quality = 'missing') as places_missing,
    (select count(*) from counted where population_quality <> 'official' and place_id not in (select place_id from inside)) as places_left_out
