-- How old the populations are: places with a matching system, and their residents, by the year of the figure.
with counted as (select distinct place.* from place join deployment using (place_id))
select population_year, count(*) as places, sum(population)::bigint as residents
from counted where population_quality = 'official' group by population_year order by population_year desc
