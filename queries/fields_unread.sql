-- Records of each source that leave a field open because no file we read could hold it: they are newer than the file of facts, of
-- facts_date. Others that leave it open do not state it.
with open as (select source_id, facts_date, unnest(string_split(unread, ';')) as field, deployment_id from record where unread is not null),
texts as (select deployment_id, columns(lambda name: release.is_silent(name))::varchar from release.stated(record)),
filled as (from texts unpivot (value for field in (columns(* exclude (deployment_id))))),
counted as (
    select source_id, facts_date, o.field, count(*) as records
    from open o left join filled f on f.deployment_id = o.deployment_id and f.field = o.field where f.value is null group by all)
from counted order by source_id, release.position(field), field
