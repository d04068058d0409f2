-- Every record of one place, and of the places inside it, also those another source's record speaks for, with the rows they came from.
-- is_counted is false for a record of a system that a preferred source's record of the same place speaks for.
-- status_today is where it stands on the release's day; body_level, where the body is of another level than the place: it is no
-- system of the city. is_broad_sector says that its source may put into this sector what belongs in a narrower one.
-- $place_id: place
select d.place_id, p.name as place, d.place_id <> $place_id as is_inside, d.deployment_id, d.system_id, d.name, d.body,
    d.* exclude (deployment_id, system_id, place_id, body, name, preference, is_start, choice, shared, facts_told, pointed, pointed_stated, ruled, ruled_stated), s.title as source,
    replace(replace(d.pointed, '/coded', ''), '|', ';') as areas,
    d.choice = 1 as is_counted, coalesce(s.broad_sector = d.sector, false) as is_broad_sector
from release.deployment d join release.source s using (source_id) join release.place p using (place_id)
where d.place_id in (select $place_id union all select a.place_id from release.ancestor a where a.ancestor_id = $place_id)
order by is_inside, p.name, d.place_id, d.sector, d.name, d.preference, d.deployment_id
