-- Systems, the places, countries and sources that have them, and the records they stand in.
select
    release.systems(shared) as systems,
    count(*) as systems_in_places,
    count(distinct place_id) as places,
    count(distinct place.country) as countries,
    count(distinct source_id) as sources,
    (select count(*) from record) as records
from deployment join place using (place_id)
