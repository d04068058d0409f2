-- The yes-or-no items of each wave, or of one, or some of them: answers by what was said, or why nothing was, and the residents behind them.
-- `silent` is every place without an answer, whatever the reason. Residents are of places with an official population, each once: those of a
-- place inside another one that was asked the same are that one's.
-- $survey_id: text =
-- $items: list of item =
with said as (
    select q.survey_id, q.item, q.topic, q.wording, a.answer, a.answer_status, q.question_id, place_id,
        case when population_quality = 'official' then population end as own_population
    from answer a join place using (place_id) join release.question q using (question_id)
    where $survey_id in ('', q.survey_id) and (len($items) = 0 or list_contains($items, item)) and list_contains(string_split(q.options, '|'), 'yes')),
-- Written first, or all places that were asked the same would be set beside each other.
lies as materialized (select question_id, place_id, ancestor_id from said join release.ancestor using (place_id)),
inside as (
    select distinct i.question_id, i.place_id from lies i
    join said o on o.question_id = i.question_id and o.place_id = i.ancestor_id and o.own_population is not null),
weighed as (
    select said.*, case when inside.place_id is null then own_population else 0 end as population
    from said left join inside using (question_id, place_id))
select survey_id, item, topic, wording, count(*) as places, count(*) filter (answer = 'yes') as yes, count(*) filter (answer = 'partly') as partly,
    count(*) filter (answer = 'no') as no, count(*) filter (answer is null) as silent,
    count(*) filter (answer_status = 'not_found') as not_found, count(*) filter (answer_status = 'not_asked') as not_asked,
    count(*) filter (answer_status = 'declined') as declined, count(*) filter (answer_status = 'dont_know') as dont_know,
    count(*) filter (answer_status = 'not_applicable') as not_applicable, count(*) filter (answer_status = 'missing') as missing,
    coalesce(sum(population) filter (answer = 'yes'), 0)::bigint as residents_yes,
    coalesce(sum(population) filter (answer = 'partly'), 0)::bigint as residents_partly,
    coalesce(sum(population) filter (answer is null), 0)::bigint as residents_silent,
    coalesce(sum(population), 0)::bigint as residents, count(*) filter (own_population is null) as places_without_population
from weighed group by survey_id, item, topic, wording order by survey_id, topic, item
