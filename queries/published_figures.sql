-- Numbers that others published, as context; $without leaves one source's out.
-- $without: source =
select * from release.published_figure where source_id <> $without order by source_id, figure_id
