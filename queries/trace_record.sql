-- One record of a system as it stands, with its place, its source's card, its category's way through the crosswalk, and whether it speaks.
-- $record_id: text
select d.deployment_id, d.system_id, d.name, d.body, p.name as place, p.country, d.place_id, d.sector, d.technology, d.status, d.start_date,
    d.start_precision, d.start_kind, d.end_year, d.vendor, d.risk_scheme, d.risk_label, d.risk_tier, c.match, c.reason, d.is_ai, d.residents_facing,
    d.evidence_url, d.source_id, s.title, s.publisher, s.licence, s.licence_note, s.citation, s.snapshot, s.url, d.source_file, d.source_row
from release.deployment d join release.source s using (source_id) join release.place p using (place_id)
    left join release.crosswalk c on c.risk_scheme = d.risk_scheme and c.risk_label = d.risk_label
where d.deployment_id = $record_id
order by c.scheme_version desc limit 1
