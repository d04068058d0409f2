-- Local governments that joined those with a chosen system between two releases or left them, one row each, with why.
-- Where several of its systems give reasons, one that happened in the world goes before one of the sources.
-- is_covered_anew: no chosen source had any record of the place before.
-- $since: release =
with named as (
    select place_id, name, country, population, population_year from release.place
    union all select place_id, name, country, population, population_year from earlier.place
    where place_id not in (select place_id from release.place)),
now as (select distinct place_id from compared_records where is_counted_now),
before as (select distinct earlier_place_id as place_id from compared_records where is_counted_before),
system_now as (select distinct system_id, place_id from compared_records where is_counted_now),
system_before as (select distinct earlier_id, earlier_place_id from compared_records where is_counted_before),
told as (
    select 'joined' as way, place_id, r.* exclude (place_id) from compared_records r join system_now using (system_id, place_id)
    where place_id not in (select place_id from before)
    qualify row_number() over (partition by place_id order by rank, not is_counted_now, preference, deployment_id) = 1
    union all
    select 'left', earlier_place_id, r.* exclude (place_id) from compared_records r join system_before using (earlier_id, earlier_place_id)
    where earlier_place_id not in (select place_id from now)
    qualify row_number() over (partition by earlier_place_id order by rank, not is_counted_before, preference, deployment_id) = 1)
select way, change, way = 'joined' and place_id not in (select earlier_place_id from compared_records where is_before) as is_covered_anew,
    place_id, p.name as place, p.country, p.population, p.population_year, source_id
from told left join named p using (place_id)
order by way, population desc nulls last, place_id
