-- One place's own row, the places it lies in from the nearest outward, and how many systems, records and answers it has.
-- $place_id: place
with outward as (
    select o.name, coalesce(d.depth, 0) as depth
    from release.ancestor a join release.place o on o.place_id = a.ancestor_id
    left join (select place_id, count(*) as depth from release.ancestor group by place_id) d on d.place_id = a.ancestor_id
    where a.place_id = $place_id),
recorded as (select count(distinct system_id) filter (body_level is null) as systems, count(*) as records from release.deployment where place_id = $place_id)
select p.*, (select string_agg(name, ', ' order by depth desc, name) from outward) as lies_in, recorded.systems, recorded.records,
    (select count(*) from release.answer where place_id = $place_id) as answers,
    (select count(*) from release.ancestor where ancestor_id = $place_id) as places_inside
from release.place p, recorded where p.place_id = $place_id
