-- Every record that a chosen source has in either release, with what it did between them: the ground of all questions on changes.
-- `change` says why it, or the system it belongs to, joined the chosen ones or left them: `source` where its source is new to
-- the release or gone from it, `files` where the source has newer files, `reading` where the same files are read otherwise;
-- `status`, `reclassified`, `corrected` where it changed; `other_record` where another one speaks for the same system now.
-- `brought` says the same of its place, which no other record of a system takes away: its own source, where the record is new or gone.
-- $since: release =
with origin as (
    select source_id, case when e.source_id is null or n.source_id is null then 'source'
        when n.snapshot <> e.snapshot or n.sha256 <> e.sha256 then 'files' else 'reading' end as its_source
    from release.source n full join earlier.source e using (source_id)),
moved as (
    select deployment_id, e.system_id as earlier_id, n.system_id, e.place_id as earlier_place_id, n.place_id, e.name as earlier_name, n.name,
        if(n.deployment_id is null, e.label_en, n.label_en) as label_en, if(n.deployment_id is null, e.purpose, n.purpose) as purpose,
        e.status as earlier_status, n.status, coalesce(n.source_id, e.source_id) as source_id,
        coalesce(n.evidence_url, e.evidence_url) as evidence_url, coalesce(n.preference, e.preference) as preference,
        e.deployment_id is not null as is_before, n.deployment_id is not null as is_now,
        coalesce(e.is_chosen, false) as is_chosen_before, coalesce(n.is_chosen, false) as is_chosen_now,
        coalesce(e.is_chosen and e.choice = 1, false) as is_counted_before,
        coalesce(n.is_chosen and n.choice = 1, false) as is_counted_now,
        e.is_of_status is distinct from n.is_of_status as is_moved, e.is_of_class is distinct from n.is_of_class as is_reclassified
    from earlier_standing e full join standing n using (deployment_id)),
kept as (select system_id, place_id, earlier_id, earlier_place_id from moved where is_before and is_now),
told as (
    select *, is_before and is_now as is_both, (system_id, place_id) in (select (system_id, place_id) from kept) as is_known_now,
        (earlier_id, earlier_place_id) in (select (earlier_id, earlier_place_id) from kept) as was_known
    from moved left join origin using (source_id))
select told.* exclude (is_both, is_known_now, was_known, is_moved, is_reclassified, its_source),
    case when not is_both then case when is_now and is_known_now or is_before and was_known then 'other_record' else its_source end
        when is_chosen_before = is_chosen_now then 'other_record'
        when is_moved then 'status' when is_reclassified then 'reclassified' else 'corrected' end as change,
    list_position(['status', 'reclassified', 'corrected', 'other_record', 'files', 'reading', 'source'], change) as rank,
    case when is_both then change else its_source end as brought,
    list_position(['status', 'reclassified', 'corrected', 'files', 'reading', 'source', 'other_record'], brought) as brought_rank
from told order by deployment_id
