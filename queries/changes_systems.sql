-- Systems that joined the chosen ones between two releases or left them, one row each, with why and by which record.
-- A system is followed by its records: where several systems have become one, or one several, it is `identified`.
-- $since: release =
with named as (
    select place_id, name, country from release.place
    union all select place_id, name, country from earlier.place where place_id not in (select place_id from release.place)),
now as (select distinct system_id from compared_records where is_counted_now),
before as (select distinct earlier_id from compared_records where is_counted_before),
link as (select distinct earlier_id, system_id from compared_records where is_before and is_now),
successor as (
    select earlier_id, link.system_id from link join before using (earlier_id) join now using (system_id)
    qualify row_number() over (partition by earlier_id order by link.system_id <> earlier_id, link.system_id) = 1),
joined as (
    select system_id, system_id in (select system_id from link join before using (earlier_id)) as is_identified
    from now where system_id not in (select system_id from successor)),
gone as (
    select earlier_id, earlier_id in (select earlier_id from successor) as is_identified
    from before where earlier_id not in (
        select earlier_id from successor qualify row_number() over (partition by system_id order by earlier_id <> system_id, earlier_id) = 1)),
told as (
    select 'joined' as way, is_identified, r.* from joined join compared_records r on r.system_id = joined.system_id
    qualify row_number() over (partition by joined.system_id order by rank, not is_counted_now, preference, deployment_id) = 1
    union all
    select 'left', is_identified, r.* from gone join compared_records r on r.earlier_id = gone.earlier_id
    qualify row_number() over (partition by gone.earlier_id order by rank, not is_counted_before, preference, deployment_id) = 1)
select way, case when is_identified then 'identified' else change end as change, case when way = 'joined' then told.system_id else earlier_id end as system_id,
    deployment_id, coalesce(told.name, earlier_name) as name, label_en, purpose, coalesce(told.place_id, earlier_place_id) as place_id, p.name as place, p.country,
    earlier_status, told.status, told.source_id, told.evidence_url
from told left join named p on p.place_id = coalesce(told.place_id, earlier_place_id)
order by way, told.source_id, change, place, name, system_id
