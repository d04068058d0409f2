-- Whole numbers of the places that gave one to an item in both of two waves: their two totals, and how many went up, stayed and went down.
-- $item: item = systems_total
-- $earlier: text
-- $later: text
with said as (
    select a.place_id, q.survey_id, a.answer::bigint as number from answer a join release.question q using (question_id)
    where a.answer_status = 'given' and q.options = 'a whole number' and q.item = $item)
select count(*) as matched, coalesce(sum(a.number), 0)::bigint as earlier_total, coalesce(sum(b.number), 0)::bigint as later_total,
    count(*) filter (b.number > a.number) as rose, count(*) filter (b.number = a.number) as stayed, count(*) filter (b.number < a.number) as fell
from said a join said b using (place_id) where a.survey_id = $earlier and b.survey_id = $later
