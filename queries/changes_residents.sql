-- What each place adds to the residents of places with a chosen system, or takes away, between two releases, with why.
-- `figure`: its population is another; `population`: an official figure is known now; `overlap`: it now lies, or no longer lies, inside
-- another counted place, though none joined or left; where one did, the reason is that place's.
-- $since: release =
with counted_now as (
    select p.*, p.population_quality = 'official' as is_official from release.place p
    where place_id in (select place_id from compared_records where is_counted_now)),
counted_before as (
    select p.*, p.population_quality = 'official' as is_official from earlier.place p
    where place_id in (select earlier_place_id from compared_records where is_counted_before)),
inside_now as (select place_id from release.ancestor where ancestor_id in (select place_id from counted_now where is_official)),
inside_before as (select place_id from earlier.ancestor where ancestor_id in (select place_id from counted_before where is_official)),
paired as (
    select place_id, coalesce(n.name, e.name) as place, coalesce(n.country, e.country) as country,
        n.place_id in (select place_id from inside_now) as is_inside, e.place_id in (select place_id from inside_before) as was_inside,
        case when n.is_official then n.population end as population, case when e.is_official then e.population end as earlier_population
    from counted_now n full join counted_before e using (place_id)),
adds as (
    select *, coalesce(case when not is_inside then population end, 0) as residents,
        coalesce(case when not was_inside then earlier_population end, 0) as earlier_residents
    from paired),
lies as (
    select place_id, ancestor_id, 'joined' as way from release.ancestor union all select place_id, ancestor_id, 'left' from earlier.ancestor),
around as ( -- why the places that each lies in joined or left
    select lies.place_id, lies.way, arg_min(change, position) as change
    from lies join changes_places o on o.place_id = ancestor_id and o.way = lies.way join release.reason using (change) group by all)
select coalesce(c.change, case when is_inside <> was_inside then coalesce(around.change, 'overlap')
        when adds.population is null or earlier_population is null then 'population' else 'figure' end) as change, adds.place_id, adds.place, adds.country,
    earlier_residents::bigint as earlier_residents, residents::bigint as residents
from adds left join changes_places c on c.place_id = adds.place_id
    left join around on around.place_id = adds.place_id and around.way = case when is_inside then 'joined' else 'left' end
where residents <> earlier_residents
order by abs(residents - earlier_residents) desc, adds.place_id
