-- Census or survey answers to one item by state, prefecture or region, with the base; most often yes first.
-- $item: item = ai_adopted
select place.country, place.admin, v.survey_id, count(*) filter (answer = 'yes') as yes, count(*) filter (answer = 'no') as no,
    count(*) filter (answer = 'partly') as partly, count(*) filter (answer_status = 'not_asked') as not_asked,
    count(*) filter (answer is null) as silent, count(*) as places
from answer join place using (place_id) join release.question q using (question_id) join release.survey v using (survey_id)
where q.item = $item group by all order by v.survey_id, yes / places desc, place.country, place.admin
