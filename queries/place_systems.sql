-- Systems of each place of the selection by one of their facts: sector, technology, status, tier, risk_label as stated (in the
-- source's own words), or screening (areas that technology and sector point to; a system may point to several, so these do not
-- add up). systems_collected are those that only a collection records: found somewhere, without a frame; systems_coded those whose
-- sector or technology, by which they are told, is coded.
-- $dimension: text = sector
with told as (
    select d.place_id, d.system_id, d.status_today, s.collection_kind,
        case $dimension when 'sector' then d.sector_basis when 'technology' then d.technology_basis end as basis,
        case $dimension when 'sector' then d.sector when 'technology' then d.technology when 'status' then d.status_today when 'tier' then d.risk_tier
            when 'risk_label' then coalesce(d.risk_label, 'not_stated') end as code
    from deployment d join release.source s using (source_id) where $dimension <> 'screening'
    union all
    select distinct d.place_id, d.system_id, d.status_today, s.collection_kind, null as basis,
        coalesce(x.area::varchar, case when d.technology = 'not_stated' then 'not_stated' else 'points_nowhere' end)
    from deployment d join release.source s using (source_id) left join release.screening x using (deployment_id) where $dimension = 'screening')
select place_id, code, count(*) as systems, count(*) filter (status_today = 'in_use') as systems_in_use,
    count(*) filter (collection_kind = 'collection') as systems_collected,
    count(*) filter (basis = 'coded') as systems_coded
from told where code is not null group by place_id, code order by place_id, systems desc, code
