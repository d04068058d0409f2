-- Systems, local governments and residents of two releases: before, what joined and what left for each reason, and after.
-- `before` + all that joined - all that left = `after`, exactly; before and after stand in `joined`.
-- Before is counted by the rules that the release was made by, after by today's. part: change in cities, newly coded, newly covered, or
-- counted by a new rule.
-- $since: release =
with moved as (
    select 'places' as measure, change, count(*) filter (way = 'joined') as joined, count(*) filter (way = 'left') as gone
    from changes_places group by change
    union all
    select 'residents', change, sum(greatest(residents - earlier_residents, 0)), sum(greatest(earlier_residents - residents, 0))
    from changes_residents group by change),
now as (select distinct place_id from compared_records where is_counted_now),
before as (select distinct earlier_place_id as place_id from compared_records where is_counted_before),
total as (
    select 'places' as measure, (select count(*) from before) as before, (select count(*) from now) as after
    union all
    select 'residents', (
        select coalesce(sum(population), 0) from earlier.place where population_quality = 'official'
        and place_id in (from before) and place_id not in (
            select a.place_id from earlier.ancestor a join earlier.place o on o.place_id = ancestor_id
            where o.population_quality = 'official' and ancestor_id in (from before))), (
        select coalesce(sum(population), 0) from release.place where population_quality = 'official'
        and place_id in (from now) and place_id not in (
            select a.place_id from release.ancestor a join release.place o on o.place_id = ancestor_id
            where o.population_quality = 'official' and ancestor_id in (from now)))),
line as (
    select 'systems' as measure, change, joined, gone from changes_of_systems
    union all select measure, 'before' as change, before as joined, 0 as gone from total
    union all from moved
    union all select measure, 'after', after, 0 from total)
select measure, change, part, joined::bigint as joined, gone::bigint as gone from line left join release.reason using (change)
order by list_position(['systems', 'places', 'residents'], measure), change = 'after', position nulls first
