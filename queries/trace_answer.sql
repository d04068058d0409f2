-- One answer as it stands, named `question_id/place_id`, with its question, place, wave and its source's card.
-- $record_id: text
select a.question_id, a.place_id, p.name as place, p.country, q.wording, v.title as survey, v.reference_date,
    a.* exclude (question_id, place_id), s.title, s.publisher, s.licence, s.licence_note, s.citation, s.snapshot, s.url
from release.answer a join release.question q using (question_id) join release.survey v using (survey_id) join release.place p using (place_id)
    join release.source s on s.source_id = a.source_id
where a.question_id || '/' || a.place_id = $record_id
