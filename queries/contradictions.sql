-- Records whose fields disagree with each other or with another record of the same system.
with year_now as (select max(try_cast(left(snapshot, 4) as integer)) as year from release.source)
select 'in use, but the end year has passed' as contradiction, r.deployment_id, r.name, r.place_id, r.source_id, r.status || ', ended ' || r.end_year as detail, r.evidence_url
from record r, year_now where r.status = 'in_use' and r.end_year < year_now.year
union all
select 'starts after it ended', deployment_id, name, place_id, source_id, start_year || ' after ' || end_year, evidence_url from record where start_year > end_year
union all
select 'retired, but no end year', deployment_id, name, place_id, source_id, 'retired', evidence_url from record where status = 'retired' and end_year is null
union all
select 'planned or in development, but the start date has passed', r.deployment_id, r.name, r.place_id, r.source_id, r.status || ', start ' || r.start_date, r.evidence_url
from record r, year_now where r.status in ('planned', 'in_development') and r.start_kind in ('deployment', 'first_use', 'register_begin') and r.start_year < year_now.year
union all
select 'two sources give different status', a.deployment_id, a.name, a.place_id, a.source_id, a.status || ' here, ' || b.status || ' in ' || b.source_id, a.evidence_url
from record a join record b on a.system_id = b.system_id and a.place_id = b.place_id and a.source_id < b.source_id and a.status <> b.status
order by all
