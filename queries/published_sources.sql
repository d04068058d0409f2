-- Sources of numbers that others published, with how many, of how many organisers. Where the frame is known the same bodies were
-- asked each time, so its values may be followed over the years; those of the others are context. Filters do not apply.
select s.source_id, s.title, s.publisher, s.frame, s.frame_size, count(*) as figures, count(distinct f.organiser) as organisers
from release.published_figure f join release.source s using (source_id)
group by all order by s.frame_size desc nulls last, s.source_id
