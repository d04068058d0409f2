-- Suppliers found in at least three places; several suppliers of one system are split.
with held as materialized (select vendor as told, place_id, shared, count(*) as systems from deployment where vendor is not null group by all),
single as (
    select told, unnest(list_distinct(list_transform(string_split(told, ';'), lambda one: trim(one)))) as vendor from (select distinct told from held))
select vendor, count(distinct place_id) as places, release.systems_counted(shared, systems) as systems
from held join single using (told) where vendor not in ('', 'in-house') group by vendor having count(distinct place_id) >= 3
order by places desc, systems desc, vendor
