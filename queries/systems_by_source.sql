-- Systems and places by source.
select source_id, release.systems(shared) as systems, count(distinct place_id) as places
from deployment group by 1 order by systems desc, 1
