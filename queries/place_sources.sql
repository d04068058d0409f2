-- The sources that say something of each place of the selection, and the registers that could and hold nothing of it: those that
-- record as many kinds and countries of places as their frame has bodies, told by has_known_bodies.
with held as (
    select source_id, place_id, systems, 0 as answers from release.held where place_id in (select place_id from place)
    union all
    select source_id, place_id, 0, count(*) from release.answer where place_id in (select place_id from place) group by source_id, place_id),
recorded as (select distinct d.source_id, p.country, p.kind from release.held d join release.place p using (place_id)),
known as (
    select s.source_id from release.source s join recorded r using (source_id)
    join release.place p on p.country = r.country and p.kind = r.kind
    where s.collection_kind = 'register' group by s.source_id, s.frame_size having count(*) = s.frame_size),
could as (
    select source_id, place_id, 0 as systems, 0 as answers
    from known join recorded r using (source_id) join place p on p.country = r.country and p.kind = r.kind)
select place_id, source_id, s.title, s.collection_kind, s.snapshot, systems, answers, source_id in (select source_id from known) as has_known_bodies
from (select place_id, source_id, sum(systems)::bigint as systems, sum(answers)::bigint as answers from (from held union all from could) group by place_id, source_id)
join release.source s using (source_id)
order by place_id, list_position(['register', 'census', 'survey', 'membership', 'collection'], s.collection_kind::varchar), source_id
