-- Systems by the area of the AI Act that technology and sector point to; a system may point to several.
select s.area, any_value(r.instrument) as instrument, count(distinct d.system_id) as systems, count(distinct d.place_id) as places
from release.screening s join deployment d using (deployment_id) join release.screening_rule r using (rule_id)
group by s.area order by systems desc, s.area
