-- Systems by display tier through the crosswalk, each system once: standing is tier (mapped), no_tier (stated, but the
-- category leads to no tier), other_scheme (stated in another scheme than $risk_scheme only) or not_stated.
-- The systems add up to the same total whichever scheme is read.
-- $risk_scheme: risk_scheme = any
with read as (
    select system_id, risk_tier,
        case when risk_label is null then 'not_stated'
             when $risk_scheme <> 'any' and risk_scheme <> $risk_scheme then 'other_scheme'
             when risk_tier = 'not_assessed' then 'no_tier' else 'tier' end as standing
    from deployment),
ranked as (
    select system_id, standing, case when standing = 'tier' then risk_tier::varchar else 'not_assessed' end as risk_tier,
        row_number() over (partition by system_id order by list_position(['tier', 'no_tier', 'other_scheme', 'not_stated'], standing),
            release.tier_order(risk_tier)) as choice
    from read)
select risk_tier, standing, count(distinct system_id) as systems, count(distinct d.place_id) as places
from (select system_id, risk_tier, standing from ranked where choice = 1) join (select system_id, place_id from deployment) d using (system_id)
group by risk_tier, standing
order by list_position(['tier', 'no_tier', 'other_scheme', 'not_stated'], standing),
    release.tier_order(risk_tier)
