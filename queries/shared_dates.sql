-- Start dates, to the month or the day, that so many records share that they are rather the date of an entry or of a product than of starts: of at
-- least eight systems of one place (shared_by is body), or of at least five places with one supplier (supplier). Systems and places are those
-- of the selection; ..._in_all are all that share the date. systems_dated are the systems of the selection with a date of the kinds given.
-- $kinds: list of start_kind = deployment,pilot_start,first_use,register_begin
-- $statuses: list of status = planned,in_development,pilot,in_use,retired,unknown
with dated as materialized (
    select start_date, source_id, place_id, vendor, shared from deployment where list_contains($kinds, start_kind) and list_contains($statuses, status)),
-- Of all records those alone that may share it with one of the selection.
every as (
    select * from release.deployment semi join (select distinct start_date, source_id from dated) using (start_date, source_id)
    where list_contains($kinds, start_kind) and length(start_date) > 4),
many as (
    select 'body' as shared_by, start_date, source_id, place_id, null as vendor, release.systems(shared) as systems_in_all, 1 as places_in_all
    from every group by all having count(*) >= 8 and systems_in_all >= 8
    union all
    select 'supplier', start_date, source_id, null, vendor, release.systems(shared), count(distinct place_id)
    from every where vendor is not null group by all having count(*) >= 5 and count(distinct place_id) >= 5)
select m.shared_by, m.start_date, m.vendor, m.place_id, p.name as place, m.source_id, release.systems(m.shared) as systems,
    count(distinct of_place) as places, systems_in_all, places_in_all, (select release.systems(shared) from dated) as systems_dated
from (
    select m.*, d.place_id as of_place, d.shared from many m join dated d using (start_date, source_id, place_id)
    union all select m.*, d.place_id, d.shared from many m join dated d using (start_date, source_id, vendor)) m
left join release.place p on p.place_id = m.place_id
group by all order by systems desc, m.start_date, m.vendor, m.place_id
