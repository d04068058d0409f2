-- What one place, and the places inside it, say of their records and answers, in their own words.
-- $place_id: place
select y.place_id, y.record_table, y.record_id, q.survey_id, q.item, y.record_field, y.note, y.reply_date, y.evidence_url
from release.reply y left join release.question q on y.record_table = 'answer' and q.question_id = y.record_id
where y.place_id = $place_id or y.place_id in (select a.place_id from release.ancestor a where a.ancestor_id = $place_id)
order by y.place_id, y.record_table, y.record_id, y.record_field
