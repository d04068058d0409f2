-- The crosswalk with the wordings of one category together, and how many of the chosen systems state it; of one scheme or any.
-- $risk_scheme: risk_scheme = any
select c.risk_scheme, c.scheme_version, string_agg(distinct c.risk_label, ' · ' order by c.risk_label) as risk_labels, c.tier, c.match, c.reason,
    count(distinct d.system_id) as systems
from release.crosswalk c left join deployment d on d.risk_scheme = c.risk_scheme and d.risk_label = c.risk_label
where $risk_scheme in ('any', c.risk_scheme)
group by c.risk_scheme, c.scheme_version, c.tier, c.match, c.reason
order by c.risk_scheme, c.scheme_version, release.tier_order(c.tier) nulls last, risk_labels
