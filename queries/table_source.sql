-- The sources; filters do not apply.
select * from release.source order by source_id
