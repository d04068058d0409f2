-- The screening rules that one record meets, with provision and reason.
-- $record_id: text
select rule_id, r.area, r.provision, r.reason
from release.screening x join release.screening_rule r using (rule_id) where x.deployment_id = $record_id order by rule_id
