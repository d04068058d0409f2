-- Systems that each option of each filter would leave, if it alone were chosen there and all else stayed.
select filter_name, code, release.systems_counted(shared, systems) as systems
from choosable where code is not null
group by filter_name, code
order by filter_name, systems desc, code
