-- Systems by display tier through the crosswalk, each system once: standing is tier (mapped), no_tier (stated, but the category leads to no tier),
-- other_scheme (its category has no exact match in $risk_scheme) or not_stated.
-- A scheme reads every system: those stated in it, and those of other schemes whose category is exactly one that it has itself, by the tier of
-- both. The systems add up to the same total whichever scheme is read.
-- $risk_scheme: risk_scheme = any
with mapped as (select risk_scheme, risk_label, any_value(tier) as tier, bool_or(match = 'exact') as is_exact from release.crosswalk group by all),
had as (select distinct tier from release.crosswalk where match = 'exact' and $risk_scheme in ('any', risk_scheme)),
read as (
    select shared, place_id, coalesce(m.tier, 'not_assessed') as tier,
        case when risk_label is null then 'not_stated' when m.tier is null then 'no_tier'
             when $risk_scheme in ('any', risk_scheme) or is_exact and m.tier in (from had) then 'tier' else 'other_scheme' end as standing
    from deployment left join mapped m using (risk_scheme, risk_label)),
ranked as (
    select *, row_number() over (partition by shared order by list_position(['tier', 'no_tier', 'other_scheme', 'not_stated'], standing),
        release.tier_order(tier)) as choice
    from read where shared is not null),
told as (
    select tier, standing, place_id, shared from read where shared is null
    union all select r.tier, r.standing, d.place_id, shared from ranked r join deployment d using (shared) where r.choice = 1)
select case when standing = 'tier' then tier::varchar else 'not_assessed' end as risk_tier, standing, release.systems(shared) as systems,
    count(distinct place_id) as places
from told
group by risk_tier, standing
order by list_position(['tier', 'no_tier', 'other_scheme', 'not_stated'], standing),
    release.tier_order(risk_tier)
