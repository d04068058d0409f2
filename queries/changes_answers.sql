-- Answers of the chosen places that differ between two releases: changed, new in a wave that was there, or withdrawn from it.
-- Waves that are new to the release are told by `changes_surveys`, not answer by answer.
-- $since: release =
with known as (select question_id from earlier.question where survey_id in (select survey_id from release.survey)
    union select question_id from release.question where survey_id in (select survey_id from earlier.survey))
select case when e.place_id is null then 'new' when n.place_id is null then 'withdrawn' else 'changed' end as change,
    coalesce(q.survey_id, w.survey_id) as survey_id, question_id, coalesce(q.wording, w.wording) as wording, place_id, p.name as place, p.country,
    e.answer as earlier_answer, e.answer_status as earlier_answer_status, n.answer, n.answer_status,
    coalesce(n.evidence_url, e.evidence_url) as evidence_url, coalesce(n.source_id, e.source_id) as source_id
from answer n full join earlier_answer e using (question_id, place_id) left join release.question q using (question_id)
    left join earlier.question w using (question_id) left join release.place p using (place_id)
where question_id in (from known) and (n.place_id is null or e.place_id is null
    or n.answer is distinct from e.answer or n.answer_status <> e.answer_status)
order by change, survey_id, question_id, place, place_id
