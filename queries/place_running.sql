-- Systems running in each year in each place of the selection, from dates of the kinds given: started by the end of the year and
-- not ended before it began; from the first start in any of the places to the year of the release. A place none of whose systems
-- has such a date has no rows. A retired system without a year of its end stands in no year: nobody knows how long it ran.
-- $kinds: list of start_kind = deployment,pilot_start,first_use,register_begin
-- $first: number 0..9999 = 2005
with dated as (
    select * from deployment
    where (status in ('pilot', 'in_use') or (status = 'retired' and end_year is not null)) and start_year is not null and list_contains($kinds, start_kind)),
years as (
    select unnest(range(greatest(first_start, $first), year(as_of) + 1)) as year
    from (select min(start_year) as first_start from dated), release.stamp where first_start is not null)
select place_id, year, count(distinct system_id) filter (start_year <= year and coalesce(end_year, 9999) >= year) as systems,
    count(distinct system_id) as systems_dated
from years cross join dated group by place_id, year order by place_id, year
