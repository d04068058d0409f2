-- Each field that changed between two releases in a record that is chosen in either: what stood there and what stands there. A field
-- that one of the releases was made without is no change.
-- $since: release =
with kept as (
    select deployment_id from compared_records where is_before and is_now and (is_chosen_before or is_chosen_now)),
sides as (
    select 'later' as side, * from standing join kept using (deployment_id)
    union all by name select 'earlier' as side, * from earlier_standing join kept using (deployment_id)),
texts as (
    select deployment_id, side, columns(lambda name: release.is_compared(name))::text from sides),
fields as (from texts unpivot include nulls (text for field in (columns(* exclude (deployment_id, side))))),
unlike as (select column_name from duckdb_columns() where schema_name in ('release', 'earlier') and table_name = 'lacking_deployment'),
changed as (
    select deployment_id, field, any_value(text) filter (side = 'earlier') as earlier, any_value(text) filter (side = 'later') as later
    from fields where field not in (from unlike) group by deployment_id, field having earlier is distinct from later)
select deployment_id, d.name, d.label_en, d.purpose, p.name as place, p.country, d.place_id, field, earlier, later, d.source_id, d.evidence_url
from changed join release.deployment d using (deployment_id) left join release.place p using (place_id)
order by release.position(field), earlier nulls first, later nulls first, place, d.name, deployment_id
