-- Systems and places by source_id.
select deployment.source_id as source_id, count(distinct system_id) as systems, count(distinct place_id) as places
from deployment join place using (place_id)
group by 1 order by systems desc, 1
