-- Of all systems chosen: how many point to at least one area, and how many state too little to be screened.
select count(distinct system_id) as systems,
    count(distinct case when deployment_id in (select deployment_id from release.screening) then system_id end) as systems_pointing,
    count(distinct case when technology = 'not_stated' then system_id end) as systems_without_technology
from deployment
