-- Census or survey answers to one item by residents, with the base. A size is a number of residents from `least` to `most`, which the last
-- one does not have; both are missing where residents are not known.
-- $item: item = ai_adopted
with band as (from (values ('500,000 and more', 500000, null), ('100,000 to 499,999', 100000, 499999), ('50,000 to 99,999', 50000, 99999),
    ('10,000 to 49,999', 10000, 49999), ('under 10,000', 0, 9999)) as band(size, least, most))
select coalesce(band.size, 'residents unknown') as size, min(population) as smallest, band.least, band.most,
    s.survey_id, count(*) filter (answer = 'yes') as yes, count(*) filter (answer = 'no') as no,
    count(*) filter (answer_status = 'not_asked') as not_asked, count(*) filter (answer is null) as silent, count(*) as places,
    sum(population) filter (answer = 'yes')::bigint as residents_yes, sum(population)::bigint as residents
from answer join place using (place_id) join release.question q using (question_id) join release.survey s using (survey_id)
left join band on population between band.least and coalesce(band.most, population)
where q.item = $item group by all order by s.survey_id, smallest desc nulls last
