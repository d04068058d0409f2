-- Places of the selection side by side: residents, matching systems by status, what is known of them, and the age of their data.
-- A place without a matching system has no numbers of systems: that is not a zero. Dates are those that trends use.
with counted as (
    select place_id, count(*) as systems, count(*) filter (status_today = 'in_use') as systems_in_use, count(*) filter (status_today = 'pilot') as systems_pilot,
        count(*) filter (status_today in ('planned', 'in_development')) as systems_coming, count(*) filter (status_today in ('retired', 'ended')) as systems_retired,
        count(*) filter (status_today = 'unknown') as systems_unknown,
        min(start_year) filter (is_start and status in ('pilot', 'in_use', 'retired')) as first_year,
        max(start_year) filter (is_start and status in ('pilot', 'in_use', 'retired')) as last_year,
        count(*) filter (is_ai = 'yes') as called_ai,
        min(s.snapshot) as first_snapshot, max(s.snapshot) as last_snapshot,
        count(columns(lambda name: release.is_fact(name))) as "with_\0"
    from release.known(deployment) join release.source s using (source_id) group by place_id),
answered as (
    select place_id, count(*) as answers, count(*) filter (answer_status = 'given') as answers_given, count(*) filter (answer = 'yes') as answers_yes from answer group by place_id)
select p.place_id, p.name, p.kind, p.country, p.region, p.admin, p.forum_status, p.population, p.population_year, p.population_quality,
    counted.* exclude (place_id), answers, answers_given, answers_yes
from place p left join counted using (place_id) left join answered using (place_id) order by p.name, p.place_id
