-- Systems of each place that each source records, with the place's residents where their number is official.
select place_id, place.name as place, country, case when population_quality = 'official' then population end as population, source_id,
    release.systems(shared) as systems
from deployment join place using (place_id) group by all order by source_id, systems desc, place_id
