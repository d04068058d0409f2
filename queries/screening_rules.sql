-- The rules of the screening, and how many systems each points to.
select r.*, count(distinct d.system_id) as systems
from release.screening_rule r
left join release.screening s using (rule_id) left join deployment d using (deployment_id)
group by all order by r.rule_id
