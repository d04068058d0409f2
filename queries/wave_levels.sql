-- Places by option of each item in each wave of a survey, with how many answered it, how many did not and why, and the frame.
-- $item: item =
-- $publisher: text =
with stood as (
    select question_id, count(*) filter (answer_status = 'given') as base, count(*) filter (answer_status = 'missing') as missing,
        count(*) filter (answer_status = 'not_applicable') as not_applicable, count(*) filter (answer_status = 'dont_know') as dont_know,
        count(*) filter (answer_status = 'declined') as declined, count(*) filter (answer_status = 'not_found') as not_found,
        count(*) filter (answer_status = 'not_asked') as not_asked
    from answer group by question_id),
offered as (
    select question_id, unnest(options) as option, generate_subscripts(options, 1) as position
    from (select question_id, string_split(regexp_replace(options, '^any of:', ''), '|') as options from release.question)),
chosen as ( -- several options may be chosen at once; a number counts as given, whatever it is
    select question_id, case when q.options = 'a whole number' then q.options else unnest(string_split(answer, '|')) end as option
    from answer join release.question q using (question_id) where answer_status = 'given'),
counted as (select question_id, option, count(*) as places from chosen group by all)
select q.item, v.survey_id, v.title as survey, v.reference_date, v.evidence_kind, q.topic, q.wording, q.comparability,
    starts_with(q.options, 'any of:') as is_several, o.option, coalesce(c.places, 0) as places, s.base, s.missing, s.not_applicable, s.dont_know, s.declined, s.not_found, s.not_asked, v.frame_size
from stood s join release.question q using (question_id) join release.survey v using (survey_id) join offered o using (question_id)
left join counted c on c.question_id = o.question_id and c.option = o.option
where $item in ('', q.item) and $publisher in ('', v.source_id) order by q.item, v.reference_date, v.survey_id, o.position
