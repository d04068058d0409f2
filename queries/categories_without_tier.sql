-- Stated categories that lead to no tier by $risk_scheme: standing as `systems_without_tier` has it, the systems that state each, those that state
-- any of them, each of which counts once, and the sources.
-- $risk_scheme: risk_scheme = any
with mapped as (select risk_scheme, risk_label, any_value(tier) as tier, bool_or(match = 'exact') as is_exact from release.crosswalk group by all),
had as (select distinct tier from release.crosswalk where match = 'exact' and $risk_scheme in ('any', risk_scheme)),
stated as (
    select risk_scheme, risk_label, source_id, shared, count(*) as systems from deployment where risk_label is not null group by all),
unread as (
    select s.*, case when m.tier is null then 'no_tier' else 'other_scheme' end as standing
    from stated s left join mapped m using (risk_scheme, risk_label)
    where not coalesce($risk_scheme in ('any', risk_scheme) and m.tier is not null or is_exact and m.tier in (from had), false))
select risk_scheme, risk_label, standing, release.systems_counted(shared, systems) as systems,
    (select release.systems_counted(shared, systems) from unread) as systems_of_any, string_agg(distinct source_id, ',' order by source_id) as sources
from unread group by all order by risk_scheme, risk_label
