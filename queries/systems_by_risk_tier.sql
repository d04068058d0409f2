-- Systems by display tier through the crosswalk, each system once: standing is tier (mapped), no_tier (stated, but the category leads to no tier),
-- other_scheme (its category has no exact match in $risk_scheme) or not_stated.
-- A scheme reads every system: those stated in it, and those of other schemes whose category is exactly one that it has itself, by the tier of
-- both. The systems add up to the same total whichever scheme is read.
-- $risk_scheme: risk_scheme = any
with mapped as (select risk_scheme, risk_label, any_value(tier) as tier, bool_or(match = 'exact') as is_exact from release.crosswalk group by all),
had as (select distinct tier from release.crosswalk where match = 'exact' and $risk_scheme in ('any', risk_scheme)),
stated as (select risk_scheme, risk_label, place_id, shared, count(*) as systems from deployment group by all),
category as (
    select risk_scheme, risk_label, coalesce(m.tier, 'not_assessed') as tier,
        case when risk_label is null then 'not_stated' when m.tier is null then 'no_tier'
             when $risk_scheme in ('any', risk_scheme) or is_exact and m.tier in (from had) then 'tier' else 'other_scheme' end as standing
    from (select distinct risk_scheme, risk_label from stated) left join mapped m using (risk_scheme, risk_label)),
read as (
    select shared, place_id, systems, tier, standing,
        list_position(['tier', 'no_tier', 'other_scheme', 'not_stated'], standing) * 100 + coalesce(release.tier_order(tier), 99) as nth
    from stated s join category c on c.risk_scheme is not distinct from s.risk_scheme and c.risk_label is not distinct from s.risk_label),
told as (
    select tier, standing, place_id, shared, systems from read where shared is null
    union all select r.tier, r.standing, d.place_id, shared, 1
    from (select shared, arg_min(tier, nth) as tier, arg_min(standing, nth) as standing from read where shared is not null group by shared) r
    join read d using (shared))
select case when standing = 'tier' then tier::varchar else 'not_assessed' end as risk_tier, standing,
    release.systems_counted(shared, systems) as systems, count(distinct place_id) as places
from told
group by risk_tier, standing
order by list_position(['tier', 'no_tier', 'other_scheme', 'not_stated'], standing),
    release.tier_order(risk_tier)
