-- Systems of two releases: before, what joined and what left for each reason, and after, as `changes_headline` tells it of all measures.
-- $since: release =
with total as (
    select count(distinct earlier_id) filter (is_counted_before) + coalesce(sum(beside) filter (is_counted_before), 0) as before,
        count(distinct system_id) filter (is_counted_now) + coalesce(sum(beside) filter (is_counted_now), 0) as after
    from compared_records left join release.settled using (deployment_id))
select 'before' as change, null as part, before::bigint as joined, 0::bigint as gone from total
union all select change, part, joined, gone from (
    select change, part, position, joined, gone from changes_by_reason join release.reason using (change) order by position)
union all select 'after', null, after::bigint, 0 from total
