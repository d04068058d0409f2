-- Records of each source with a value in each field that a record may leave open; a "not stated" code counts as empty.
select source_id, count(*) as records, count(*) filter (is_start) as usable_start_date,
    count(columns(lambda name: release.is_silent(name)))
from release.stated(record) group by source_id order by source_id
