-- Of the systems chosen, by field: how many have it stated by a source, how many have it coded where no source states it, and of how
-- many it is not known. A release made before bases were kept has no rows.
with based as (unpivot (select system_id, columns('.*_basis$') from deployment) on columns(* exclude (system_id)) into name field value basis),
system as (select system_id, field, bool_or(basis = 'stated') as is_stated, bool_or(basis = 'coded') as is_coded from based group by all)
select replace(field, '_basis', '') as field, count(*) as systems, count(*) filter (is_stated) as systems_stated,
    count(*) filter (is_coded and not is_stated) as systems_coded, count(*) filter (not is_coded and not is_stated) as systems_not_known
from system group by field order by field
