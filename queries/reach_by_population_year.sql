-- How old the populations are: places with a matching system, and their residents, by the year of the figure.
with counted as (select * from place where place_id in (select place_id from deployment))
select population_year, count(*) as places, sum(population)::bigint as residents
from counted where population_quality = 'official' group by population_year order by population_year desc
