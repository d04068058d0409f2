-- Systems whose stated category is high-risk or prohibited, or which screening points to Annex III or Article 5; one row a system and place. Of
-- $high_by, those that their source puts high (source) or that the screening alone does (screening); the first $most of them, where 0 is all.
-- $high_by: text = any
-- $most: number 0..1000000 = 0
with high as (
    select d.deployment_id, d.system_id, d.name, d.label_en, d.purpose, d.sector, d.sector_basis, d.technology, d.technology_basis, d.status,
        d.risk_scheme, d.risk_label, d.risk_tier, d.risk_tier in ('high', 'prohibited') as is_stated_high, areas, d.evidence_url, d.source_id, d.place_id, d.ruled
    from deployment d left join release.pointing using (pointed)
    where d.risk_tier in ('high', 'prohibited') and $high_by <> 'screening'
        or not coalesce(d.risk_tier in ('high', 'prohibited'), false) and areas is not null and $high_by <> 'source')
select deployment_id, system_id, h.name, label_en, purpose, place.name as place, place.country, sector, sector_basis, technology, technology_basis, status,
    risk_scheme, risk_label, risk_tier, is_stated_high, coalesce(areas, '') as areas, coalesce(rules, '') as rules, evidence_url, source_id, place_id
from high h join place using (place_id) left join release.ruling using (ruled)
order by is_stated_high desc, country, place, name, deployment_id
limit if($most = 0, 2147483647, $most)
