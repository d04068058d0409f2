-- Every body a register could hold, by its official code: matching systems it registered, and whether it registered any at all.
-- $register_source: source = nl_algorithm_register
-- $register_country: country = NL
-- $register_kind: place_kind = municipality
select place.place_id, place.official_code, place.name, place.country,
    case when population_quality = 'official' then population end as population, population_year,
    count(distinct r.system_id) as systems,
    place.place_id in (select place_id from release.deployment where source_id = $register_source) as is_registered
from place left join record r on r.place_id = place.place_id and r.source_id = $register_source
where place.country = $register_country and place.kind = $register_kind
group by all order by systems desc, is_registered desc, place.name, place.place_id
