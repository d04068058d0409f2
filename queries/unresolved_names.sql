-- Names that lead to no place, with the rows they cost.
select source_id, value as name, count(distinct (file, row)) as rows, min(file) as file, arg_min(row, (file, row)) as first_row
from release.refusal where problem = 'place_unresolved' group by all order by rows desc, source_id, name
