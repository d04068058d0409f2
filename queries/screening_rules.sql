-- The rules of the screening, and how many systems each points to.
with held as (select ruled, shared, count(*) as systems from deployment where ruled is not null group by all),
ruling as (select distinct ruled, split_part(unnest(string_split(ruled, '|')), '/', 1) as rule_id from (select distinct ruled from held)),
met as (select rule_id, release.systems_counted(shared, systems) as systems from held join ruling using (ruled) group by rule_id)
select r.*, coalesce(systems, 0) as systems from release.screening_rule r left join met using (rule_id) order by r.rule_id
