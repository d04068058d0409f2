-- Records of each source that leave a field open because no file we read could hold it: they are newer than the file of facts, of
-- facts_date. Others that leave it open do not state it.
with texts as (
    -- Most records are silent on the same fields as many others: they are counted first, and told apart by the first of each.
    select min(deployment_id) as deployment_id, count(*) as records, source_id, facts_date, unread,
        columns(lambda name: release.is_silent(name)) is not null as "\0"
    from release.stated(record) where unread is not null group by all),
open as (select source_id, facts_date, unnest(string_split(unread, ';')) as field, deployment_id, records from texts),
filled as (
    unpivot (select deployment_id, columns(lambda name: release.is_silent(name)) from texts)
    on columns(* exclude (deployment_id)) into name field value is_filled),
counted as (
    select source_id, facts_date, o.field, sum(records)::bigint as records
    from open o left join filled f on f.deployment_id = o.deployment_id and f.field = o.field where not coalesce(f.is_filled, false) group by all)
from counted order by source_id, release.position(field), field
