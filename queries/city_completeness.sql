-- How many systems of one place have each field filled; a "not stated" code counts as empty.
-- $place_id: place
with mine as (select * from release.deployment where place_id = $place_id and choice = 1),
filled as (
    select count(*) filter (sector <> 'not_stated') as sector, count(*) filter (technology <> 'not_stated') as technology,
        count(*) filter (status <> 'unknown') as status, count(*) filter (is_ai <> 'not_stated') as is_ai, count(vendor) as vendor,
        count(*) filter (is_start) as start_date,
        count(risk_label) as risk_label, count(*) filter (residents_facing <> 'unknown') as residents_facing, count(evidence_url) as evidence_url
    from mine)
select field, filled, systems from (unpivot filled on columns(*) into name field value filled), (select count(*) as systems from mine)
where systems > 0 order by filled desc, field
