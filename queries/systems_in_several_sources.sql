-- Systems chosen that several sources record in the same place, one row a record; the preferred source's record is the one counted.
with several as (
    select system_id, place_id from release.beside group by all having count(distinct source_id) > 1)
select d.system_id, d.deployment_id, d.name, d.label_en, d.purpose, d.place_id, place.name as place, d.source_id, d.status, d.start_date, d.start_kind, d.evidence_url,
    d.choice = 1 as is_counted
from release.beside d join several using (system_id, place_id) join place using (place_id)
where system_id in (select system_id from record where system_id in (select system_id from several))
order by place.name, d.system_id, d.preference, d.deployment_id
