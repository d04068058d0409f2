-- Everything of the release that can be looked up by name: places, systems and suppliers, with how many systems of how many places bear the name.
-- Systems of one name are one row. What is of several places has no place of its own.
with told as (select system_id, place_id, deployment_id, d.name, label_en, p.name as of_place, p.country, vendor
    from release.deployment d join release.place p using (place_id) where choice = 1),
supplied as (select *, trim(unnest(string_split(vendor, ';'))) as supplier from told where vendor is not null),
counted as (select place_id, count(distinct system_id) as systems from told group by place_id),
covered as (select place_id from release.held union select place_id from release.answer)
select 'place' as kind, p.place_id as id, p.name, p.local_name as other_name, p.kind::varchar as place_kind, p.admin, p.country, p.official_code, p.population as residents,
    coalesce(systems, 0) as systems, 1 as places, p.name as place, p.place_id in (from covered) as is_covered
from release.place p left join counted using (place_id)
union all
select 'system', min(deployment_id), name, min(label_en), null, null, case when count(distinct country) = 1 then min(country) end, null, null,
    count(distinct system_id), count(distinct place_id), case when count(distinct place_id) = 1 then min(of_place) end, true
from told group by name
union all
select 'supplier', supplier, supplier, null, null, null, case when count(distinct country) = 1 then min(country) end, null, null,
    count(distinct system_id), count(distinct place_id), case when count(distinct place_id) = 1 then min(of_place) end, true
from supplied where supplier not in ('', 'in-house') group by supplier
order by kind, name, id
