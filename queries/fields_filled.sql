-- Records of each source with a value in each field; a "not stated" code counts as empty.
select source_id, count(*) as records,
    count(*) filter (sector <> 'not_stated') as sector, count(*) filter (technology <> 'not_stated') as technology,
    count(*) filter (status <> 'unknown') as status, count(start_date) as start_date,
    count(*) filter (is_start) as usable_start_date,
    count(end_year) as end_year, count(vendor) as vendor, count(risk_label) as risk_category,
    count(*) filter (is_ai <> 'not_stated') as is_ai, count(*) filter (residents_facing <> 'unknown') as residents_facing,
    count(evidence_url) as evidence_link
from record group by source_id order by source_id
