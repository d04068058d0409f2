-- What places of the same size as one place answered to each item of a census or survey that asked it, with the base: those whose
-- residents are within the same bounds, of which the last size has no upper one. A place whose residents are not known has no size.
-- $place_id: place
with mine as (
    select q.survey_id, q.item, v.reference_date, a.answer as own_answer, a.question_id, a.source_id
    from release.answer a join release.question q using (question_id) join release.survey v using (survey_id)
    join release.source s on s.source_id = a.source_id and s.collection_kind in ('census', 'survey') where a.place_id = $place_id),
class as (
    select least, most from release.size_class join release.place p on p.population between least and coalesce(most, p.population) where p.place_id = $place_id)
select survey_id, item, own_answer, reference_date, mine.source_id, least, most, count(*) filter (answer = 'yes') as yes, count(*) as places
from mine cross join class join release.answer a using (question_id)
join release.place p on p.place_id = a.place_id and p.population between least and coalesce(most, p.population)
group by all order by survey_id, item
