-- Where a frame is known: how many of its bodies have a matching system or answered yes to $item, and which share of its residents live there.
-- Bodies of a membership: its members. Of a register: the places of the countries and kinds it records, where they are as many as the frame.
-- Of a census or survey: the places it put $item to. Of a survey or collection that brings systems: the places of its last wave, by
-- their systems in it. Silent ones gave no answer, and what they have is not known; unlisted ones are of the frame and nowhere in the wave.
-- Residents of a body inside another counted body are counted once: `residents` of those that match, `residents_answering` of those that are
-- not silent, `residents_possible` were all silent ones to match, `residents_of_frame` of all, which is not known where some are unlisted.
-- Filters of places narrow the frame too; filters of systems do not narrow what was answered.
-- $item: item = ai_adopted
with wave as (
    select v.* from release.survey v join release.source s using (source_id) where s.collection_kind in ('collection', 'survey')
    qualify row_number() over (partition by source_id order by v.reference_date desc, survey_id) = 1),
matching as (select distinct source_id, place_id from record),
put as (
    select w.source_id, w.title, w.frame, w.frame_size, a.place_id, bool_or(a.answer_status in ('given', 'not_found') or d.place_id is not null) as is_present
    from wave w join release.question q using (survey_id) join release.answer a using (question_id)
    left join release.held d on d.source_id = w.source_id and d.place_id = a.place_id
    group by all),
body as (
    select b.source_id as frame_id, b.source_id, s.collection_kind::varchar as kind, s.title, s.frame, s.frame_size, b.place_id,
        (b.source_id, b.place_id) in (select (source_id, place_id) from release.held) as is_present,
        (b.source_id, b.place_id) in (select (source_id, place_id) from matching) as is_matching, false as is_silent
    from release.body b join release.source s using (source_id)
    union all
    select source_id, source_id, 'collection', title, frame, frame_size, place_id, is_present,
        (source_id, place_id) in (select (source_id, place_id) from matching), not is_present
    from put where source_id in (select source_id from matching)
    union all
    select v.survey_id, v.source_id, case when s.collection_kind = 'collection' then 'survey' else s.collection_kind end, v.title, v.frame,
        v.frame_size, a.place_id, a.answer_status = 'given', coalesce(a.answer = 'yes', false), a.answer_status <> 'given'
    from release.answer a join release.question q using (question_id) join release.survey v using (survey_id) join release.source s on s.source_id = v.source_id
    where q.item = $item and a.source_id in (select source_id from answer)),
whole as (
    select *, frame_size - count(*) over (partition by frame_id) as bodies_unlisted from body where frame_size > 1
    qualify bodies_unlisted = 0 or bodies_unlisted > 0 and source_id in (select source_id from wave)),
told as (select w.*, population, population_year, population_quality = 'official' as is_official from whole w join place using (place_id)),
outward as (
    select i.frame_id, i.place_id, bool_or(o.is_matching) as is_matching, bool_or(not o.is_silent) as is_answering,
        bool_or(o.is_matching or o.is_silent) as is_possible
    from told i join release.ancestor a using (place_id) join told o on o.place_id = a.ancestor_id and o.frame_id = i.frame_id and o.is_official
    group by all),
once as (
    select t.*, o.place_id is null as is_apart, is_official and t.is_matching and not coalesce(o.is_matching, false) as adds_matching,
        is_official and not is_silent and not coalesce(o.is_answering, false) as adds_answering,
        is_official and (t.is_matching or is_silent) and not coalesce(o.is_possible, false) as adds_possible
    from told t left join outward o using (frame_id, place_id))
select frame_id, source_id, kind, title, frame, frame_size, count(*) as bodies, bodies_unlisted, count(*) filter (is_silent) as bodies_silent,
    count(*) filter (is_present) as places_present, count(*) filter (is_matching) as places,
    sum(population) filter (adds_matching)::bigint as residents,
    sum(population) filter (adds_answering)::bigint as residents_answering,
    sum(population) filter (adds_possible)::bigint as residents_possible,
    sum(population) filter (bodies_unlisted = 0 and is_official and is_apart)::bigint as residents_of_frame,
    count(*) filter (not is_official) as bodies_without_population,
    min(population_year) as first_year, max(population_year) as last_year
from once group by all having places > 0 order by frame_size desc, frame_id
