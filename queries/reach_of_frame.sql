-- Where a frame is known: how many of its bodies have a matching system or answered yes to $item, and which share of its residents live there.
-- Bodies of a membership: its members. Of a register: the places of the countries and kinds it records, where they are as many as the frame.
-- Of a census or survey: the places it put $item to. Filters of places narrow the frame too; filters of systems do not narrow a census.
-- $item: item = ai_adopted
with body as (
    select b.source_id as frame_id, b.source_id, s.collection_kind::varchar as kind, s.title, s.frame, s.frame_size, b.place_id,
        b.place_id in (select place_id from release.deployment d where d.source_id = b.source_id) as is_present,
        b.place_id in (select place_id from record where record.source_id = b.source_id) as is_matching
    from release.body b join release.source s using (source_id)
    union all
    select v.survey_id, v.source_id, s.collection_kind, v.title, v.frame, v.frame_size, a.place_id, a.answer_status = 'given', coalesce(a.answer = 'yes', false)
    from release.answer a join release.question q using (question_id) join release.survey v using (survey_id) join release.source s on s.source_id = v.source_id
    where q.item = $item and a.source_id in (select source_id from answer)),
whole as (select * from body where frame_size > 1 qualify count(*) over (partition by frame_id) = frame_size)
select frame_id, w.source_id, w.kind, title, frame, frame_size, count(*) as bodies,
    count(*) filter (is_present) as places_present, count(*) filter (is_matching) as places,
    sum(population) filter (is_matching and population_quality = 'official')::bigint as residents,
    sum(population) filter (population_quality = 'official')::bigint as residents_of_frame,
    count(*) filter (population_quality <> 'official') as bodies_without_population,
    min(population_year) as first_year, max(population_year) as last_year
from whole w join place using (place_id)
group by all having places > 0 order by frame_size desc, frame_id
