-- Sources that ask members of a named group about themselves, wave by wave, the one with the most waves first. Filters do not apply.
select s.source_id, s.title, s.publisher, count(*) as surveys, min(v.reference_date) as first_date, max(v.reference_date) as last_date
from release.survey v join release.source s using (source_id)
where s.collection_kind = 'membership' and v.evidence_kind = 'self_reported'
group by all order by surveys desc, s.source_id
