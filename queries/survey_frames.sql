-- Waves with yes-or-no items put to a membership, survey or census, members first, with how many places of the selection each covers.
select v.survey_id, v.title, v.reference_date, v.frame, v.frame_size, v.respondents, v.evidence_kind, v.source_id, s.collection_kind,
    count(distinct q.item) as items, count(distinct a.place_id) as places, min(place.country) as country
from answer a join place using (place_id) join release.question q using (question_id) join release.survey v using (survey_id)
join release.source s on s.source_id = v.source_id
where list_contains(string_split(q.options, '|'), 'yes') group by all order by max(s.collection_kind = 'membership') desc, v.survey_id
