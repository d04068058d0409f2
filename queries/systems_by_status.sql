-- Systems and places by where they stand on the release's day: as the source says, or ended, where the end year that it gives has passed.
select status_today, release.systems(shared) as systems, count(distinct place_id) as places
from deployment group by status_today order by systems desc, status_today
