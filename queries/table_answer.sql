-- The filtered survey answers with their items and places.
select a.question_id, q.item, q.wording, a.place_id, place.name as place, place.country, a.answer, a.answer_status, a.obs_status, a.evidence_kind,
    a.evidence_url, a.evidence_year, a.source_id, a.source_file, a.source_row
from answer a join place using (place_id) join release.question q using (question_id) order by a.question_id, a.place_id
