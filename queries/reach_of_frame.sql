-- For each register or membership with a known frame: how many of its bodies have a matching system, and their residents.
select s.source_id, s.title, s.collection_kind, s.frame, s.frame_size,
    count(distinct place_id) as places,
    sum(distinct_population)::bigint as residents
from release.source s
join (select distinct source_id, place_id, case when population_quality = 'official' then population end as distinct_population
      from deployment join place using (place_id)) d using (source_id)
where s.frame_size is not null and s.collection_kind in ('register', 'census', 'survey', 'membership')
group by all order by places desc, source_id
