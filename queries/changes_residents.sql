-- What each place adds to the residents of places with a chosen system, or takes away, between two releases, with why.
-- `figure`: its population was corrected or dated; `overlap`: it now lies, or no longer lies, inside another counted place.
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
    from paired)
select coalesce(c.change, case when is_inside <> was_inside then 'overlap' else 'figure' end) as change, place_id, adds.place, adds.country,
    earlier_residents::bigint as earlier_residents, residents::bigint as residents
from adds left join changes_places c using (place_id) where residents <> earlier_residents
order by abs(residents - earlier_residents) desc, place_id
