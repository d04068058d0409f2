-- Every answer of one place, with its item, wave and source.
-- $place_id: place
select q.item, q.wording, q.topic, a.answer, a.answer_status, a.evidence_url, a.evidence_year, a.evidence_kind, s.title as survey, s.reference_date,
    s.evidence_kind as survey_evidence, a.source_id, a.source_file, a.source_row
from release.answer a join release.question q using (question_id) join release.survey s using (survey_id)
where a.place_id = $place_id order by s.survey_id, q.topic, q.item
