-- Start dates shared by many places and one supplier: probably the product's date and not the body's.
select start_date, vendor, count(*) as systems, count(distinct place_id) as places, any_value(source_id) as source_id
from record where start_date is not null and vendor is not null and start_kind = 'register_begin'
group by start_date, vendor having count(distinct place_id) >= 5 order by places desc, start_date
