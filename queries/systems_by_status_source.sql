-- Systems by where they stand on the release's day, and collection.
select status_today, source_id, release.systems(shared) as systems from deployment group by all order by all
