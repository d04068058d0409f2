-- Of all systems chosen: how many are stated high or prohibited, and how the screening parts them: every system is in exactly
-- one of pointing to Annex III or Article 5, to Article 50 only, nowhere, or not to be screened for want of a technology. Of the
-- coded ones in each, the technology that decides is coded, or the sector; nobody states it.
with pattern as (
    select pointed, shared, risk_tier in ('high', 'prohibited') as is_stated_high, technology <> 'not_stated' as is_screened,
        coalesce(technology_basis = 'coded', false) as is_technology_coded, count(*) as systems
    from deployment group by all),
told as (select pointed, unnest(string_split(pointed, '|')) as told from (select distinct pointed from pattern)),
pointing as (
    select t.pointed, bool_or(r.instrument in ('annex_iii', 'article_5')) as is_listed,
        bool_and(told like '%/coded') filter (r.instrument in ('annex_iii', 'article_5')) as is_listed_coded, bool_and(told like '%/coded') as is_coded
    from told t join (select distinct area, instrument from release.screening_rule) r on r.area = split_part(t.told, '/', 1) group by t.pointed),
spelled as (
    select shared, systems, is_stated_high, coalesce(is_listed, false) as is_listed, l.pointed is not null as is_pointing, is_screened,
        is_listed_coded, is_coded, is_technology_coded
    from pattern p left join pointing l using (pointed)),
system as (
    select systems, is_stated_high, is_listed, is_pointing, is_screened, coalesce(is_listed_coded, false) as is_listed_coded,
        coalesce(is_coded, false) as is_pointing_coded, is_technology_coded
    from spelled where shared is null
    union all
    select 1, bool_or(is_stated_high), bool_or(is_listed), bool_or(is_pointing), bool_or(is_screened), coalesce(bool_and(is_listed_coded), false),
        coalesce(bool_and(is_coded), false), bool_and(is_technology_coded)
    from spelled where shared is not null group by shared)
select
    coalesce(sum(systems), 0)::bigint as systems,
    coalesce(sum(systems) filter (is_stated_high), 0)::bigint as systems_stated_high,
    coalesce(sum(systems) filter (is_pointing), 0)::bigint as systems_pointing,
    coalesce(sum(systems) filter (is_listed), 0)::bigint as systems_listed,
    coalesce(sum(systems) filter (is_listed and is_listed_coded), 0)::bigint as systems_listed_coded,
    coalesce(sum(systems) filter (is_listed and not is_stated_high), 0)::bigint as systems_listed_only,
    coalesce(sum(systems) filter (is_pointing and not is_listed), 0)::bigint as systems_article_50_only,
    coalesce(sum(systems) filter (is_pointing and not is_listed and is_pointing_coded), 0)::bigint as systems_article_50_coded,
    coalesce(sum(systems) filter (is_screened and not is_pointing), 0)::bigint as systems_pointing_nowhere,
    coalesce(sum(systems) filter (is_screened and not is_pointing and is_technology_coded), 0)::bigint as systems_nowhere_coded,
    coalesce(sum(systems) filter (not is_screened and not is_pointing), 0)::bigint as systems_without_technology
from system
