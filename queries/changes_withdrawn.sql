-- Records chosen in the earlier release that the later one has no more: their source withdrew them, or is gone itself.
-- $since: release =
select deployment_id, earlier_name as name, label_en, purpose, earlier_place_id as place_id, p.name as place, p.country, earlier_status as status, c.source_id, c.evidence_url
from compared_records c left join earlier.place p on p.place_id = earlier_place_id
where is_chosen_before and not is_now order by deployment_id
