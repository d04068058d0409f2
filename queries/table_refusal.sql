-- Rows that made no record, and why; filters do not apply. `problem` keeps those of some kinds, all where none is named.
-- $problem: list of problem =
select * from release.refusal where len($problem) = 0 or list_contains($problem::varchar[], problem) order by source_id, file, row, field
