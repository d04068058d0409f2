-- Where the residents of all places of the release come from: publisher, licence, definition and years.
select population_source, population_licence, population_definition, population_quality, any_value(population_url) as population_url,
    count(*) as places, string_agg(distinct country, ', ' order by country) as countries,
    min(population_year) as first_year, max(population_year) as last_year
from release.place
group by population_source, population_licence, population_definition, population_quality
order by places desc, population_source, population_definition
