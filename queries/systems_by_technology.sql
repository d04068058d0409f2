-- Systems and places by technology; of systems_coded no source states it: it was coded.
select technology, count(distinct system_id) as systems, count(distinct place_id) as places,
    count(distinct system_id) filter (technology_basis = 'coded') as systems_coded
from deployment group by 1 order by systems desc, 1
