-- Systems by the kind of government work they do, as stated, of the sources that state it of any; others do not ask for it.
select process_type, release.systems(shared) as systems, count(distinct place_id) as places,
    string_agg(distinct source_id, ';' order by source_id) as sources from deployment
where source_id in (select source_id from release.deployment where process_type <> 'not_stated') group by 1 order by systems desc, 1
