-- Of all systems chosen: how many are stated high or prohibited, and how the screening parts them: every system is in exactly
-- one of pointing to Annex III or Article 5, to Article 50 only, nowhere, or not to be screened for want of a technology. Of the
-- coded ones in each, the technology that decides is coded, or the sector; nobody states it.
with pointed as (
    select deployment_id, bool_or(instrument in ('annex_iii', 'article_5')) as is_listed,
        bool_and(basis = 'coded') filter (instrument in ('annex_iii', 'article_5')) as is_listed_coded, bool_and(basis = 'coded') as is_coded
    from release.screening join release.screening_rule using (rule_id) group by deployment_id),
system as (
    select system_id, bool_or(risk_tier in ('high', 'prohibited')) as is_stated_high, coalesce(bool_or(is_listed), false) as is_listed,
        count(pointed.deployment_id) > 0 as is_pointing, bool_or(technology <> 'not_stated') as is_screened,
        coalesce(bool_and(is_listed_coded), false) as is_listed_coded, coalesce(bool_and(is_coded), false) as is_pointing_coded,
        coalesce(bool_and(technology_basis = 'coded'), false) as is_technology_coded
    from deployment left join pointed using (deployment_id) group by system_id)
select
    count(*) as systems,
    count(*) filter (is_stated_high) as systems_stated_high,
    count(*) filter (is_pointing) as systems_pointing,
    count(*) filter (is_listed) as systems_listed,
    count(*) filter (is_listed and is_listed_coded) as systems_listed_coded,
    count(*) filter (is_listed and not is_stated_high) as systems_listed_only,
    count(*) filter (is_pointing and not is_listed) as systems_article_50_only,
    count(*) filter (is_pointing and not is_listed and is_pointing_coded) as systems_article_50_coded,
    count(*) filter (is_screened and not is_pointing) as systems_pointing_nowhere,
    count(*) filter (is_screened and not is_pointing and is_technology_coded) as systems_nowhere_coded,
    count(*) filter (not is_screened and not is_pointing) as systems_without_technology
from system
