-- Systems by risk category as their source states it; systems without a category are a row too. Each system counts once:
-- where records of it in several places state different categories, under the strictest. unread are those without a category that
-- no file we read, of facts_date, could hold one of.
with ranked as (
    select *, row_number() over (partition by system_id order by risk_label is null,
        release.tier_order(risk_tier), risk_scheme, risk_label) as choice
    from deployment),
mapped as (select risk_scheme, risk_label, any_value(match)::varchar as match from release.crosswalk group by all),
worded as (
    select c.risk_scheme, c.risk_label, string_agg(distinct other.risk_label, ', ' order by other.risk_label) as other_wordings
    from release.crosswalk c join release.crosswalk other
        on other.risk_scheme = c.risk_scheme and other.reason = c.reason and other.tier is not distinct from c.tier and other.risk_label <> c.risk_label
    group by all)
select r.risk_scheme, r.risk_label, coalesce(w.other_wordings, '') as other_wordings, r.risk_tier, coalesce(m.match, '') as match,
    count(distinct r.system_id) as systems, count(distinct d.place_id) as places,
    count(distinct r.system_id) filter (r.risk_label is null and list_contains(string_split(r.unread, ';'), 'risk_label')) as unread,
    max(r.facts_date) filter (r.risk_label is null and r.unread is not null) as facts_date
from ranked r join deployment d using (system_id)
left join mapped m on m.risk_scheme = r.risk_scheme and m.risk_label = r.risk_label
left join worded w on w.risk_scheme = r.risk_scheme and w.risk_label = r.risk_label
where r.choice = 1
group by all order by r.risk_scheme nulls last, systems desc, r.risk_label
