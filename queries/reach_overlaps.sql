-- Counted places that lie inside another counted place.
with counted as (select distinct place.* from place join deployment using (place_id) where population_quality = 'official')
select c.place_id, c.name, c.population, o.place_id as outer_place_id, o.name as outer_name, o.population as outer_population
from counted c join release.ancestor a using (place_id) join counted o on o.place_id = a.ancestor_id
order by outer_name, c.population desc, c.place_id
