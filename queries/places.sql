-- Places with a matching system, for the map: residents, systems, highest tier, commonest technology, first year a system ran.
with systems as (
    select place_id, count(distinct system_id) as systems,
        count(distinct case when status_today = 'in_use' then system_id end) as systems_in_use,
        min(start_year) filter (status in ('pilot', 'in_use', 'retired') and is_start) as first_year,
        arg_min(risk_tier, release.tier_order(risk_tier)) as risk_tier,
        mode(technology order by technology) filter (technology <> 'not_stated') as technology,
        string_agg(distinct source_id, ',' order by source_id) as sources
    from deployment group by place_id)
select place.place_id, place.name, place.country, place.region, place.admin, place.kind, place.latitude, place.longitude, place.forum_status,
    case when population_quality = 'official' then population end as population, population_year, parent_place_id,
    systems, systems_in_use, first_year, risk_tier,
    coalesce(technology, 'not_stated') as technology, sources
from place join systems using (place_id)
order by population desc nulls last, place_id
