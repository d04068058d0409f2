-- Systems, the places that have them, and how many of those systems have no start date at all.
select
    count(distinct system_id) as systems,
    count(*) as systems_in_places,
    count(distinct place_id) as places,
    count(distinct place.country) as countries,
    count(distinct source_id) as sources,
    count(distinct case when start_year is null then system_id end) as systems_without_date,
    (select count(*) from record) as records
from deployment join place using (place_id)
