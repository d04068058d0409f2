-- Systems by what a fact of theirs rests on: the source states it, somebody coded it, or nobody knows it; for each fact that has a
-- basis. A release made before there were any has none.
select replace(name, '_basis', '') as field, basis, count(distinct system_id) as systems
from (unpivot (select system_id, columns(lambda name: ends_with(name, '_basis'))::varchar from deployment)
    on columns(* exclude (system_id)) into name name value basis)
group by all order by field, systems desc, basis
