-- Of all systems chosen: how many are stated high or prohibited, and how the screening parts them: every system is in exactly
-- one of pointing to Annex III or Article 5, to Article 50 only, nowhere, or not to be screened for want of a technology. Of those
-- screened, and of those pointing to Annex III or Article 5, how many are so by what is coded alone.
with pointed as (
    select deployment_id, bool_or(instrument in ('annex_iii', 'article_5')) as is_listed,
        bool_or(instrument in ('annex_iii', 'article_5') and basis is distinct from 'coded') as is_listed_as_stated
    from release.screening join release.screening_rule using (rule_id) group by deployment_id),
system as (
    select system_id, bool_or(risk_tier in ('high', 'prohibited')) as is_stated_high, coalesce(bool_or(is_listed), false) as is_listed,
        count(pointed.deployment_id) > 0 as is_pointing, bool_or(technology <> 'not_stated') as is_screened,
        bool_or(technology <> 'not_stated' and technology_basis is distinct from 'coded') as is_screened_as_stated,
        coalesce(bool_or(is_listed_as_stated), false) as is_listed_as_stated
    from deployment left join pointed using (deployment_id) group by system_id)
select
    count(*) as systems,
    count(*) filter (is_stated_high) as systems_stated_high,
    count(*) filter (is_pointing) as systems_pointing,
    count(*) filter (is_listed) as systems_listed,
    count(*) filter (is_listed and not is_stated_high) as systems_listed_only,
    count(*) filter (is_pointing and not is_listed) as systems_article_50_only,
    count(*) filter (is_screened and not is_pointing) as systems_pointing_nowhere,
    count(*) filter (not is_screened and not is_pointing) as systems_without_technology,
    count(*) filter (is_screened and not is_screened_as_stated) as systems_screened_coded,
    count(*) filter (is_listed and not is_listed_as_stated) as systems_listed_coded
from system
