-- Systems that all other filters leave, filter by filter: those that have no value there, and those whose value is coded.
select filter_name, (coalesce(sum(systems) filter (shared is null), 0) + count(distinct shared))::bigint as systems,
    (coalesce(sum(systems) filter (is_unknown and shared is null), 0) + count(distinct shared) filter (is_unknown))::bigint as unknown,
    (coalesce(sum(systems) filter (is_coded and shared is null), 0) + count(distinct shared) filter (is_coded))::bigint as coded
from choosable where is_first group by filter_name order by filter_name
