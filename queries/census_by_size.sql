-- Census or survey answers to one item by residents, with the base.
-- $item: item = ai_adopted
select case when population >= 500000 then '500,000 and more' when population >= 100000 then '100,000 to 499,999'
    when population >= 50000 then '50,000 to 99,999' when population >= 10000 then '10,000 to 49,999'
    when population is null then 'residents unknown' else 'under 10,000' end as size, min(population) as smallest,
    s.survey_id, count(*) filter (answer = 'yes') as yes, count(*) filter (answer = 'no') as no,
    count(*) filter (answer_status = 'not_asked') as not_asked, count(*) filter (answer is null) as silent, count(*) as places,
    sum(population) filter (answer = 'yes')::bigint as residents_yes, sum(population)::bigint as residents
from answer join place using (place_id) join release.question q using (question_id) join release.survey s using (survey_id)
where q.item = $item group by all order by s.survey_id, smallest desc nulls last
