-- Systems, local governments or residents by group, in each year or now; or the share of those whom a frame asks. The empty code is all
-- together, `of` and `undated_of` the same numbers of all groups: a system of several places, or that points to several areas, is in
-- several of them.
-- A year holds what had started by its end and had not ended before it began, by dates of the kinds given, from the first such start on;
-- now holds the systems chosen, dated or not. Undated are the group's systems that run or ran and stand in no year, whatever is shown.
-- Of value_coded no source states what they are grouped by: it was coded. Residents are those of distinct places with an official number;
-- a place inside another one of its group is that one's. Of a share, value says yes (or is registered) among `of`, or was published as it is.
-- Of $groups, where any are named, each stands alone and all others are together, as `rest`.
-- $show: explorer_measure = systems
-- $by: explorer_split = none
-- $over: explorer_time = years
-- $kinds: list of start_kind = deployment,pilot_start,first_use,register_begin
-- $first: number 1900..2200 = 2005
-- $groups: list of group =
-- $asked: list of item = ai_adopted,citizen_chatbot_live
with class as (
    select place_id, coalesce(release.size_of(if(population_quality = 'official', population, null)), 'unknown') as size,
    case $by when 'region' then region::varchar when 'country' then country when 'kind' then kind::varchar when 'size' then size end as of_place,
    case when population_quality = 'official' then population end as population
    from place),
spell as materialized (
    select case $by /* $by: technology */ when 'technology' then technology /* . */ /* $by: sector */ when 'sector' then sector /* . */
            /* $by: tier */ when 'tier' then risk_tier /* . */ /* $by: status */ when 'status' then status_today /* . */
            /* $by: area */ when 'area' then coalesce(pointed, if(technology = 'not_stated', 'not_screened', 'points_nowhere' || if(technology_basis = 'coded', '/coded', ''))) /* . */
            /* $by: source */ when 'source' then source_id /* . */ /* $by: basis */ when 'basis' then coalesce(technology_basis, 'none') /* . */
            when 'none' then '' end as codes,
        case $by /* $by: technology */ when 'technology' then technology_basis = 'coded' /* . */
            /* $by: sector */ when 'sector' then sector_basis = 'coded' /* . */ when 'none' then false end as is_coded,
        place_id, shared,
        case when $over = 'now' then 0 when list_contains($kinds, start_kind) and (status <> 'retired' or end_year is not null) then start_year end as since,
        if($over = 'now', 9999, coalesce(end_year, 9999)) as until, count(*) as systems
    from deployment
    where $show <> 'share' and ($over = 'now' or status in ('pilot', 'in_use', 'retired')) group by all),
span as (
    select least(greatest(min(since), $first), year(as_of)) as base, year(as_of) as last from spell, release.stamp
    where since <= until and since <= year(as_of) and until >= $first group by as_of),
-- Years as bits, so that what is in several spells or several places is told once.
held as (
    select coalesce(codes/* $by: region, country, kind, size */, of_place/* . */) as codes, coalesce(is_coded, false) as is_coded, place_id, shared, systems,
        coalesce(case when since is null then 0 when $over = 'now' then 1 when least(until, last) >= greatest(since, base)
        then (1::hugeint << (least(until, last) - base + 1)::integer) - (1::hugeint << (greatest(since, base) - base)::integer) else 0 end, 0)::hugeint as years
    from spell /* $by: region, country, kind, size */ join class using (place_id) /* . */ left join span on true),
each as (
    select false as is_all, if(len($groups) = 0 or list_contains($groups, split_part(told, '/', 1)), split_part(told, '/', 1), 'rest') as code, place_id, shared, systems, years, if(is_coded or told like '%/coded', 0, years)::hugeint as stated
    from (select unnest(string_split(codes, '|')) as told, * from held)
    union all select true, '', place_id, shared, systems, years, years from held),
/* $show: places, residents */ in_place as (
    select is_all, code, place_id, bit_or(years) as years, bit_or(stated) as stated from each where $show in ('places', 'residents') group by all),
    -- Written first, or all places of a group would be set beside each other.
lies as materialized (
    select is_all, code, place_id, ancestor_id from in_place join release.ancestor using (place_id) where $show = 'residents'),
above as (
    select i.is_all, i.code, i.place_id, bit_or(o.years) as years from lies i
    join in_place o on o.place_id = i.ancestor_id and o.code = i.code and o.is_all = i.is_all join class c on c.place_id = o.place_id
    where c.population is not null group by all), /* . */
counted as (
    select is_all, code, years, stated, sum(systems)::bigint as value from each where shared is null and $show = 'systems' group by all
    union all select is_all, code, years, stated, count(*) from (
        select is_all, code, shared, bit_or(years) as years, bit_or(stated) as stated from each where shared is not null and $show = 'systems' group by all)
    group by all
    /* $show: places, residents */ union all select is_all, code, i.years & ~coalesce(a.years, 0), stated, sum(if($show = 'places', 1, population))::bigint
    from in_place i left join above a using (is_all, code, place_id) join class using (place_id) group by all /* . */),
year as (
    select unnest(range(0, if($over = 'now', 1, last - base + 1))) as bit, base + bit as year from span),
number as (
    select is_all, code, bit, year, sum(value) filter (is_there)::bigint as value,
        coalesce(sum(value) filter (is_there and (stated >> bit::integer) & 1 = 0), 0)::bigint as value_coded, count(*) filter (is_there) as parts
    from (select *, (years >> bit::integer) & 1 = 1 as is_there from counted cross join year) group by all),
undated as (
    select is_all, code, sum(systems)::bigint as undated from (
        select is_all, code, sum(systems) as systems from each where shared is null and years = 0 group by all
        union all select is_all, code, count(*) from (
            select is_all, code, shared from each where shared is not null group by all having bit_or(years) = 0) group by all)
    group by all) /* $show: share */,
share as (
    select v.title as frame, source_id, item, c.of_place, left(v.reference_date, 4)::integer as year, a.answer = 'yes' as is_yes, a.answer is null as is_silent
    from answer a join class c using (place_id) join release.question q using (question_id) join release.survey v using (survey_id, source_id)
    join release.source s using (source_id) where list_contains($asked, item) and s.collection_kind in ('census', 'survey', 'membership')
    union all select s.title, source_id, 'registered', c.of_place, year(as_of), (source_id, place_id) in (select (source_id, place_id) from release.held), false
    from release.frame f join release.source s using (source_id) join place p using (country, kind) join class c using (place_id), release.stamp
    where s.collection_kind = 'register') /* . */
select n.code, case when $over = 'years' then n.year end as year, if(n.parts = 0, 0, n.value) as value, n.value_coded, coalesce(u.undated, 0) as undated,
    if(a.parts = 0, 0, a.value) as "of", coalesce(o.undated, 0) as undated_of, null::varchar as source_id, null::varchar as frame, null::varchar as item, null::bigint as silent
from number n join number a on a.bit = n.bit and a.is_all left join undated u on u.is_all = n.is_all and u.code = n.code
left join undated o on o.is_all
where n.is_all = ($by = 'none')
/* $show: share */ union all select if($by = 'source', source_id, coalesce(of_place, '')), year, count(*) filter (is_yes), 0, 0, count(*), 0, source_id, frame, item, count(*) filter (is_silent)
from share where $show = 'share' and $by in ('none', 'source', 'region', 'country', 'kind', 'size') group by all /* . */
order by code, source_id, frame, item, year
