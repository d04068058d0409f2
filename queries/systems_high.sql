-- Systems whose stated category is high-risk or prohibited, or which screening points to Annex III or Article 5; one row a system and place.
with screened as materialized (select distinct pointed, ruled from deployment where ruled is not null),
told as (select distinct pointed, unnest(string_split(replace(pointed, '/coded', ''), '|')) as area from screened),
listed as (select distinct rule_id, area from release.screening_rule where instrument in ('annex_iii', 'article_5')),
pointing as (
    select pointed, string_agg(area, ', ' order by area) as areas from told where area in (select area from listed) group by pointed),
high as (
    select d.deployment_id, d.system_id, d.name, d.label_en, d.purpose, d.sector, d.sector_basis, d.technology, d.technology_basis, d.status,
        d.risk_scheme, d.risk_label, d.risk_tier, d.risk_tier in ('high', 'prohibited') as is_stated_high, areas, d.evidence_url, d.source_id, d.place_id, d.ruled
    from deployment d left join pointing using (pointed) where d.risk_tier in ('high', 'prohibited') or areas is not null),
-- Few sets of rules are met by many: they are spelled once each.
ruling as (select distinct ruled, unnest(string_split(ruled, '|')) as told from screened),
spelled as (
    select ruled, string_agg(distinct rule_id, ', ' order by rule_id) as rules from ruling join listed on told = rule_id || '/' || area group by ruled)
select deployment_id, system_id, h.name, label_en, purpose, place.name as place, place.country, sector, sector_basis, technology, technology_basis, status,
    risk_scheme, risk_label, risk_tier, is_stated_high, coalesce(areas, '') as areas, coalesce(rules, '') as rules, evidence_url, source_id, place_id
from high h join place using (place_id) left join spelled using (ruled)
order by is_stated_high desc, place.country, place.name, h.name, deployment_id
