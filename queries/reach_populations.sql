-- The populations behind the sum: by source, year and definition, each place with its own residents.
with counted as (select distinct place.* from place join deployment using (place_id))
select population_source, population_year, population_definition, population_quality,
    any_value(population_licence) as population_licence, any_value(population_url) as population_url,
    count(*) as places, sum(population) filter (population_quality = 'official')::bigint as residents
from counted group by population_source, population_year, population_definition, population_quality
order by residents desc nulls last, places desc, population_source, population_year
