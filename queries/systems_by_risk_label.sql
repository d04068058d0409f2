-- Systems by risk category as their source states it; systems without a category are a row too. Each system counts once:
-- where records of it state different categories, under the strictest. unread are those without a category that no file we read, of
-- facts_date, could hold one of: of a system in several records, none of theirs.
with held as (
    select risk_scheme, risk_label, risk_tier, unread, facts_date, place_id, shared, count(*) as systems from deployment group by all),
strictest as (
    select * exclude (place_id, systems), row_number() over (partition by shared order by risk_label is null,
        release.tier_order(risk_tier), risk_scheme, risk_label,
        coalesce(list_contains(string_split(unread, ';'), 'risk_label'), false), unread, facts_date) as nth from held where shared is not null),
told as (
    select risk_scheme, risk_label, risk_tier, unread, facts_date, place_id, shared, systems from held where shared is null
    union all
    select r.risk_scheme, r.risk_label, r.risk_tier, r.unread, r.facts_date, h.place_id, shared, 1
    from strictest r join held h using (shared) where r.nth = 1),
counted as (
    select risk_scheme, risk_label, risk_tier, release.systems_counted(shared, systems) as systems, count(distinct place_id) as places,
        release.systems_counted_where(shared, systems,
            risk_label is null and coalesce(list_contains(string_split(unread, ';'), 'risk_label'), false)) as unread,
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
