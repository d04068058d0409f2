-- Of the systems chosen, by field: how many have it stated by a source, how many have it coded where no source states it, and of how
-- many it is not known; of those alone that stand at $statuses, where any are named. A release made before bases were kept has no rows.
-- $statuses: list of status_today =
with alike as (select shared, columns('.*_basis$'), count(*) as systems
    from deployment where len($statuses) = 0 or list_contains($statuses, status_today) group by all),
based as (unpivot alike on columns(* exclude (shared, systems)) into name field value basis),
-- A system of several places is told once, whatever is known of it in each.
system as (
    select field, systems, basis = 'stated' as is_stated, basis = 'coded' as is_coded from based where shared is null
    union all select field, 1, bool_or(basis = 'stated'), bool_or(basis = 'coded') from based where shared is not null group by shared, field)
select replace(field, '_basis', '') as field, sum(systems)::bigint as systems,
    coalesce(sum(systems) filter (is_stated), 0)::bigint as systems_stated,
    coalesce(sum(systems) filter (is_coded and not is_stated), 0)::bigint as systems_coded,
    coalesce(sum(systems) filter (not is_coded and not is_stated), 0)::bigint as systems_not_known
from system group by field order by field
