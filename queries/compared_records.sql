-- Every record that a chosen source has in either release, with what it did between them: the ground of all questions on changes.
-- `change` says why it, or the system it belongs to, joined the chosen ones or left them, its part of the difference stands in `reason`:
-- `source` where its source is new to the release or gone from it, `renewed` where that source records a system known before, `place` where the
-- files are the same and the table of places did not know its place before, `coded` where what it was chosen by is coded, `level` where its body
-- stands above local governments now, `dated` where it ended by its own dates, `speaks` where another known record
-- of the system speaks by today's rule, `reading` where the same files are read or counted otherwise;
-- `files` where the source has newer files, `other_record` where these speak for a system known
-- before; `status`, `reclassified`, `corrected` where they tell it otherwise.
-- `brought` says the same of its place, which no other record of a system takes away: its own source, where the record is new or gone.
-- is_same_files: whether both releases read the same files of its source.
-- $since: release =
with moved as (
    select p.*, e.deployment_id is not null as is_before, n.deployment_id is not null as is_now,
        coalesce(e.is_chosen, false) as is_chosen_before, coalesce(n.is_chosen, false) as is_chosen_now,
        coalesce(e.is_chosen and e.choice = 1, false) as is_counted_before,
        coalesce(n.is_chosen and n.choice = 1, false) as is_counted_now,
        e.is_of_status is distinct from n.is_of_status as is_moved, e.is_of_class is distinct from n.is_of_class as is_reclassified,
        e.is_of_read is distinct from n.is_of_read as is_read, list_contains(e.bases || n.bases, 'coded') as is_coded,
        list_contains(n.bases, 'none') as is_silent
    from release.pair p left join earlier_standing e using (deployment_id) left join standing n using (deployment_id)
    where e.deployment_id is not null or n.deployment_id is not null),
kept as (select system_id, place_id, earlier_id, earlier_place_id from moved where is_before and is_now),
told as (
    select *, is_before and is_now as is_both, (system_id, place_id) in (select (system_id, place_id) from kept) as is_known_now,
        (earlier_id, earlier_place_id) in (select (earlier_id, earlier_place_id) from kept) as was_known
    from moved),
named as (
    select *, case
        when not is_both then case when not (is_now and is_known_now or is_before and was_known) then its_own
            when its_own = 'source' then 'renewed' when its_own = 'files' then 'other_record' else its_own end
        when is_chosen_before = is_chosen_now then 'beside'
        when is_read and (is_coded or is_silent and its_source = 'reading') then 'coded'
        when is_moved and is_of_a_day then case when had_ended then 'dated' else 'status' end
        when is_reclassified and is_of_another_level then 'level' when its_source = 'reading' then 'reading'
        when is_moved then 'status' when is_reclassified then 'reclassified' else 'corrected' end as cause
    from told)
select deployment_id, earlier_id, system_id, earlier_place_id, place_id, earlier_name, name, label_en, purpose, earlier_status, status,
    source_id, evidence_url,
    preference, is_before, is_now, is_chosen_before, is_chosen_now, is_counted_before, is_counted_now, its_source = 'reading' as is_same_files,
    case when cause <> 'beside' then cause when its_source = 'files' then 'other_record' else 'speaks' end as change,
    list_position(['status', 'reclassified', 'corrected', 'coded', 'other_record', 'files', 'renewed', 'place', 'level', 'dated', 'reading', 'source', 'beside'], cause) as rank,
    case when is_both then change else its_own end as brought,
    list_position(['status', 'reclassified', 'corrected', 'coded', 'files', 'place', 'level', 'dated', 'reading', 'source', 'beside'], case when is_both then cause else its_own end) as brought_rank
from named
order by deployment_id
