-- Places with a matching system, for the map: residents, systems, highest tier, commonest technology, first year a system ran, and
-- the area that most of them point to by screening. The technology is coded where no source states it of a system there.
-- Records of a place that hold the same are counted first: they are few. Of a system one of them speaks there.
with held as (
    select place_id, source_id, technology, technology_basis = 'coded' as is_coded, risk_tier, status_today = 'in_use' as is_in_use,
        case when status in ('pilot', 'in_use', 'retired') and is_start then start_year end as first_year, ruled, count(*) as systems
    from deployment group by all),
used as (
    select place_id, technology, sum(systems) as systems, bool_and(coalesce(is_coded, false)) as technology_is_coded
    from held where technology <> 'not_stated' group by all),
commonest as (
    select place_id, arg_min(technology, (-systems, technology)) as technology,
        arg_min(technology_is_coded, (-systems, technology)) as technology_is_coded from used group by place_id),
of_source as (
    select place_id, source_id, sum(systems) as systems, sum(systems) filter (is_in_use) as systems_in_use, min(first_year) as first_year,
        arg_min(risk_tier, release.tier_order(risk_tier)) as risk_tier
    from held group by all),
counted as (
    select place_id, sum(systems)::bigint as systems, coalesce(sum(systems_in_use), 0)::bigint as systems_in_use,
        min(first_year) as first_year, arg_min(risk_tier, release.tier_order(risk_tier)) as risk_tier,
        array_to_string(list(distinct source_id order by source_id), ',') as sources
    from of_source group by place_id),
ruling as (
    select ruled, split_part(unnest(string_split(ruled, '|')), '/', 2) as area from (select distinct ruled from held where ruled is not null)),
pointing as (
    select place_id, area, sum(systems * rules) as rules
    from held join (select ruled, area, count(*) as rules from ruling group by all) using (ruled) group by all),
screened as (select place_id, arg_min(area, (-rules, area)) as screening from pointing group by place_id)
select place.place_id, place.name, place.country, place.region, place.admin, (select min(region_id) from release.first_level f where f.place_id = place.place_id) as first_level, place.kind, place.latitude, place.longitude, place.forum_status,
    case when population_quality = 'official' then population end as population, population_year, parent_place_id,
    systems, systems_in_use, first_year, risk_tier,
    coalesce(commonest.technology, 'not_stated') as technology, sources,
    coalesce(commonest.technology_is_coded, false) as technology_is_coded,
    coalesce(screening, case when commonest.technology is null then 'not_stated' else 'points_nowhere' end) as screening
from place join counted using (place_id) left join commonest using (place_id) left join screened using (place_id)
order by population desc nulls last, place_id
