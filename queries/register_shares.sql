-- Registers that hold as many bodies as their frame: how many of the chosen places are among them, and how many of these have a matching
-- system. What `reach_of_frame` tells of them with residents.
select b.source_id, s.title, count(*) as bodies,
    count(*) filter ((b.source_id, b.place_id) in (select (source_id, place_id) from record)) as places
from release.body b join release.source s using (source_id) join place using (place_id)
where s.collection_kind = 'register' and s.frame_size > 1
    and s.frame_size = (select count(*) from release.body o where o.source_id = b.source_id)
group by b.source_id, s.title, s.frame_size having places > 0 order by s.frame_size desc, b.source_id
