-- Systems that all other filters leave, filter by filter: those that have no value there, and those whose value is coded.
select filter_name, count(distinct system_id) as systems,
    count(distinct system_id) filter (where is_unknown) as unknown,
    count(distinct system_id) filter (where is_coded) as coded
from choosable group by filter_name order by filter_name
