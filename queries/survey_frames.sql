-- Waves with yes-or-no items put to a membership, survey or census, members first, with how many places of the selection each covers.
with counted as (
    select survey_id, count(distinct item) as items, count(distinct place_id) as places, min(country) as country
    from answer join place using (place_id) join (
        select question_id, survey_id, item from release.question where list_contains(string_split(options, '|'), 'yes')) using (question_id)
    group by survey_id)
select survey_id, v.title, v.reference_date, v.frame, v.frame_size, v.respondents, v.evidence_kind, v.source_id, s.collection_kind,
    items, places, country
from counted join release.survey v using (survey_id) join release.source s on s.source_id = v.source_id
order by s.collection_kind = 'membership' desc, survey_id
