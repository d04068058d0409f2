-- Each place of the selection among the places of its kind and country that the same source records, by systems recorded there:
-- the quarters, lowest 1 to highest 4, in which its number lies. Equal numbers may span several quarters; under five places
-- there is no band. A place the source does not record is in no comparison: it is not a place without systems; nor is one
-- beside a membership.
with counted as (
    select source_id, place_id, h.systems, p.kind, p.country
    from release.held h join release.source s using (source_id) join release.place p using (place_id)
    where s.collection_kind <> 'membership' or p.forum_status <> 'none'),
grouped as (
    select source_id, kind, country, count(*) as places, quantile_disc(systems, 0.25) as lower_quartile, quantile_disc(systems, 0.5) as median,
        quantile_disc(systems, 0.75) as upper_quartile from counted group by all),
ranked as (
    select *, rank() over like_it - 1 as fewer, count(*) over (partition by source_id, kind, country, systems) as as_many
    from counted window like_it as (partition by source_id, kind, country order by systems)),
among as (from ranked join grouped using (source_id, kind, country) semi join place using (place_id))
select a.place_id, a.source_id, s.title, s.collection_kind, a.kind, a.country, a.systems, a.places,
    case when places >= 5 then lower_quartile end as lower_quartile, case when places >= 5 then median end as median,
    case when places >= 5 then upper_quartile end as upper_quartile,
    case when places >= 5 then 1 + (4 * fewer) // places end as first_quarter,
    case when places >= 5 then (4 * (fewer + as_many) + places - 1) // places end as last_quarter
from among a join release.source s using (source_id) order by a.place_id, a.places desc, a.source_id
