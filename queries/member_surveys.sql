-- Sources that ask members of a named group about themselves, or came with a survey of their own, wave by wave: memberships first, then the one
-- with the most waves. Filters do not apply.
select s.source_id, s.title, s.publisher, s.collection_kind, count(*) as surveys, min(v.reference_date) as first_date, max(v.reference_date) as last_date
from release.survey v join release.source s using (source_id)
where s.collection_kind = 'membership' and v.evidence_kind = 'self_reported' or s.collection_kind = 'collection' and v.frame_size is not null
group by all order by any_value(s.collection_kind = 'membership') desc, surveys desc, s.source_id
