-- Whole numbers that places gave to an item in each wave of a survey, one row a place and wave, the highest first, with the wave's total and
-- median, how many places gave one, and the frame.
-- $item: item = systems_total
-- $publisher: text =
select q.item, v.survey_id, v.title as survey, v.reference_date, v.evidence_kind, q.wording, q.comparability, a.place_id, place.name,
    a.answer::bigint as number, (sum(a.answer::bigint) over wave)::bigint as total, median(a.answer::bigint) over wave as median,
    count(*) over wave as base, v.frame_size, v.source_id
from answer a join place using (place_id) join release.question q using (question_id) join release.survey v using (survey_id)
where a.answer_status = 'given' and q.options = 'a whole number' and q.item = $item and $publisher in ('', v.source_id)
window wave as (partition by v.survey_id) order by v.reference_date, v.survey_id, number desc, place.name, a.place_id
