-- Every answer of one place, with its item, wave, frame and source.
-- $place_id: place
select v.survey_id, v.title as survey, v.reference_date, v.frame_size, v.respondents, s.collection_kind, q.topic, q.item, q.wording,
    a.answer, a.detail, a.answer_status, a.evidence_kind, a.evidence_url, a.evidence_year, a.source_id, a.source_file, a.source_row, a.question_id
from release.answer a join release.question q using (question_id) join release.survey v using (survey_id) join release.source s on s.source_id = a.source_id
where a.place_id = $place_id order by v.survey_id, q.topic, q.item
