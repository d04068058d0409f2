-- The populations behind the sum, all of them official: by source, year and definition, each place with its own residents.
with counted as (select * from place where place_id in (select place_id from deployment))
select population_source, population_year, population_definition,
    any_value(population_licence) as population_licence, any_value(population_url) as population_url,
    count(*) as places, sum(population)::bigint as residents
from counted where population_quality = 'official' group by population_source, population_year, population_definition
order by residents desc nulls last, places desc, population_source, population_year
