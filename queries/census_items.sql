-- Items that a census or survey asked of every place in a frame, with their answers.
select q.item, q.wording, q.topic, s.survey_id, s.title, s.frame, s.frame_size, s.reference_date, s.evidence_kind,
    count(*) filter (answer = 'yes') as yes, count(*) filter (answer = 'no') as no, count(*) filter (answer = 'partly') as partly,
    count(*) filter (answer_status = 'not_asked') as not_asked, count(*) filter (answer_status = 'not_found') as not_found, count(*) as places
from answer join release.question q using (question_id) join release.survey s using (survey_id)
group by all order by s.survey_id, q.item
