-- What peers do and one place does not: systems of the selection's other places whose sector and technology at least so many of
-- them have, and of which no source holds a record of the place, whatever its status. Only those that advice may rest on, unless
-- $rests_on is any: no record is older than three years, and its source could have held one of the place. Where a peer's technology is not stated,
-- the place must have nothing in that sector at all. Not found here is not the same as absent: is_source_here says whether the
-- source of a record holds anything of the place; unstated counts its own systems of the sector without a technology, which may
-- be the same; inside counts the places inside it that have the same. Systems without a stated sector are of no kind and left out.
-- $place_id: place
-- $statuses: list of status_today = in_use
-- $at_least: number 1..10000 = 2
-- $rests_on: text = recent
with theirs as (
    select * from deployment where place_id <> $place_id and coalesce(list_contains($statuses::varchar[], status_today), false) and sector <> 'not_stated'
        and ($rests_on = 'any' or release.is_recent(evidence_date) and source_id in (select source_id from release.seeing($place_id)))),
ours as (select sector, technology, system_id from release.deployment where place_id = $place_id),
kind as (
    select sector, technology, count(distinct place_id) as peers, count(distinct system_id) as systems
    from theirs where (sector, technology) not in (select (sector, technology) from ours)
        and (technology <> 'not_stated' or sector not in (select sector from ours))
    group by sector, technology having count(distinct place_id) >= $at_least),
unsaid as (select sector, count(distinct system_id) as unstated from ours where technology = 'not_stated' group by sector),
within as (
    select sector, technology, count(distinct place_id) as inside from release.deployment
    where place_id in (select place_id from release.ancestor where ancestor_id = $place_id) group by sector, technology)
select sector, technology, peers, systems, coalesce(unstated, 0) as unstated, coalesce(inside, 0) as inside, t.place_id, p.name as place,
    t.deployment_id, t.name, t.label_en, t.body, t.purpose, t.sector_basis, t.technology_basis, t.status, t.status_today, t.body_level, t.start_date, t.start_kind, t.vendor, t.evidence_url, t.evidence_date, t.source_id,
    t.source_id in (select source_id from release.deployment where place_id = $place_id) as is_source_here
from kind join theirs t using (sector, technology) join release.place p using (place_id)
left join unsaid using (sector) left join within using (sector, technology)
order by peers desc, systems desc, sector, technology, p.name, t.place_id, t.name, t.deployment_id
