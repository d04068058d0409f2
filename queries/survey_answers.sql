-- Every answer to the yes-or-no items of each wave, or of one, one row a place and item, with the page behind it and the place's official residents.
-- is_inside: it lies inside another place with such residents that was asked the same, so that its own are counted there.
-- $survey_id: text =
select v.survey_id, a.place_id, place.name, place.country, case when population_quality = 'official' then population end as population, population_year,
    exists (from release.ancestor x join release.place o on o.place_id = x.ancestor_id and o.population_quality = 'official'
        join answer b on b.place_id = x.ancestor_id and b.question_id = a.question_id where x.place_id = a.place_id) as is_inside,
    q.topic, q.item, q.wording, a.answer, a.detail, a.answer_status, a.evidence_kind, a.evidence_year, a.evidence_url, a.source_id
from answer a join place using (place_id) join release.question q using (question_id) join release.survey v using (survey_id)
where $survey_id in ('', v.survey_id) and list_contains(string_split(q.options, '|'), 'yes') order by v.survey_id, q.topic, q.item, place.name, a.place_id
