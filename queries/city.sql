-- One place's own row, the places it lies in from the nearest outward, and how many systems, records and answers it has.
-- $place_id: place
with outward as (
    select a.ancestor_id, o.name, (select count(*) from release.ancestor b where b.place_id = a.ancestor_id) as depth
    from release.ancestor a join release.place o on o.place_id = a.ancestor_id where a.place_id = $place_id)
select p.*, (select string_agg(name, ', ' order by depth desc, name) from outward) as lies_in,
    (select count(distinct system_id) from release.deployment d where d.place_id = p.place_id) as systems,
    (select count(*) from release.deployment d where d.place_id = p.place_id) as records,
    (select count(*) from release.answer a where a.place_id = p.place_id) as answers,
    (select count(*) from release.ancestor a where a.ancestor_id = p.place_id) as places_inside
from release.place p where p.place_id = $place_id
