-- The sources that say something of one place, and those that could and hold nothing of it, with how many places of its
-- country they hold. A register or census whose frame is every place of a kind in a country could hold these. A source without
-- a number of bodies could hold any place of a country it reaches; where all that it holds there
-- lies in one state or region, only places of that one. A membership could hold its members.
-- $place_id: place
with held as (
    select source_id, place_id, sum(records) as records, sum(answers) as answers from (
        select source_id, place_id, 1 as records, 0 as answers from release.deployment
        union all select source_id, place_id, 0, 1 from release.answer) group by source_id, place_id),
asked as (select * from release.place where place_id = $place_id),
reached as (
    select h.source_id, count(*) as places_of_country, count(distinct p.admin) as admins, count(p.admin) as with_admin, max(p.admin) as admin
    from held h join release.place p using (place_id) join asked on asked.country = p.country group by h.source_id)
select s.source_id, s.title, s.publisher, s.url, s.licence, s.collection_kind, s.frame, s.frame_size, s.caveat, s.snapshot,
    coalesce(records, 0)::bigint as records, coalesce(answers, 0)::bigint as answers, coalesce(places_of_country, 0) as places_of_country
from release.source s cross join asked left join held on held.source_id = s.source_id and held.place_id = $place_id
left join reached on reached.source_id = s.source_id
where held.source_id is not null or case when s.frame_size is not null or s.source_id in (select source_id from release.frame) then (s.source_id, asked.country, asked.kind) in (from release.frame)
    else reached.source_id is not null and (admins <> 1 or with_admin < places_of_country or reached.admin = asked.admin) end
    or s.collection_kind = 'membership' and asked.forum_status <> 'none'
order by records is null, s.source_id
