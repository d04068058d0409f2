-- Start dates, to the month or the day, that so many records share that they are rather the date of an entry or of a product than of starts: of at
-- least eight systems of one place (shared_by is body), or of at least five places with one supplier (supplier). Systems and places are those
-- of the selection; ..._in_all are all that share the date. systems_dated are the systems of the selection with a date of the kinds given.
-- $kinds: list of start_kind = deployment,pilot_start,first_use,register_begin
-- $statuses: list of status = planned,in_development,pilot,in_use,retired,unknown
with dated as materialized (
    select start_date, source_id, place_id, vendor, shared from deployment where coalesce(list_contains($kinds, start_kind), false) and coalesce(list_contains($statuses, status), false)),
asked as (select bit_or(release.kind_bit(kind)) as kinds_asked from (select unnest($kinds) as kind from release.stamp)),
sharing as (select * from release.shared_date, asked where kinds & kinds_asked = counted)
select shared_by, start_date, vendor, m.place_id, p.name as place, source_id, systems, places, systems_in_all, places_in_all,
    (select release.systems(shared) from dated) as systems_dated
from (
    select 'body' as shared_by, start_date, null as vendor, place_id, source_id, release.systems(shared) as systems, 1 as places,
        s.systems as systems_in_all, s.places as places_in_all
    from dated join sharing s using (start_date, source_id, place_id) group by all
    union all
    select 'supplier', start_date, s.vendor, null, source_id, release.systems(shared), count(distinct dated.place_id), s.systems, s.places
    from dated join sharing s using (start_date, source_id, vendor) group by all) m
left join release.place p on p.place_id = m.place_id
order by systems desc, start_date, vendor, m.place_id, source_id
