-- The official populations of the cities that founded the group, or of all members where none did, each with year, definition and source, and their sum; not narrowed by any filter.
select place_id, name, country, population, population_year, population_definition, population_source, population_url,
    (sum(population) filter (population_quality = 'official') over ())::bigint as residents_of_all,
    count(*) filter (population_quality = 'official') over () as places_with_population, count(*) over () as places,
    min(population_year) over () as first_year, max(population_year) over () as last_year
from release.place where forum_status = (select min(forum_status) from release.place where forum_status <> 'none') order by population desc nulls last, name
