-- Systems that joined the chosen ones between two releases or left them, one row each, with why and which record says so.
-- A system is followed by its records: where several systems have become one, or one several, it is `identified`.
-- $since: release =
with kin as (
    select deployment_id, earlier_id, system_id, change, rank, preference, is_counted_before, is_counted_now, is_before and is_now as is_both,
        coalesce(earlier_id in (select earlier_id from compared_records where is_counted_before), false) as is_of_before,
        coalesce(system_id in (select system_id from compared_records where is_counted_now), false) as is_of_now
    from compared_records),
successor as (
    select earlier_id, if(bool_or(system_id = earlier_id), earlier_id, min(system_id)) as system_id
    from kin where is_both and is_of_before and is_of_now group by earlier_id),
followed as (select if(bool_or(earlier_id = system_id), system_id, min(earlier_id)) as earlier_id from successor group by system_id),
told as (
    select 'joined' as way, system_id, is_both and is_of_before as is_identified, change, rank, is_counted_now as is_counted, preference, deployment_id
    from kin where is_of_now and system_id not in (select system_id from successor)
    union all
    select 'left', earlier_id, is_both and is_of_now, change, rank, is_counted_before, preference, deployment_id
    from kin where is_of_before and earlier_id not in (from followed)),
named as ( -- the first of several records by a text: rows of several columns take ten times as long to compare
    select *, concat(lpad(rank::varchar, 2, '0'), if(is_counted, 0, 1), lpad(preference::varchar, 2, '0'), deployment_id) as place from told)
select way, if(bool_or(is_identified), 'identified', arg_min(change, place)) as change, system_id, arg_min(deployment_id, place) as deployment_id
from named group by way, system_id order by way, system_id
