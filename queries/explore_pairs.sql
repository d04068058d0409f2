-- Systems and places by two things at once, as `explore` splits them. A system of several places, or that points to several areas, is in
-- several pairs; of systems_coded no source states one of the two.
-- $by: explorer_split = sector
-- $across: explorer_split = technology
with sized as (
    select *, coalesce(release.size_of(if(population_quality = 'official', population, null)), 'unknown') as size from place),
class as (
    select place_id, case $by when 'region' then region::varchar when 'country' then country when 'kind' then kind::varchar when 'size' then size end as down_of_place,
        case $across when 'region' then region::varchar when 'country' then country when 'kind' then kind::varchar when 'size' then size end as across_of_place
    from sized),
spell as (
    select case $by when 'technology' then technology when 'sector' then sector when 'tier' then risk_tier when 'status' then status_today
            when 'area' then coalesce(pointed, if(technology = 'not_stated', 'not_screened', 'points_nowhere' || if(technology_basis = 'coded', '/coded', '')))
            when 'source' then source_id when 'basis' then coalesce(technology_basis, 'none') when 'none' then '' end as down,
        case $across when 'technology' then technology when 'sector' then sector when 'tier' then risk_tier when 'status' then status_today
            when 'area' then coalesce(pointed, if(technology = 'not_stated', 'not_screened', 'points_nowhere' || if(technology_basis = 'coded', '/coded', '')))
            when 'source' then source_id when 'basis' then coalesce(technology_basis, 'none') when 'none' then '' end as across,
        coalesce(case $by when 'technology' then technology_basis = 'coded' when 'sector' then sector_basis = 'coded' end, false)
        or coalesce(case $across when 'technology' then technology_basis = 'coded' when 'sector' then sector_basis = 'coded' end, false) as is_coded,
        place_id, shared, count(*) as systems
    from deployment group by all),
told as (
    select unnest(string_split(coalesce(down, down_of_place), '|')) as down, coalesce(across, across_of_place) as across, is_coded, place_id, shared, systems
    from spell join class using (place_id)),
pair as (
    select split_part(down, '/', 1) as code, split_part(told, '/', 1) as across_code, is_coded or down like '%/coded' or told like '%/coded' as is_coded,
        place_id, shared, systems
    from (select unnest(string_split(across, '|')) as told, * from told))
select code, across_code, release.systems_counted(shared, systems) as systems, count(distinct place_id) as places,
    release.systems_counted_where(shared, systems, is_coded) as systems_coded
from pair group by all order by all
