-- Start dates that at least five places share with one supplier: probably the product's date and not the body's.
with usable as (
    select * from record where is_start)
select start_date, vendor, source_id, count(distinct system_id) as systems, count(distinct place_id) as places,
    (select count(distinct system_id) from usable) as systems_dated
from usable where vendor is not null
group by start_date, vendor, source_id having count(distinct place_id) >= 5 order by places desc, start_date, vendor
