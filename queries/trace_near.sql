-- Records and answers whose identifiers hold a text or, where none does, are spelled most like it: what a mistyped one may have meant.
-- $record_id: text
with known as (
    select deployment_id as record_id, name, place_id from release.deployment
    union all select a.question_id || '/' || a.place_id, wording, a.place_id from release.answer a join release.question q using (question_id)),
judged as (
    select *, contains(lower(record_id), lower($record_id)) as is_held,
        letters_apart(lower(record_id), lower($record_id), (length($record_id) // 2)::integer) as letters_apart from known)
select record_id, j.name, p.name as place, p.country, j.place_id
from judged j left join release.place p using (place_id)
where is_held = (select max(is_held) from judged) and (is_held or 2 * letters_apart <= length($record_id))
order by letters_apart, record_id limit 5
