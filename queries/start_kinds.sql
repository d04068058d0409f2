-- Systems that run or ran, by the kind of their start date; the empty kind has no date. A system of several places whose records differ
-- has the kind that trends use first, then the earliest date. Systems without an end are retired ones of which nobody knows the year of
-- the end: they cannot be placed in time, whatever their start.
with started as (
    select coalesce(start_kind, '') as start_kind, is_start, start_date, place_id, status = 'retired' and end_year is null as is_without_end, shared
    from deployment where status in ('pilot', 'in_use', 'retired')),
system as (
    select start_kind, is_without_end, count(*) as systems from started where shared is null group by all
    union all
    select first(start_kind order by is_start desc, start_date nulls last, place_id), bool_and(is_without_end), 1
    from started where shared is not null group by shared)
select start_kind, sum(systems)::bigint as systems, coalesce(sum(systems) filter (is_without_end), 0)::bigint as systems_without_end
from system group by 1 order by systems desc, 1
