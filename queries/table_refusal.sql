-- Rows that made no record, and why; filters do not apply.
select * from release.refusal order by source_id, file, row, field
