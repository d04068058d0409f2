-- Every place that a register could hold, by its official code: matching systems it registered, and whether it registered any at
-- all. Of the registers whose frame is every place of one kind in a country (`registers`), or of one of them.
-- $register_source: source =
select place.place_id, place.official_code, place.name, place.country,
    case when population_quality = 'official' then population end as population, population_year,
    count(distinct r.system_id) as systems,
    place.place_id in (select d.place_id from release.held d where d.source_id = f.source_id) as is_registered, f.source_id
from release.frame f join release.source s on s.source_id = f.source_id and s.collection_kind = 'register'
join place on place.country = f.country and place.kind = f.kind left join record r on r.place_id = place.place_id and r.source_id = f.source_id
where $register_source in ('', f.source_id)
group by all order by f.source_id, systems desc, is_registered desc, place.name, place.place_id
