-- The rules of the screening, and how many systems each points to.
with pointing as (select deployment_id, shared from deployment where pointed is not null),
met as (
    select rule_id, release.systems(shared) as systems from release.screening join pointing using (deployment_id) group by rule_id)
select r.*, coalesce(systems, 0) as systems from release.screening_rule r left join met using (rule_id) order by r.rule_id
