-- How many records changed in each field between two releases, and in how many of them nothing stood before.
-- $since: release =
select change, field, count(*) as records, count(*) filter (earlier is null or earlier = release.unstated_of(field)) as unsaid
from changes_fields group by change, field
order by list_position(['status', 'reclassified', 'corrected', 'reading', 'coded'], change), release.position(field)
