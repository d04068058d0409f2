-- Systems whose stated category is high-risk or prohibited, or which screening points to Annex III or Article 5; one row a system and place.
with pointed as (
    select deployment_id, string_agg(distinct area::varchar, ', ' order by area::varchar) as areas, string_agg(distinct rule_id, ', ' order by rule_id) as rules
    from release.screening join release.screening_rule r using (rule_id, area) where r.instrument in ('annex_iii', 'article_5') group by deployment_id)
select d.deployment_id, d.system_id, d.name, d.label_en, d.purpose, place.name as place, place.country, d.sector, d.sector_basis,
    d.technology, d.technology_basis, d.status, d.risk_scheme, d.risk_label, d.risk_tier,
    risk_tier in ('high', 'prohibited') as is_stated_high, coalesce(areas, '') as areas, coalesce(rules, '') as rules, d.evidence_url, d.source_id, d.place_id
from deployment d join place using (place_id) left join pointed using (deployment_id)
where risk_tier in ('high', 'prohibited') or areas is not null
order by is_stated_high desc, place.country, place.name, d.name, d.deployment_id
