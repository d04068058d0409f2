-- Systems running in each year, and places with one, from dates of the kinds given: started by the end of the year and not ended before it began;
-- up to the year of the release. A retired system without a year of its end stands in no year: nobody knows how long it ran.
-- $kinds: list of start_kind = deployment,pilot_start,first_use,register_begin
-- $first: number 0..9999 = 2005
with dated as (
    select * from deployment
    where (status in ('pilot', 'in_use') or (status = 'retired' and end_year is not null)) and start_year is not null and list_contains($kinds, start_kind)),
years as (
    select unnest(range(greatest(first_start, $first), year(as_of) + 1)) as year
    from (select min(start_year) as first_start from dated), release.stamp where first_start is not null)
select year, count(distinct system_id) as systems, count(distinct place_id) as places
from years left join dated on start_year <= year and coalesce(end_year, 9999) >= year
group by year order by year
