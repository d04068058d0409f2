-- How the places that answered one item in both of two waves moved from one answer to another; others are left out.
-- $item: item
-- $earlier: text
-- $later: text
with asked as (
    select question_id, survey_id, comparability, string_split(regexp_replace(options, '^any of:', ''), '|') as options
    from release.question where item = $item and survey_id in ($earlier, $later)),
said as (
    select place_id, survey_id, answer, list_position(options, answer) as position
    from answer join asked using (question_id) where answer_status = 'given')
select a.answer as from_answer, b.answer as to_answer, count(*) as places, (sum(count(*)) over ())::bigint as matched,
    (select any_value(comparability) from asked where survey_id = $later) as comparability
from said a join said b using (place_id) where a.survey_id = $earlier and b.survey_id = $later
group by a.answer, b.answer, a.position, b.position order by a.position, a.answer, b.position, b.answer
