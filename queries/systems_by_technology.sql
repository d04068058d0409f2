-- Systems and places by technology; of systems_coded no source states it: it was coded.
select technology, release.systems(shared) as systems, count(distinct place_id) as places,
    release.systems_where(shared, technology_basis = 'coded') as systems_coded
from deployment group by 1 order by systems desc, 1
