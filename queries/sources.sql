-- All sources with their counts, licence, caveats, and the days from their snapshot to the release's date.
-- A snapshot that names only a month or a year counts from its last day; one without a date has no age.
-- facts_date is the day of an older file that holds further facts of the source's records, if there is one.
with dated as (
    select source_id, case length(snapshot) when 10 then try_cast(snapshot as date)
        when 7 then last_day(try_cast(snapshot || '-01' as date)) when 4 then try_cast(snapshot || '-12-31' as date) end as snapshot_day
    from release.source)
select s.*, as_of - snapshot_day as age_days,
    (select max(d.facts_date) from release.deployment d where d.source_id = s.source_id) as facts_date
from release.source s join dated using (source_id), release.stamp order by s.source_id
