-- Places of the selection side by side: residents, matching systems by status, what is known of them, and the age of their data.
-- A place without a matching system has no numbers of systems: that is not a zero. Dates are those that trends use.
with held as (
    -- Records of a place that one source holds with one status and the same facts are counted first.
    select place_id, source_id, status_today, facts_told, count(*) as systems,
        min(case when is_start and status in ('pilot', 'in_use', 'retired') then start_year end) as first_year,
        max(case when is_start and status in ('pilot', 'in_use', 'retired') then start_year end) as last_year,
        count(case when is_ai = 'yes' then 1 end) as called_ai
    from deployment group by place_id, source_id, status_today, facts_told),
counted as (
    select place_id, sum(systems)::bigint as systems, coalesce(sum(systems) filter (status_today = 'in_use'), 0)::bigint as systems_in_use,
        coalesce(sum(systems) filter (status_today = 'pilot'), 0)::bigint as systems_pilot,
        coalesce(sum(systems) filter (status_today in ('planned', 'in_development')), 0)::bigint as systems_coming,
        coalesce(sum(systems) filter (status_today in ('retired', 'ended')), 0)::bigint as systems_retired,
        coalesce(sum(systems) filter (status_today = 'unknown'), 0)::bigint as systems_unknown,
        min(first_year) as first_year, max(last_year) as last_year, sum(called_ai)::bigint as called_ai,
        min(s.snapshot) as first_snapshot, max(s.snapshot) as last_snapshot, sum(systems * columns('with_.*'))::bigint
    from release.with_facts(held) join release.source s using (source_id) group by place_id),
answered as (
    select place_id, count(*) as answers, count(*) filter (answer_status = 'given') as answers_given, count(*) filter (answer = 'yes') as answers_yes from answer group by place_id)
select p.place_id, p.name, p.kind, p.country, p.region, p.admin, p.forum_status, p.population, p.population_year, p.population_quality,
    counted.* exclude (place_id), answers, answers_given, answers_yes
from place p left join counted using (place_id) left join answered using (place_id) order by p.name, p.place_id
