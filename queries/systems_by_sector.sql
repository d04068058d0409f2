-- Systems and places by sector; of systems_coded no source states it: it was coded.
select sector, release.systems(system_id, is_shared) as systems, count(distinct place_id) as places,
    release.systems(if(sector_basis = 'coded', system_id, null), is_shared) as systems_coded
from deployment group by 1 order by systems desc, 1
