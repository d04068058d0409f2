-- Records whose fields disagree with each other, with the release's date, or with another source's record of the same system.
with today as (select year(as_of) as year from release.stamp),
-- Few records can be in any: they alone are gone through for each.
suspect as materialized (
    select deployment_id, status, status_today, start_kind, start_date, start_year, end_year, is_start, today.year
    from record, today where end_year is not null or is_start and start_year <> today.year and status in ('planned', 'in_development', 'in_use')),
usable as (select * from suspect where is_start),
rival as (select distinct system_id, place_id from release.deployment where choice > 1 and shared is not null),
differing as (
    select a.deployment_id, replace(a.status, '_', ' ') || ' here, ' || replace(b.status, '_', ' ') || ' there' as detail,
        b.deployment_id as other_id, a.source_id < b.source_id as is_first
    from (select system_id, place_id, deployment_id, source_id, status from release.deployment semi join rival using (system_id, place_id)
        where shared is not null) b
    join record a on a.system_id = b.system_id and a.place_id = b.place_id and a.source_id <> b.source_id
    where a.status <> b.status and a.status <> 'unknown' and b.status <> 'unknown'),
found as materialized (
    select 'in use, end year passed' as contradiction, deployment_id, 'ended ' || end_year as detail, null as other_id
    from suspect where status_today = 'ended' and status = 'in_use'
    union all
    select 'in pilot, end year passed', deployment_id, 'ended ' || end_year, null
    from suspect where status_today = 'ended' and status = 'pilot'
    union all
    select 'starts after it ended', deployment_id, 'starts ' || start_date || ', ended ' || end_year, null from usable where start_year > end_year
    union all
    select 'retired, end year still to come', deployment_id, 'to end in ' || end_year, null
    from suspect where status = 'retired' and end_year > year
    union all
    select 'not yet in use, start year passed', deployment_id, replace(status, '_', ' ') || ', starts ' || start_date, null
    from usable where status in ('planned', 'in_development') and start_kind <> 'pilot_start' and start_year < year
    union all
    select 'in use, start year still to come', deployment_id, 'starts ' || start_date, null from usable where status = 'in_use' and start_year > year
    union all
    select 'two sources give different status', f.deployment_id, detail, other_id
    from differing f left join record r on r.deployment_id = f.other_id where is_first or r.deployment_id is null),
told as (select * from record where deployment_id in (select deployment_id from found))
select contradiction, r.deployment_id, r.name, r.label_en, r.purpose, r.place_id, place.name as place, r.source_id, detail, r.evidence_url,
    o.source_id as other_source_id, o.evidence_url as other_url
from found join told r using (deployment_id) join place on place.place_id = r.place_id left join release.deployment o on o.deployment_id = other_id
order by contradiction, place.name, r.deployment_id, other_id
