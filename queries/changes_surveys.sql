-- Waves of surveys in two releases: whether new, and how many of the chosen places answer in each, started to, or stopped.
-- $since: release =
with responded as (
    select distinct survey_id, place_id from answer join release.question using (question_id) where answer_status in ('given', 'not_found')),
earlier_responded as (
    select distinct survey_id, place_id from earlier_answer join earlier.question using (question_id)
    where answer_status in ('given', 'not_found')),
listed as (
    select survey_id, coalesce(n.title, e.title) as title, coalesce(n.source_id, e.source_id) as source_id, e.survey_id is null as is_new,
        n.survey_id is null as is_gone
    from release.survey n full join earlier.survey e using (survey_id)),
counted as (
    select survey_id, count(e.place_id) as earlier_respondents, count(*) filter (e.place_id is null) as new_respondents,
        count(*) filter (n.place_id is null) as gone_respondents, count(n.place_id) as respondents
    from responded n full join earlier_responded e using (survey_id, place_id) group by survey_id),
differing as (select survey_id, count(*) as answers_changed from changes_answers where change = 'changed' group by survey_id)
select listed.*, coalesce(earlier_respondents, 0) as earlier_respondents, coalesce(new_respondents, 0) as new_respondents,
    coalesce(gone_respondents, 0) as gone_respondents, coalesce(respondents, 0) as respondents, coalesce(answers_changed, 0) as answers_changed
from listed left join counted using (survey_id) left join differing using (survey_id)
where counted.earlier_respondents + counted.respondents > 0 order by is_new desc, survey_id
