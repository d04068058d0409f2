-- What local governments say of the filtered records and answers, in their own words.
select y.place_id, place.name as place, place.country, y.record_table, y.record_id, coalesce(r.name, q.wording) as record, y.record_field,
    y.note, y.reply_date, y.evidence_url, y.source_id, y.source_file, y.source_row
from release.reply y join place using (place_id)
left join record r on y.record_table = 'deployment' and r.deployment_id = y.record_id
left join answer a on y.record_table = 'answer' and a.question_id = y.record_id and a.place_id = y.place_id
left join release.question q on q.question_id = a.question_id
where r.deployment_id is not null or a.question_id is not null
order by y.place_id, y.record_table, y.record_id, y.record_field
