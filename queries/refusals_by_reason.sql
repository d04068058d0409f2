-- Rows that made no record, by source, problem, field and rule in words, with up to five of the values found.
-- A row with several faults stands under each of them; a file that could not be read at all has no rows.
select source_id, problem, coalesce(field, '') as field, coalesce(accepted, '') as accepted,
    count(distinct (file, row)) filter (row is not null) as rows, count(distinct file) filter (row is null) as files,
    array_to_string(list_slice(list(distinct value order by value) filter (value <> ''), 1, 5), '; ') as examples
from release.refusal group by source_id, problem, coalesce(field, ''), coalesce(accepted, '')
order by source_id, rows desc, problem, field, accepted
