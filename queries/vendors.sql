-- Suppliers found in at least three places; several suppliers of one system are split.
with single as (select system_id, place_id, trim(unnest(string_split(vendor, ';'))) as vendor from deployment where vendor is not null)
select vendor, count(distinct place_id) as places, count(distinct system_id) as systems
from single where vendor not in ('', 'in-house') group by vendor having count(distinct place_id) >= 3
order by places desc, systems desc, vendor
