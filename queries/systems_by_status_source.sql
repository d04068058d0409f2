-- Systems by status and collection.
select status, source_id, count(distinct system_id) as systems from deployment group by all order by all
