-- Records whose fields disagree with each other, with the release's date, or with another source's record of the same system.
with today as (select year(as_of) as year from release.stamp),
differing as (
    select a.deployment_id, replace(a.status, '_', ' ') || ' here, ' || replace(b.status, '_', ' ') || ' there' as detail,
        b.deployment_id as other_id, a.source_id < b.source_id as is_first
    from release.beside a join release.beside b using (system_id, place_id)
    where a.source_id <> b.source_id and a.status <> b.status and a.status <> 'unknown' and b.status <> 'unknown'),
-- Few records can be in any: they alone are gone through for each.
suspect as materialized (
    select deployment_id, name, label_en, purpose, place_id, source_id, evidence_url, status, status_today, start_kind, start_date, start_year, end_year,
        is_start, today.year
    from record, today where end_year is not null or is_start and (start_year > today.year and status = 'in_use'
        or start_year < today.year and status in ('planned', 'in_development') and start_kind <> 'pilot_start')
        or deployment_id in (select deployment_id from differing)),
usable as (from suspect where is_start),
chosen as (from suspect where deployment_id in (select deployment_id from differing)),
found as (
    select 'in use, end year passed' as contradiction, 'ended ' || end_year as detail, null as other_id, suspect.*
    from suspect where status_today = 'ended' and status = 'in_use'
    union all
    select 'in pilot, end year passed', 'ended ' || end_year, null, suspect.*
    from suspect where status_today = 'ended' and status = 'pilot'
    union all
    select 'starts after it ended', 'starts ' || start_date || ', ended ' || end_year, null, usable.* from usable where start_year > end_year
    union all
    select 'retired, end year still to come', 'to end in ' || end_year, null, suspect.*
    from suspect where status = 'retired' and end_year > year
    union all
    select 'not yet in use, start year passed', replace(status, '_', ' ') || ', starts ' || start_date, null, usable.*
    from usable where status in ('planned', 'in_development') and start_kind <> 'pilot_start' and start_year < year
    union all
    select 'in use, start year still to come', 'starts ' || start_date, null, usable.* from usable where status = 'in_use' and start_year > year
    union all by name
    select 'two sources give different status' as contradiction, detail, other_id, c.*
    from differing f join chosen c using (deployment_id) left join chosen r on r.deployment_id = f.other_id where is_first or r.deployment_id is null)
select contradiction, f.deployment_id, f.name, f.label_en, f.purpose, f.place_id, place.name as place, f.source_id, detail, f.evidence_url,
    o.source_id as other_source_id, o.evidence_url as other_url
from found f join place on place.place_id = f.place_id
    left join release.beside o on o.deployment_id = other_id
order by contradiction, place.name, f.deployment_id, other_id
