-- How complete and how old the data of each place with a system is: how many of the facts its systems have filled, a "not stated"
-- code counting as empty, the quarter in which that share lies, 1 under 25% to 4 from 75%, and the days from the newest of
-- its dated snapshots to the release's date. A snapshot that names only a month or a year counts from its last day.
with dated as (
    select source_id, case length(snapshot) when 10 then try_cast(snapshot as date)
        when 7 then last_day(try_cast(snapshot || '-01' as date)) when 4 then try_cast(snapshot || '-12-31' as date) end as snapshot_day
    from release.source),
newest as (select place_id, max(snapshot_day) as newest_day from record join dated using (source_id) group by place_id),
known as (
    select place_id, count(*) as systems, sum(release.facts_filled(facts_told))::bigint as facts_filled,
        count(*) * (select count(*) from release.fact) as facts
    from deployment group by place_id)
select p.place_id, p.name as place, p.local_name, p.admin, p.country, systems, facts_filled, facts, least(4, 1 + 4 * facts_filled // facts) as quarter,
    newest_day::varchar as newest_snapshot, as_of - newest_day as age_days
from known join place p using (place_id) left join newest using (place_id), release.stamp
order by systems desc, p.name, p.place_id
