-- The filtered records, one row each, with the place's name, country and residents.
select r.deployment_id, r.system_id, r.name, r.body, place.name as place, place.country, r.place_id, place.population, place.population_year,
    r.sector, r.technology, r.status, r.start_date, r.start_precision, r.start_kind, r.end_year, r.vendor, r.risk_scheme, r.risk_label, r.risk_tier,
    r.is_ai, r.residents_facing, r.evidence_url, r.source_id, r.source_file, r.source_row,
    r.deployment_id in (select deployment_id from deployment) as is_counted
from record r join place using (place_id) order by r.deployment_id
