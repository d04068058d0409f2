-- The cities that founded the group, or all members where none did, with what lies inside them: systems, those in use, items of governance that were looked for in their
-- documents, and those found.
with systems as (
    select f.place_id, release.systems(shared) as systems, release.systems_where(shared, status_today = 'in_use') as systems_in_use
    from (select place_id, place_id as inside_id from release.place union all select ancestor_id, place_id from release.ancestor) i
    join release.place f using (place_id) join deployment d on d.place_id = i.inside_id
    where f.forum_status = (select min(forum_status) from release.place where forum_status <> 'none') group by f.place_id),
items as (
    select place_id, count(*) as items, count(*) filter (answer_status = 'given') as items_found
    from release.answer a join release.source s using (source_id)
    where s.collection_kind = 'membership' and a.evidence_kind = 'coded_from_documents' group by place_id)
select p.place_id, p.name, p.country, p.population, p.population_year, p.latitude, p.longitude,
    coalesce(systems, 0) as systems, coalesce(systems_in_use, 0) as systems_in_use, coalesce(items, 0) as items, coalesce(items_found, 0) as items_found
from release.place p left join systems using (place_id) left join items using (place_id)
where p.forum_status = (select min(forum_status) from release.place where forum_status <> 'none') order by p.name
