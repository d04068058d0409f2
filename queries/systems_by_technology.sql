-- Systems and places by technology.
select technology, count(distinct system_id) as systems, count(distinct place_id) as places
from deployment group by 1 order by systems desc, 1
