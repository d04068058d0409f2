-- The sources that say something of one place, and those that could and hold nothing of it, with how many places of its
-- country they hold. A register or census whose frame is every place of a kind in a country could hold these. A source without
-- a number of bodies could hold any place of a country it reaches; where all that it holds there
-- lies in one state or region, only places of that one. A membership could hold its members.
-- $place_id: place
with held as (
    select source_id, sum(records)::bigint as records, sum(answers)::bigint as answers from (
        select source_id, 1 as records, 0 as answers from release.deployment where place_id = $place_id
        union all select source_id, 0, 1 from release.answer where place_id = $place_id) group by source_id)
select s.source_id, s.title, s.publisher, s.url, s.licence, s.collection_kind, s.frame, s.frame_size, s.caveat, s.snapshot,
    coalesce(records, 0) as records, coalesce(answers, 0) as answers, places_of_country
from release.seeing($place_id) join release.source s using (source_id) left join held using (source_id)
order by held.records is null, s.source_id
