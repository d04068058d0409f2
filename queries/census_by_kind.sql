-- Census or survey answers to one item by kind of government, with the base.
-- $item: item = ai_adopted
select place.kind, s.survey_id, s.title, s.frame_size,
    count(*) filter (answer = 'yes') as yes, count(*) filter (answer = 'no') as no,
    count(*) filter (answer = 'partly') as partly, count(*) filter (answer_status = 'not_asked') as not_asked, count(*) filter (answer is null) as silent, count(*) as places
from answer join place using (place_id) join release.question q using (question_id) join release.survey s using (survey_id)
where q.item = $item group by all order by s.survey_id, places, place.kind
