-- How many bodies each source, or one, counted at each step at several dates, one row a date and step; is_break says that the definition changed before.
-- $publisher: source =
select "group", as_of, indicator, value::bigint as bodies, base, release_kind, is_break, figure_id, evidence_url, source_id
from release.published_figure where $publisher in ('', source_id) and unit = 'count' and value is not null order by source_id, "group", as_of, figure_id
