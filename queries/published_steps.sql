-- How many bodies one publisher counted at each step at several dates, one row a date and step; is_break says that the definition changed before.
-- $publisher: source = jp_mic_ai_survey
select "group", as_of, indicator, value::bigint as bodies, base, release_kind, is_break, figure_id, evidence_url, source_id
from release.published_figure where source_id = $publisher and unit = 'count' and value is not null order by "group", as_of, figure_id
