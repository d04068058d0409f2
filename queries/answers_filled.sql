-- Answers of each survey by why they are there or not, and how many carry a link to the page behind them.
select s.survey_id, s.title, a.source_id, s.frame_size, count(*) as answers, count(distinct place_id) as places,
    count(*) filter (answer_status = 'given') as given, count(*) filter (answer_status = 'not_found') as not_found,
    count(*) filter (answer_status = 'not_asked') as not_asked,
    count(*) filter (answer_status not in ('given', 'not_found', 'not_asked')) as other, count(evidence_url) as evidence_link
from answer a join release.question q using (question_id) join release.survey s using (survey_id)
group by all order by s.survey_id
