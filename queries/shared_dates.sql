-- Start dates, to the month or the day, that so many records share that they are rather the date of an entry or of a product than of starts: of at
-- least eight systems of one place (shared_by is body), or of at least five places with one supplier (supplier). Systems and places are those
-- of the selection; ..._in_all are all that share the date. systems_dated are the systems of the selection with a date of the kinds given.
-- $kinds: list of start_kind = deployment,pilot_start,first_use,register_begin
-- $statuses: list of status = planned,in_development,pilot,in_use,retired,unknown
with dated as materialized (
    select start_date, source_id, place_id, vendor, shared from deployment where coalesce(list_contains($kinds, start_kind), false) and coalesce(list_contains($statuses, status), false)),
-- Of all records those alone that may share it with one of the selection.
every as (
    select start_date, source_id, place_id, vendor, shared
    from release.deployment semi join (select distinct start_date, source_id from dated) using (start_date, source_id)
    where coalesce(list_contains($kinds, start_kind), false) and length(start_date) > 4),
of_body as (
    select start_date, source_id, place_id, release.systems(shared) as systems_in_all
    from every group by all having count(*) >= 8 and systems_in_all >= 8),
of_supplier as (
    select start_date, source_id, vendor, release.systems(shared) as systems_in_all, count(distinct place_id) as places_in_all
    from every where vendor is not null group by all having count(*) >= 5 and count(distinct place_id) >= 5)
select shared_by, start_date, vendor, m.place_id, p.name as place, source_id, systems, places, systems_in_all, places_in_all,
    (select release.systems(shared) from dated) as systems_dated
from (
    select 'body' as shared_by, start_date, null as vendor, place_id, source_id, release.systems(shared) as systems, 1 as places,
        systems_in_all, 1 as places_in_all
    from dated join of_body using (start_date, source_id, place_id) group by all
    union all
    select 'supplier', start_date, vendor, null, source_id, release.systems(shared), count(distinct place_id), systems_in_all, places_in_all
    from dated join of_supplier using (start_date, source_id, vendor) group by all) m
left join release.place p on p.place_id = m.place_id
order by systems desc, start_date, vendor, m.place_id, source_id
