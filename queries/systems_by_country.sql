-- Systems and places by country.
select place.country as country, release.systems(shared) as systems, count(distinct place_id) as places
from deployment join place using (place_id)
group by 1 order by systems desc, 1
