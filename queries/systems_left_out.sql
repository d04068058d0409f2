-- Systems that all other filters leave, filter by filter: those that have no value there, and those whose value is coded.
select filter_name, release.systems_counted(shared, systems) as systems, release.systems_counted_where(shared, systems, is_unknown) as unknown,
    release.systems_counted_where(shared, systems, is_coded) as coded
from choosable where is_first group by filter_name order by filter_name
