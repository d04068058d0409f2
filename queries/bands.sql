-- Each place of the selection among the places of its kind and country that the same source records, by systems recorded there:
-- the quarters, lowest 1 to highest 4, in which its number lies. Equal numbers may span several quarters; under five places
-- there is no band. A place the source does not record is in no comparison: it is not a place without systems; nor is one
-- beside a membership.
with counted as (
    select source_id, place_id, count(distinct system_id) as systems
    from release.deployment join release.source s using (source_id) join release.place p using (place_id)
    where s.collection_kind <> 'membership' or p.forum_status <> 'none' group by source_id, place_id),
mine as (select c.source_id, c.place_id, c.systems, p.kind, p.country from counted c join place p using (place_id)),
among as (
    select m.place_id, m.source_id, m.systems, m.kind, m.country, count(*) as places,
        count(*) filter (c.systems < m.systems) as fewer, count(*) filter (c.systems = m.systems) as as_many,
        quantile_disc(c.systems, 0.25) as lower_quartile, quantile_disc(c.systems, 0.5) as median, quantile_disc(c.systems, 0.75) as upper_quartile
    from mine m join counted c on c.source_id = m.source_id join release.place p on p.place_id = c.place_id and p.kind = m.kind and p.country = m.country
    group by all)
select a.place_id, a.source_id, s.title, s.collection_kind, a.kind, a.country, a.systems, a.places,
    case when places >= 5 then lower_quartile end as lower_quartile, case when places >= 5 then median end as median,
    case when places >= 5 then upper_quartile end as upper_quartile,
    case when places >= 5 then 1 + (4 * fewer) // places end as first_quarter,
    case when places >= 5 then (4 * (fewer + as_many) + places - 1) // places end as last_quarter
from among a join release.source s using (source_id) order by a.place_id, a.places desc, a.source_id
