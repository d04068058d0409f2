-- Who answered each wave of a survey, of how many, and what the chosen places that sent a form left open, item by item, and why.
-- `asked` counts pairs of a place and an item that was put to it; one that its form did not have is beside them.
-- $publisher: text =
select v.survey_id, v.title as survey, v.reference_date, v.evidence_kind, v.frame, v.frame_size, v.respondents,
    v.frame_size - v.respondents as silent, count(distinct a.place_id) as places, count(distinct q.item) filter (a.question_id is not null) as items,
    count(*) filter (a.answer_status <> 'not_asked') as asked, count(*) filter (a.answer_status = 'given') as given,
    count(*) filter (a.answer_status = 'missing') as missing, count(*) filter (a.answer_status = 'dont_know') as dont_know,
    count(*) filter (a.answer_status = 'declined') as declined, count(*) filter (a.answer_status = 'not_applicable') as not_applicable,
    count(*) filter (a.answer_status = 'not_found') as not_found, count(*) filter (a.answer_status = 'not_asked') as not_asked, v.source_id
from release.survey v left join release.question q using (survey_id) left join answer a using (question_id)
where $publisher in ('', v.source_id) group by all order by v.source_id, v.reference_date, v.survey_id
