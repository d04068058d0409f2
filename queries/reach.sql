-- Residents of the distinct places with a matching system: added up as they are, and without places that lie inside another counted one.
-- places_inside are those inside another place counted here; places_inside_others those of them whose residents a plain sum counts twice.
-- Only official populations with a year count; places without one are counted beside, with those inside a counted place told apart.
with counted as (
    select *, population_quality = 'official' as is_official from place where place_id in (select place_id from deployment)),
inside as (select place_id from release.ancestor where ancestor_id in (select place_id from counted where is_official)),
told as (
    select *, place_id in (select place_id from inside) as is_inside,
        place_id in (select place_id from release.ancestor where ancestor_id in (select place_id from counted)) as is_inside_any
    from counted)
select
    count(*) as places,
    count(*) filter (is_official) as places_with_population,
    sum(population) filter (is_official)::bigint as residents_naive,
    sum(population) filter (is_official and not is_inside)::bigint as residents,
    count(*) filter (is_inside_any) as places_inside,
    count(*) filter (is_official and is_inside) as places_inside_others,
    min(population_year) filter (is_official) as first_year,
    max(population_year) filter (is_official) as last_year,
    count(*) filter (population_quality = 'undated') as places_undated,
    count(*) filter (population_quality = 'missing') as places_missing,
    count(*) filter (not is_official and not is_inside) as places_left_out,
    count(*) filter (is_official or is_inside) as places_counted
from told
