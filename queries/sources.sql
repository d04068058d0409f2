-- All sources with their counts, licence and caveats.
select * from release.source order by source_id
