-- Systems that run or ran, by the kind of their start date; the empty kind has no date. Systems without an end are retired ones of which
-- nobody knows the year of the end: they cannot be placed in time, whatever their start.
select coalesce(start_kind, '') as start_kind, count(distinct system_id) as systems,
    count(distinct case when status = 'retired' and end_year is null then system_id end) as systems_without_end
from deployment where status in ('pilot', 'in_use', 'retired') group by 1 order by systems desc, 1
