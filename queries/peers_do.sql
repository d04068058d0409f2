-- What peers do and one place does not: systems of the selection's other places whose sector and technology at least so many of
-- them have, and of which no source holds a record of the place, whatever its status. Only those that advice may rest on, unless
-- $rests_on is any: no record is older than three years, and its source could have held one of the place. Where a peer's technology is not stated,
-- the place must have nothing in that sector at all. Not found here is not the same as absent: is_source_here says whether the
-- source of a record holds anything of the place; unstated counts its own systems of the sector without a technology, which may
-- be the same; inside counts the places inside it that have the same. Systems without a stated sector are of no kind and left out. Only
-- the first $most records are told, where 0 is all; kinds and records count all.
-- $place_id: place
-- $statuses: list of status_today = in_use
-- $at_least: number 1..10000 = 2
-- $rests_on: text = recent
-- $most: number 0..1000000 = 0
with seen as materialized (select source_id from release.seeing($place_id)),
theirs as not materialized (
    select deployment_id, place_id, name, sector, technology, shared from deployment
    where place_id <> $place_id and coalesce(list_contains($statuses::varchar[], status_today), false) and sector <> 'not_stated'
        and ($rests_on = 'any' or release.is_recent(evidence_date) and source_id in (select source_id from seen))),
ours as materialized (select sector, technology, system_id, source_id from release.deployment where place_id = $place_id),
kind as (
    select sector, technology, count(distinct place_id) as peers, release.systems(shared) as systems, count(*) as held
    from theirs group by sector, technology having count(distinct place_id) >= $at_least),
-- In the order of the answer: the records of those alone are looked at of which the first are.
listed as (
    select *, count(*) over () as kinds, sum(held) over ()::bigint as records,
        sum(held) over (order by peers desc, systems desc, sector, technology) - held as before
    from kind where (sector, technology) not in (select (sector, technology) from ours)
        and (technology <> 'not_stated' or sector not in (select sector from ours))),
first as (
    select kinds, records, peers, systems, sector, technology, p.name as place, place_id, t.name, deployment_id
    from (from listed where $most = 0 or before < $most) join theirs t using (sector, technology) join release.place p using (place_id)
    order by peers desc, systems desc, sector, technology, place, place_id, name, deployment_id limit if($most = 0, 2147483647, $most)),
unsaid as (select sector, count(distinct system_id) as unstated from ours where technology = 'not_stated' group by sector),
within as (
    select sector, technology, count(distinct place_id) as inside from release.deployment
    where place_id in (select place_id from release.ancestor where ancestor_id = $place_id) group by sector, technology)
select sector, technology, peers, systems, coalesce(unstated, 0) as unstated, coalesce(inside, 0) as inside, f.place_id, place,
    deployment_id, f.name, t.label_en, t.body, t.purpose, t.sector_basis, t.technology_basis, t.status, t.status_today, t.body_level, t.start_date, t.start_kind, t.vendor, t.evidence_url, t.evidence_date, t.source_id,
    t.source_id in (select source_id from ours) as is_source_here, kinds, records
from first f join release.deployment t using (sector, technology, deployment_id)
left join unsaid using (sector) left join within using (sector, technology)
order by peers desc, systems desc, sector, technology, place, f.place_id, f.name, deployment_id
