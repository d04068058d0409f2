-- The filtered records, one row each, with the place's name, country, official code and residents.
select r.deployment_id, r.system_id, r.name, r.body, place.name as place, place.country, r.place_id, place.official_code, place.population, place.population_year,
    r.* exclude (deployment_id, system_id, place_id, body, name, start_year, is_start, facts_told),
    r.deployment_id in (select deployment_id from deployment) as is_counted
from record r join place using (place_id) order by r.deployment_id
