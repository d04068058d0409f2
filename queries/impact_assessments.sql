-- Whether an assessment of impact or risk was made, as stated, of the systems of each source that says so of any.
select source_id, impact_assessment, release.systems(shared) as systems, count(distinct place_id) as places
from deployment where source_id in (select distinct source_id from release.deployment where impact_assessment <> 'not_stated')
group by all order by source_id, systems desc, impact_assessment
