-- Numbers of systems of all places of one kind and country that the same sources cover, for a place's band among its kind.
-- $place_id: place
with mine as (select kind, country, string_agg(distinct d.source_id, ',') as sources from release.place p join release.deployment d using (place_id)
    where place_id = $place_id group by all),
source_of_mine as (select distinct source_id from release.deployment where place_id = $place_id)
select p.place_id, p.name, p.population, count(distinct d.system_id) as systems
from release.place p join mine using (kind, country) join release.deployment d on d.place_id = p.place_id
where d.source_id in (select source_id from source_of_mine) and d.status = 'in_use'
group by all order by systems desc, p.place_id
