-- Systems that run or ran, by the kind of their start date; the empty kind has no date. A system of several places whose records differ
-- has the kind that trends use first, then the earliest date. Systems without an end are retired ones of which nobody knows the year of
-- the end: they cannot be placed in time, whatever their start.
with system as (
    select system_id, first(coalesce(start_kind, '') order by is_start desc, start_date nulls last, place_id) as start_kind,
        bool_and(status = 'retired' and end_year is null) as is_without_end
    from deployment where status in ('pilot', 'in_use', 'retired') group by system_id)
select start_kind, count(*) as systems, count(*) filter (is_without_end) as systems_without_end
from system group by 1 order by systems desc, 1
