-- Systems that joined the chosen ones between two releases and systems that left them, by the reason.
-- $since: release =
select change, count(*) filter (way = 'joined') as joined, count(*) filter (way = 'left') as gone
from changes_followed join release.reason using (change) group by change, position order by position
