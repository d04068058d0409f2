-- Rows that made no record, by source, problem and rule.
select source_id, problem, coalesce(field, '') as field, any_value(accepted) as accepted, count(distinct file || ':' || coalesce(row, 0)) as rows
from release.refusal group by source_id, problem, field, case when problem in ('out_of_scope', 'superseded') then accepted end
order by source_id, rows desc
