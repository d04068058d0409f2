-- Systems whose record names no technology, by source.
select source_id, release.systems(shared) as systems from deployment where technology = 'not_stated' group by 1 order by systems desc, 1
