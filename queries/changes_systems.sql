-- Systems that joined the chosen ones between two releases or left them, one row each, with why and by which record.
-- A system is followed by its records: where several systems have become one, or one several, it is `identified`.
-- $since: release =
with named as (
    select place_id, name, country from release.place
    union all select place_id, name, country from earlier.place where place_id not in (select place_id from release.place)),
now as (select distinct system_id from compared_records where is_counted_now),
before as (select distinct earlier_id from compared_records where is_counted_before),
link as (
    select distinct earlier_id, system_id from compared_records where is_before and is_now and earlier_id in (from before)),
successor as (
    select earlier_id, if(bool_or(system_id = earlier_id), earlier_id, min(system_id)) as system_id
    from link where system_id in (from now) group by earlier_id),
followed as (select if(bool_or(earlier_id = system_id), system_id, min(earlier_id)) as earlier_id from successor group by system_id),
told as ( -- the first of several records by a text: rows of several columns take ten times as long to compare
    select 'joined' as way, system_id, system_id in (select system_id from link) as is_identified,
        min(concat(lpad(rank::varchar, 2, '0'), if(is_counted_now, 0, 1), lpad(preference::varchar, 2, '0'), deployment_id)) as first
    from compared_records where system_id in (from now) and system_id not in (select system_id from successor) group by system_id
    union all
    select 'left', earlier_id, earlier_id in (select earlier_id from successor),
        min(concat(lpad(rank::varchar, 2, '0'), if(is_counted_before, 0, 1), lpad(preference::varchar, 2, '0'), deployment_id))
    from compared_records where earlier_id in (from before) and earlier_id not in (from followed) group by earlier_id)
select way, case when is_identified then 'identified' else change end as change, told.system_id,
    r.deployment_id, coalesce(r.name, earlier_name) as name, label_en, purpose, coalesce(r.place_id, earlier_place_id) as place_id, p.name as place, p.country,
    earlier_status, r.status, r.source_id, r.evidence_url
from told join compared_records r on r.deployment_id = substr(told.first, 6) left join named p on p.place_id = coalesce(r.place_id, earlier_place_id)
order by way, r.source_id, change, place, coalesce(r.name, earlier_name), told.system_id
