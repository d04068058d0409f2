-- Places with their answer to one item of a census, or of a survey that came with a package: yes, no, or why there is none; and places with a matching system that no census covers.
-- $item: item = ai_adopted
with systems as (select place_id, release.systems(shared) as systems from deployment group by place_id),
asked as (
    select a.place_id, coalesce(answer, answer_status) as answer, q.survey_id, v.title as survey, v.reference_date, v.frame_size, a.source_id
    from answer a join release.question q using (question_id) join release.survey v using (survey_id)
    join release.source s on s.source_id = a.source_id and s.collection_kind in ('census', 'collection') where q.item = $item)
select place.place_id, place.name, place.country, place.region, place.admin, place.kind, place.latitude, place.longitude, place.forum_status,
    case when population_quality = 'official' then population end as population, population_year, parent_place_id,
    systems.systems, coalesce(answer, 'no_source') as answer, survey_id, survey, reference_date, frame_size, source_id
from place left join asked using (place_id) left join systems using (place_id)
where asked.place_id is not null or systems.place_id is not null
order by population desc nulls last, place.place_id, survey_id
