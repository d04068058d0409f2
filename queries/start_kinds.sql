-- Systems that run or ran, by the kind of their start date; the empty kind has no date.
select coalesce(start_kind, '') as start_kind, count(distinct system_id) as systems
from deployment where status in ('pilot', 'in_use', 'retired') group by 1 order by systems desc, 1
