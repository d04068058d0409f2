-- Numbers that others published, as context; $without leaves those of some sources out.
-- $without: list of source =
select * from release.published_figure where not list_contains($without, source_id) order by source_id, figure_id
