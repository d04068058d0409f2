-- Systems that joined the chosen ones between two releases or left them, one row each, with why and by which record.
-- A system is followed by its records: where several systems have become one, or one several, it is `identified`.
-- $since: release =
with named as (
    select place_id, name, country from release.place
    union all select place_id, name, country from earlier.place where place_id not in (select place_id from release.place))
select way, f.change, f.system_id,
    deployment_id, coalesce(r.name, earlier_name) as name, label_en, purpose, coalesce(r.place_id, earlier_place_id) as place_id, p.name as place, p.country,
    earlier_status, r.status, r.source_id, r.evidence_url
from changes_followed f join compared_records r using (deployment_id) left join named p on p.place_id = coalesce(r.place_id, earlier_place_id)
order by way, r.source_id, f.change, place, coalesce(r.name, earlier_name), f.system_id
