-- Records and answers whose identifiers hold a text or, where none does, are spelled most like it: what a mistyped one may have meant.
-- $record_id: text
with known as (
    select deployment_id as record_id, name, place_id from release.deployment
    union all select a.question_id || '/' || a.place_id, wording, a.place_id from release.answer a join release.question q using (question_id)),
holding as (select * from known where contains(lower(record_id), lower($record_id))),
judged as (
    select *, letters_apart(lower(record_id), lower($record_id), (length($record_id) // 2)::integer) as letters_apart from holding
    union all
    select *, letters_apart(lower(record_id), lower($record_id), (length($record_id) // 2)::integer) from known
    where not exists (from holding) and 2 * abs(length(record_id) - length($record_id)) <= length($record_id))
select record_id, j.name, p.name as place, p.country, j.place_id
from judged j left join release.place p using (place_id)
where letters_apart * 2 <= length($record_id) or exists (from holding)
order by letters_apart, record_id limit 5
