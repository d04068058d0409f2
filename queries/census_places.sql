-- Every place's answer to one census item, for the map.
-- $item: item = ai_adopted
select place.place_id, place.name, place.country, place.admin, place.kind, place.latitude, place.longitude, population, population_year,
    coalesce(answer, answer_status) as answer, q.survey_id
from answer join place using (place_id) join release.question q using (question_id)
where q.item = $item order by population desc nulls last, place.place_id
