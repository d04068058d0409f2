-- One record of a system as it stands, with its place, its source's card, its category's way through the crosswalk, and whether it speaks.
-- $record_id: text
select d.deployment_id, d.system_id, d.name, d.body, p.name as place, p.country, d.place_id,
    d.* exclude (deployment_id, system_id, place_id, body, name, start_year, preference, is_start, choice, shared, facts_told, pointed, pointed_stated, ruled, ruled_stated), c.match, c.reason,
    s.title, s.publisher, s.licence, s.licence_note, s.citation, s.snapshot, s.url
from release.deployment d join release.source s using (source_id) join release.place p using (place_id)
    left join release.crosswalk c on c.risk_scheme = d.risk_scheme and c.risk_label = d.risk_label
where d.deployment_id = $record_id
order by c.scheme_version desc limit 1
