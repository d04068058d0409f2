-- Numbers that others published; filters do not apply.
select * from release.published_figure order by figure_id
