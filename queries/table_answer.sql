-- The filtered survey answers with their items and places.
select a.question_id, q.item, q.wording, a.place_id, place.name as place, place.country, a.* exclude (question_id, place_id)
from answer a join place using (place_id) join release.question q using (question_id) order by a.question_id, a.place_id
