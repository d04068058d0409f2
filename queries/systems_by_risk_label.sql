-- Systems by risk category as their source states it; systems without a category are a row too. Each system counts once:
-- where records of it state different categories, under the strictest. unread are those without a category that no file we read, of
-- facts_date, could hold one of: of a system in several records, none of theirs.
with ranked as (
    select risk_scheme, risk_label, risk_tier, unread, facts_date, place_id, shared, 1 as choice from deployment where shared is null
    union all
    select risk_scheme, risk_label, risk_tier, unread, facts_date, place_id, shared, row_number() over (partition by shared order by risk_label is null,
        release.tier_order(risk_tier), risk_scheme, risk_label,
        coalesce(list_contains(string_split(unread, ';'), 'risk_label'), false), unread, facts_date) from deployment where shared is not null),
told as (
    select risk_scheme, risk_label, risk_tier, unread, facts_date, place_id, shared from ranked where shared is null
    union all
    select r.risk_scheme, r.risk_label, r.risk_tier, r.unread, r.facts_date, d.place_id, shared
    from ranked r join deployment d using (shared) where r.choice = 1),
mapped as (select risk_scheme, risk_label, any_value(match)::varchar as match from release.crosswalk group by all),
worded as (
    select c.risk_scheme, c.risk_label, string_agg(distinct other.risk_label, ', ' order by other.risk_label) as other_wordings
    from release.crosswalk c join release.crosswalk other
        on other.risk_scheme = c.risk_scheme and other.reason = c.reason and other.tier is not distinct from c.tier and other.risk_label <> c.risk_label
    group by all)
select r.risk_scheme, r.risk_label, coalesce(w.other_wordings, '') as other_wordings, r.risk_tier, coalesce(m.match, '') as match,
    release.systems(r.shared) as systems, count(distinct r.place_id) as places,
    release.systems_where(r.shared, r.risk_label is null and coalesce(list_contains(string_split(r.unread, ';'), 'risk_label'), false)) as unread,
    max(r.facts_date) filter (r.risk_label is null and r.unread is not null) as facts_date
from told r
left join mapped m on m.risk_scheme = r.risk_scheme and m.risk_label = r.risk_label
left join worded w on w.risk_scheme = r.risk_scheme and w.risk_label = r.risk_label
group by all order by r.risk_scheme nulls last, systems desc, r.risk_label
