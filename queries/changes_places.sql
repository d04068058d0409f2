-- Local governments that joined those with a chosen system between two releases or left them, one row each, with why.
-- Where several of its systems give reasons, one that happened in the world goes before one of the sources.
-- Where another record of a known system speaks now, the reason is what brought that record or took the one that spoke: its source's files, the
-- source itself, its place, or, where both were there, a new rule (`speaks`).
-- is_covered_anew: no chosen source had any record of the place before.
-- $since: release =
with named as (
    select place_id, name, country, population, population_year from release.place
    union all select place_id, name, country, population, population_year from earlier.place
    where place_id not in (select place_id from release.place)),
now as (select distinct place_id from compared_records where is_counted_now),
before as (select distinct earlier_place_id as place_id from compared_records where is_counted_before),
system_now as (select distinct (system_id, place_id) from compared_records where is_counted_now),
system_before as (select distinct (earlier_id, earlier_place_id) from compared_records where is_counted_before),
came as ( -- with the records that are gone from a system whose others speak now
    select place_id, not is_counted_now as is_beside, brought_rank, preference, deployment_id
    from compared_records where (system_id, place_id) in (from system_now)
    union all select earlier_place_id, true, brought_rank, preference, deployment_id
    from compared_records where not is_now and (earlier_id, earlier_place_id) in (
        select (earlier_id, earlier_place_id) from compared_records where is_before and (system_id, place_id) in (from system_now))),
went as ( -- with the records that are new to a system whose others spoke before
    select earlier_place_id as place_id, not is_counted_before as is_beside, brought_rank, preference, deployment_id
    from compared_records where (earlier_id, earlier_place_id) in (from system_before)
    union all select place_id, true, brought_rank, preference, deployment_id
    from compared_records where not is_before and (system_id, place_id) in (
        select (system_id, place_id) from compared_records where is_now and (earlier_id, earlier_place_id) in (from system_before))),
told as (
    select 'joined' as way, place_id, arg_min(deployment_id, (brought_rank, is_beside, preference, deployment_id)) as deployment_id
    from came where place_id not in (from before) group by place_id
    union all
    select 'left', place_id, arg_min(deployment_id, (brought_rank, is_beside, preference, deployment_id))
    from went where place_id not in (from now) group by place_id)
select way, brought as change, way = 'joined' and told.place_id not in (select earlier_place_id from compared_records where is_before) as is_covered_anew,
    told.place_id, p.name as place, p.country, p.population, p.population_year, r.source_id
from told join compared_records r using (deployment_id) left join named p on p.place_id = told.place_id
order by way, population desc nulls last, told.place_id
