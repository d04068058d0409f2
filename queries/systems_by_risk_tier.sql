-- Systems by display tier; what no crosswalk maps is "not_assessed", split by whether a category was stated.
select risk_tier, risk_label is not null as is_stated, count(distinct system_id) as systems, count(distinct place_id) as places
from deployment group by all order by all
