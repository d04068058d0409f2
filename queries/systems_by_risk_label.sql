-- Systems by risk category as their source states it; systems without a category are a row too. Each system counts once:
-- where records of it state different categories, under the strictest. unread are those without a category that no file we read, of
-- facts_date, could hold one of: of a system in several records, none of theirs.
with held as (
    select risk_scheme, risk_label, risk_tier, unread, facts_date, place_id, shared, count(*) as systems from deployment group by all),
several as (from held where shared is not null),
stated as materialized (
    -- What records state is few, and is put in order once: a system is of the first that any of its records states.
    select *, row_number() over (order by risk_label is null, release.tier_order(risk_tier), risk_scheme, risk_label,
        coalesce(list_contains(string_split(unread, ';'), 'risk_label'), false), unread, facts_date) as nth
    from (select distinct risk_scheme, risk_label, risk_tier, unread, facts_date from several)),
strictest as (
    select shared, min(nth) as nth from several r join stated s on r.risk_label is not distinct from s.risk_label
        and r.risk_tier is not distinct from s.risk_tier and r.risk_scheme is not distinct from s.risk_scheme
        and r.unread is not distinct from s.unread and r.facts_date is not distinct from s.facts_date
    group by shared),
told as (
    select risk_scheme, risk_label, risk_tier, unread, facts_date, place_id, systems from held where shared is null
    union all
    select risk_scheme, risk_label, risk_tier, unread, facts_date, null, systems
    from (select nth, count(*) as systems from strictest group by nth) join stated using (nth)
    union all
    select risk_scheme, risk_label, risk_tier, unread, facts_date, place_id, 0
    from (select distinct nth, place_id from strictest join held using (shared)) join stated using (nth)),
counted as (
    select risk_scheme, risk_label, risk_tier, sum(systems)::bigint as systems, count(distinct place_id) as places,
        coalesce(sum(systems) filter (risk_label is null and list_contains(string_split(unread, ';'), 'risk_label')), 0)::bigint as unread,
        max(facts_date) filter (risk_label is null and unread is not null) as facts_date
    from told group by risk_scheme, risk_label, risk_tier),
mapped as (select risk_scheme, risk_label, any_value(match)::varchar as match from release.crosswalk group by all),
worded as (
    select c.risk_scheme, c.risk_label, string_agg(distinct other.risk_label, ', ' order by other.risk_label) as other_wordings
    from release.crosswalk c join release.crosswalk other
        on other.risk_scheme = c.risk_scheme and other.reason = c.reason and other.tier is not distinct from c.tier and other.risk_label <> c.risk_label
    group by all)
select r.risk_scheme, r.risk_label, coalesce(w.other_wordings, '') as other_wordings, r.risk_tier, coalesce(m.match, '') as match,
    r.systems, r.places, r.unread, r.facts_date
from counted r
left join mapped m on m.risk_scheme = r.risk_scheme and m.risk_label = r.risk_label
left join worded w on w.risk_scheme = r.risk_scheme and w.risk_label = r.risk_label
order by r.risk_scheme nulls last, systems desc, r.risk_label
