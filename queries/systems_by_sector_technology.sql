-- Systems by sector and technology.
select sector, technology, count(distinct system_id) as systems, count(distinct place_id) as places
from deployment group by all order by all
