-- Fields of records that one of two releases was made without: no record changed by that. is_new: the earlier one did not hold it;
-- records: chosen ones for which the other says something. What a value rests on is told with the value (`changes_by_field`).
-- $since: release =
with texts as (
    select 'earlier' as lacks, columns(lambda name: release.is_compared(name))::text from (
        select d.* replace (s.risk_tier as risk_tier) from release.deployment d
        join standing s using (deployment_id) where s.is_chosen and s.choice = 1)
    union all by name
    select 'release' as lacks, columns(lambda name: release.is_compared(name))::text from (
        select d.* replace (s.risk_tier as risk_tier) from earlier.deployment d
        join earlier_standing s using (deployment_id) where s.is_chosen and s.choice = 1)),
fields as (from texts unpivot include nulls (text for field in (columns(* exclude (lacks))))),
unlike as (
    select schema_name as lacks, column_name as field from duckdb_columns()
    where schema_name in ('release', 'earlier') and table_name = 'lacking_deployment' and release.is_compared(column_name)
        and release.basis_of(column_name) is distinct from column_name)
select field, lacks = 'earlier' as is_new, count(*) filter (text is not null and text is distinct from release.unstated_of(field)) as records
from unlike left join fields using (lacks, field) group by lacks, field order by is_new desc, release.position(field)
