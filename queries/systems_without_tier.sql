-- Systems whose stated category leads to no tier by $risk_scheme: standing is no_tier (the category leads to none in any scheme) or other_scheme (it
-- has no exact match in this one); one row a system and place; the first $most of them, where 0 is all. They stay in every total.
-- $risk_scheme: risk_scheme = any
-- $most: number 0..1000000 = 0
with mapped as (select risk_scheme, risk_label, any_value(tier) as tier, bool_or(match = 'exact') as is_exact from release.crosswalk group by all),
had as (select distinct tier from release.crosswalk where match = 'exact' and $risk_scheme in ('any', risk_scheme))
select d.deployment_id, d.system_id, d.name, d.label_en, d.purpose, place.name as place, place.country, d.status, d.risk_scheme, d.risk_label,
    case when m.tier is null then 'no_tier' else 'other_scheme' end as standing, d.evidence_url, d.source_id, d.place_id
from deployment d join place using (place_id) left join mapped m using (risk_scheme, risk_label)
where risk_label is not null and not coalesce($risk_scheme in ('any', risk_scheme) and m.tier is not null or is_exact and m.tier in (from had), false)
order by risk_scheme, risk_label, country, place, name, deployment_id
limit if($most = 0, 2147483647, $most)
