-- The sources that cover one place: those with a record or answer of it, and those whose frame holds it.
-- $place_id: place
with mine as (
    select source_id, count(*) as records, 0 as answers from release.deployment where place_id = $place_id group by 1
    union all select source_id, 0, count(*) from release.answer where place_id = $place_id group by 1)
select s.source_id, s.title, s.collection_kind, s.frame, s.caveat, s.snapshot, s.url, sum(records) as records, sum(answers) as answers
from mine join release.source s using (source_id) group by all order by s.source_id
