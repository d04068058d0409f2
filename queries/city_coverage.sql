-- The sources that say something of one place, and the registers that could and hold nothing of it: those that
-- record as many kinds and countries of places as their frame has bodies.
-- $place_id: place
with mine as (
    select source_id, sum(records) as records, sum(answers) as answers from (
        select source_id, 1 as records, 0 as answers from release.deployment where place_id = $place_id
        union all select source_id, 0, 1 from release.answer where place_id = $place_id) group by source_id),
recorded as (select distinct d.source_id, p.country, p.kind from release.deployment d join release.place p using (place_id)),
register as (
    select s.source_id, bool_or(p.place_id = $place_id) as holds
    from release.source s join recorded r using (source_id) join release.place p on p.country = r.country and p.kind = r.kind
    where s.collection_kind = 'register' group by s.source_id, s.frame_size having count(*) = s.frame_size)
select s.source_id, s.title, s.publisher, s.url, s.licence, s.collection_kind, s.frame, s.frame_size, s.caveat, s.snapshot,
    coalesce(records, 0)::bigint as records, coalesce(answers, 0)::bigint as answers
from release.source s left join mine using (source_id) left join register using (source_id)
where mine.source_id is not null or coalesce(holds, false)
order by records = 0 and answers = 0, s.source_id
