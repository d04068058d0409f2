-- Counted places that hold other counted places: how many, which, and how many residents a plain sum would count again.
with counted as (select * from place where place_id in (select place_id from deployment) and population_quality = 'official'),
pair as (select c.place_id, c.name, c.population, o.place_id as outer_place_id from counted c join release.ancestor a using (place_id) join counted o on o.place_id = a.ancestor_id),
outermost as (select * from pair where outer_place_id not in (select place_id from pair))
select o.place_id as outer_place_id, o.name as outer_name, o.country, o.population as outer_population, count(*) as places_inside,
    arg_max(i.name, (i.population, i.place_id)) as largest_inside, string_agg(i.name, ', ' order by i.population desc, i.place_id) as names_inside,
    sum(i.population)::bigint as residents_inside
from outermost i join counted o on o.place_id = i.outer_place_id
group by all order by residents_inside desc, outer_place_id
