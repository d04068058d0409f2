-- Registers whose frame is every place of one kind in a country: which kind and country, how many such places there are, and how
-- many of them have registered anything. Filters do not apply.
select s.source_id, s.title, s.publisher, s.frame, s.frame_size, f.country, f.kind, count(*) as places,
    count(*) filter (p.place_id in (select d.place_id from release.held d where d.source_id = s.source_id)) as places_registered
from release.source s join release.frame f using (source_id) join release.place p on p.country = f.country and p.kind = f.kind
where s.collection_kind = 'register' group by all order by places desc, s.source_id
