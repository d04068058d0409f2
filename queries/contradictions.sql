-- Records whose fields disagree with each other, with the release's date, or with another source's record of the same system.
with today as (select year(as_of) as year from release.stamp),
usable as (select * from record where is_start),
differing as (
    select a.deployment_id, replace(a.status, '_', ' ') || ' here, ' || replace(b.status, '_', ' ') || ' there' as detail,
        b.deployment_id as other_id, a.source_id < b.source_id as is_first
    from record a join (from release.deployment where shared is not null) b
        on a.system_id = b.system_id and a.place_id = b.place_id and a.source_id <> b.source_id
    where a.status <> b.status and a.status <> 'unknown' and b.status <> 'unknown'),
found as (
    select 'in use, end year passed' as contradiction, deployment_id, 'ended ' || end_year as detail, null as other_id
    from record where status_today = 'ended' and status = 'in_use'
    union all
    select 'in pilot, end year passed', deployment_id, 'ended ' || end_year, null
    from record where status_today = 'ended' and status = 'pilot'
    union all
    select 'starts after it ended', deployment_id, 'starts ' || start_date || ', ended ' || end_year, null from usable where start_year > end_year
    union all
    select 'retired, end year still to come', deployment_id, 'to end in ' || end_year, null
    from record, today where status = 'retired' and end_year > today.year
    union all
    select 'not yet in use, start year passed', deployment_id, replace(status, '_', ' ') || ', starts ' || start_date, null
    from usable, today where status in ('planned', 'in_development') and start_kind <> 'pilot_start' and start_year < today.year
    union all
    select 'in use, start year still to come', deployment_id, 'starts ' || start_date, null
    from usable, today where status = 'in_use' and start_year > today.year
    union all
    select 'two sources give different status', f.deployment_id, detail, other_id
    from differing f left join record r on r.deployment_id = f.other_id where is_first or r.deployment_id is null)
select contradiction, r.deployment_id, r.name, r.label_en, r.purpose, r.place_id, place.name as place, r.source_id, detail, r.evidence_url,
    o.source_id as other_source_id, o.evidence_url as other_url
from found join record r using (deployment_id) join place on place.place_id = r.place_id left join release.deployment o on o.deployment_id = other_id
order by contradiction, place.name, r.deployment_id, other_id
