-- Percentages each source, or one, published for the same indicator and group at several dates. Values that may be joined share a line: a new line begins where
-- the definition broke and where more than 18 months, so a yearly wave, lie between; provisional and final values are never on one line.
-- $publisher: source =
with dated as (
    select *, try_cast(as_of || case length(as_of) when 4 then '-07-01' when 7 then '-15' else '' end as date) as date
    from release.published_figure where $publisher in ('', source_id) and unit = 'percent' and value is not null)
select indicator, "group", release_kind, date, as_of, value, base, is_break, figure_id, evidence_url, source_id,
    count(*) filter (is_break or gap) over (partition by source_id, indicator, "group", release_kind order by date, figure_id) as line
from (select *, date > lag(date) over (partition by source_id, indicator, "group", release_kind order by date, figure_id) + interval 18 month as gap from dated where date is not null)
order by source_id, indicator, "group", release_kind, date, figure_id
