-- Systems by sector and technology; of systems_coded no source states one of the two, or neither: it was coded.
select sector, technology, release.systems(shared) as systems, count(distinct place_id) as places,
    release.systems_where(shared, 'coded' in (sector_basis, technology_basis)) as systems_coded
from deployment group by all order by all
