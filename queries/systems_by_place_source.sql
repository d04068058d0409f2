-- Systems of each place that each source records, with the place's residents where their number is official.
with held as (select place_id, source_id, release.systems(shared) as systems from deployment group by all)
select place_id, place.name as place, country, case when population_quality = 'official' then population end as population, source_id, systems
from held join place using (place_id) order by source_id, systems desc, place_id
