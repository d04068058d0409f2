-- Sources of two releases with their snapshots and systems: what was there, what joined with them, what left, and what is there.
-- A system whose reason lies with another source's record is told with that source.
-- $since: release =
with counted as (
    select source_id, count(*) filter (way = 'joined' and is_sourced) as new,
        count(*) filter (way = 'left' and is_sourced) as withdrawn,
        count(*) filter (way = 'joined' and not is_sourced) as moved_in,
        count(*) filter (way = 'left' and not is_sourced) as moved_out
    from changes_systems join release.reason using (change) group by source_id),
listed as (
    select source_id, coalesce(n.title, e.title) as title, e.source_id is null as is_new, n.source_id is null as is_gone,
        e.snapshot as earlier_snapshot, n.snapshot, e.rows_accepted as earlier_rows, n.rows_accepted as rows
    from release.source n full join earlier.source e using (source_id))
select listed.*, coalesce(new, 0) as new, coalesce(withdrawn, 0) as withdrawn, coalesce(moved_in, 0) as moved_in,
    coalesce(moved_out, 0) as moved_out
from listed left join counted using (source_id) order by new desc, source_id
