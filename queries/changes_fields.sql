-- Each field that changed between two releases in a record that is chosen in either: what stood there and what stands there. A field
-- that one of the releases was made without is no change (`changes_columns`).
-- change: `coded` where the value is coded now or was, or where nobody could tell what was mapped before; `reading` where the source's
-- files are the same, so that a rule of ours is another; else what the source's newer files say otherwise.
-- $since: release =
with read as (
    select deployment_id from standing n join earlier_standing e using (deployment_id) where n.risk_tier is distinct from e.risk_tier),
kept as (
    select deployment_id, is_same_files from compared_records where is_before and is_now and (is_chosen_before or is_chosen_now)
        and deployment_id in (select deployment_id from release.pair where is_changed union select deployment_id from read)),
sides as (
    select 'later' as side, d.* replace (s.risk_tier as risk_tier)
    from release.deployment d join standing s using (deployment_id) semi join kept using (deployment_id)
    union all by name select 'earlier' as side, d.* replace (s.risk_tier as risk_tier)
    from earlier.deployment d join earlier_standing s using (deployment_id) semi join kept using (deployment_id)),
texts as (
    select deployment_id, side, columns(lambda name: release.is_compared(name))::text from sides),
fields as (from texts unpivot include nulls (text for field in (columns(* exclude (deployment_id, side))))),
unlike as (select column_name from duckdb_columns() where schema_name in ('release', 'earlier') and table_name = 'lacking_deployment'),
paired as (
    select deployment_id, field, any_value(text) filter (side = 'earlier') as earlier, any_value(text) filter (side = 'later') as later
    from fields group by deployment_id, field),
bases as (select deployment_id as based_id, field as basis_field, earlier as earlier_basis, later as basis from paired),
changed as (
    select *, case when coalesce('coded' in (basis, earlier_basis), false) or is_same_files and basis = 'none' then 'coded'
        when is_same_files then 'reading' else release.change_of(field) end as change
    from paired join kept using (deployment_id)
        left join bases on based_id = paired.deployment_id and basis_field = release.basis_of(field)
    where earlier is distinct from later and field not in (from unlike))
select change, changed.deployment_id, d.name, d.label_en, d.purpose, p.name as place, p.country, d.place_id, field, earlier, later, d.source_id, d.evidence_url
from changed join release.deployment d using (deployment_id) left join release.place p using (place_id)
order by list_position(['status', 'reclassified', 'corrected', 'reading', 'coded'], change), release.position(field), earlier nulls first,
    later nulls first, place, d.name, changed.deployment_id
