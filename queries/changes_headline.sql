-- Systems, local governments and residents of two releases: before, what joined and what left for each reason, and after.
-- `before` + all that joined - all that left = `after`, exactly; before and after stand in `joined`.
-- Before is counted by the rules that the release was made by, after by today's. part: change in cities, newly coded, newly covered, or
-- counted by a new rule.
-- $since: release =
with moved as (
    select 'systems' as measure, change, joined, gone from changes_by_reason
    union all
    select 'places', change, count(*) filter (way = 'joined'), count(*) filter (way = 'left') from changes_places group by change
    union all
    select 'residents', change, sum(greatest(residents - earlier_residents, 0)), sum(greatest(earlier_residents - residents, 0))
    from changes_residents group by change),
total as (
    select 'systems' as measure, (select count(distinct system_id) from earlier_deployment) as before,
        (select count(distinct system_id) from deployment) as after
    union all
    select 'places', (select count(distinct place_id) from earlier_deployment), (select count(distinct place_id) from deployment)
    union all
    select 'residents', (
        select coalesce(sum(population), 0) from earlier.place where population_quality = 'official'
        and place_id in (select place_id from earlier_deployment) and place_id not in (
            select a.place_id from earlier.ancestor a join earlier.place o on o.place_id = ancestor_id
            where o.population_quality = 'official' and ancestor_id in (select place_id from earlier_deployment))), (
        select coalesce(sum(population), 0) from release.place where population_quality = 'official'
        and place_id in (select place_id from deployment) and place_id not in (
            select a.place_id from release.ancestor a join release.place o on o.place_id = ancestor_id
            where o.population_quality = 'official' and ancestor_id in (select place_id from deployment)))),
line as (
    select measure, 'before' as change, before as joined, 0 as gone from total
    union all from moved
    union all select measure, 'after', after, 0 from total)
select measure, change, part, joined::bigint as joined, gone::bigint as gone from line left join release.reason using (change)
order by list_position(['systems', 'places', 'residents'], measure), change = 'after', position nulls first
