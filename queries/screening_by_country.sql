-- Systems that screening points to Annex III or Article 5, by country; a system of several countries counts in each.
select place.country, release.systems(shared) as systems, count(distinct place_id) as places
from deployment join release.pointing using (pointed) join place using (place_id) group by place.country order by systems desc, place.country
