-- Systems by sector and technology; of systems_coded no source states one of the two, or neither: it was coded.
select sector, technology, count(distinct system_id) as systems, count(distinct place_id) as places,
    count(distinct system_id) filter ('coded' in (sector_basis, technology_basis)) as systems_coded
from deployment group by all order by all
