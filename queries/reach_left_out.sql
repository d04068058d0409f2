-- Counted places without an official, dated population, and the counted place each lies in, if any: its residents are in that one's.
with counted as (select * from place where place_id in (select place_id from deployment))
select c.place_id, c.name, c.country, c.population_quality, coalesce(max_by(o.name, o.population), '') as counted_in
from counted c left join release.ancestor a using (place_id)
left join counted o on o.place_id = a.ancestor_id and o.population_quality = 'official'
where c.population_quality <> 'official'
group by all order by counted_in <> '', c.country, c.name, c.place_id
