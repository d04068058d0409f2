-- All records of the system that one record belongs to, and which of them speaks for it in each place.
-- $record_id: text
select d.deployment_id, d.name, p.name as place, d.status, d.source_id, s.title, d.evidence_url, d.choice = 1 as is_counted, p.country,
    d.* exclude (deployment_id, name, status, source_id, evidence_url, choice, preference, is_start, shared, facts_told, ruled, ruled_stated),
    replace(replace(d.pointed, '/coded', ''), '|', ';') as areas
from release.deployment d join release.source s using (source_id) join release.place p using (place_id)
where d.system_id = (select system_id from release.deployment where deployment_id = $record_id)
order by d.place_id, d.preference, d.deployment_id
