-- How many systems are chosen; one of several places is one.
select release.systems(shared) as systems from deployment
