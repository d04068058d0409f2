-- Systems by risk category as their source states it, with the tier the crosswalk gives; no category is a row too.
select d.risk_scheme, d.risk_label, c.tier, coalesce(c.match, '') as match, count(distinct system_id) as systems, count(distinct place_id) as places
from deployment d left join release.crosswalk c on c.risk_scheme = d.risk_scheme and c.risk_label = d.risk_label
group by all order by d.risk_scheme nulls last, systems desc, d.risk_label
