-- Places with a matching system, for the map: residents, systems, highest tier, commonest technology, first year a system ran, and
-- the area that most of them point to by screening. The technology is coded where no source states it of a system there.
with systems as (
    select place_id, release.systems(shared) as systems,
        release.systems_where(shared, status_today = 'in_use') as systems_in_use,
        min(start_year) filter (status in ('pilot', 'in_use', 'retired') and is_start) as first_year,
        arg_min(risk_tier, release.tier_order(risk_tier)) as risk_tier,
        mode(technology order by technology) filter (technology <> 'not_stated') as technology,
        string_agg(distinct source_id, ',' order by source_id) as sources
    from deployment group by place_id),
bases as (select place_id, technology, bool_and(coalesce(technology_basis = 'coded', false)) as technology_is_coded from deployment group by all),
screened as (
    select place_id, mode(area::varchar order by area::varchar) as screening
    from deployment join release.screening using (deployment_id) group by place_id)
select place.place_id, place.name, place.country, place.region, place.admin, (select min(region_id) from release.first_level f where f.place_id = place.place_id) as first_level, place.kind, place.latitude, place.longitude, place.forum_status,
    case when population_quality = 'official' then population end as population, population_year, parent_place_id,
    systems, systems_in_use, first_year, risk_tier,
    coalesce(technology, 'not_stated') as technology, sources,
    coalesce(technology_is_coded, false) as technology_is_coded,
    coalesce(screening, case when technology is null then 'not_stated' else 'points_nowhere' end) as screening
from place join systems using (place_id) left join bases using (place_id, technology) left join screened using (place_id)
order by population desc nulls last, place_id
