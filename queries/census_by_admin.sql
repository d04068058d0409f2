-- Census or survey answers to one item by state, prefecture or region, with the base; most often yes first. Residents are official ones; the
-- point is the median of all places of the state, prefecture or region, whatever is selected, so that it stays where it is.
-- $item: item = ai_adopted
with point as (
    select country, admin, median(latitude) as latitude, median(longitude) as longitude from release.place where admin is not null group by all)
select place.country, place.admin, v.survey_id, count(*) filter (answer = 'yes') as yes, count(*) filter (answer = 'no') as no,
    count(*) filter (answer = 'partly') as partly, count(*) filter (answer_status = 'not_asked') as not_asked,
    count(*) filter (answer is null) as silent, count(*) as places,
    coalesce(sum(population) filter (population_quality = 'official'), 0)::bigint as residents, point.latitude, point.longitude
from answer join place using (place_id) join release.question q using (question_id) join release.survey v using (survey_id)
left join point on point.country = place.country and point.admin = place.admin
where q.item = $item group by all order by v.survey_id, yes / places desc, place.country, place.admin
