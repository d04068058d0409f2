-- Systems running in each year, and places with one, from dates of the kinds given: started by the end of the year and not ended before it began;
-- from the first start to the year of the release; of all places together or, where $dimension is place, of each place that has such a date.
-- Pilots are among the running ones; systems_in_use, systems_pilot and systems_retired tell them apart by their status today.
-- A retired system without a year of its end stands in no year: nobody knows how long it ran.
-- $kinds: list of start_kind = deployment,pilot_start,first_use,register_begin
-- $first: number 0..9999 = 2005
-- $dimension: text =
with dated as (
    select case $dimension when 'place' then place_id end as code, place_id, status, start_year, coalesce(end_year, 9999) as last_year, shared,
        count(*) as systems
    from deployment
    where (status in ('pilot', 'in_use') or (status = 'retired' and end_year is not null)) and start_year is not null and list_contains($kinds, start_kind)
    group by all),
years as (
    select unnest(range(greatest(first_start, $first), year(as_of) + 1)) as year
    from (select min(start_year) as first_start from dated), release.stamp where first_start is not null),
total as (select code, release.systems_counted(shared, systems) as systems_dated from dated group by code)
select total.code, year, release.systems_counted(shared, systems) as systems, count(distinct place_id) as places, systems_dated,
    release.systems_counted_where(shared, systems, status = 'in_use') as systems_in_use,
    release.systems_counted_where(shared, systems, status = 'pilot') as systems_pilot,
    release.systems_counted_where(shared, systems, status = 'retired') as systems_retired
from years cross join total left join dated on dated.code is not distinct from total.code and year between start_year and last_year
group by total.code, year, systems_dated order by total.code, year
