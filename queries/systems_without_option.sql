-- Systems that would be left if one more option of a filter were left out and all else stayed: those left now, less those that go
-- with it and more those of which, without a source, another's record speaks. What is not listed would leave as many as now.
select filter_name, code, (select systems::bigint from leavable where filter_name is null) + sum((stays::int - was::int) * systems)::bigint as systems
from leavable where code is not null
group by filter_name, code
order by filter_name, systems, code
