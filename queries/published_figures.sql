-- Numbers that others published.
select * from release.published_figure order by source_id, figure_id
