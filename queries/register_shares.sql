-- Registers that hold as many bodies as their frame: how many of the chosen places are among them, and how many of these have a matching
-- system. What `reach_of_frame` tells of them with residents.
with register as (
    select source_id, title, frame_size from release.source s where collection_kind = 'register' and frame_size > 1
        and frame_size = (select count(*) from release.body o where o.source_id = s.source_id)),
held as (select distinct source_id, place_id from record where source_id in (select source_id from register))
select source_id, r.title, count(*) as bodies, count(h.place_id) as places
from release.body b join register r using (source_id) join place using (place_id) left join held h using (source_id, place_id)
group by source_id, r.title, r.frame_size having places > 0 order by r.frame_size desc, source_id
