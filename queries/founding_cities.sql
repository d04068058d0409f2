-- The cities that founded the group, or all members where none did, with what lies inside them: systems, those in use, items of governance that were looked for in their
-- documents, and those found.
with within as (select place_id, place_id as of_place_id from release.place union all select place_id, ancestor_id from release.ancestor),
systems as (
    select f.place_id, count(distinct system_id) as systems, count(distinct case when status_today = 'in_use' then system_id end) as systems_in_use
    from release.place f join within on within.of_place_id = f.place_id join deployment d on d.place_id = within.place_id
    where f.forum_status = (select min(forum_status) from release.place where forum_status <> 'none') group by f.place_id),
items as (
    select place_id, count(*) as items, count(*) filter (answer_status = 'given') as items_found
    from release.answer a join release.source s using (source_id)
    where s.collection_kind = 'membership' and a.evidence_kind = 'coded_from_documents' group by place_id)
select p.place_id, p.name, p.country, p.population, p.population_year, p.latitude, p.longitude,
    coalesce(systems, 0) as systems, coalesce(systems_in_use, 0) as systems_in_use, coalesce(items, 0) as items, coalesce(items_found, 0) as items_found
from release.place p left join systems using (place_id) left join items using (place_id)
where p.forum_status = (select min(forum_status) from release.place where forum_status <> 'none') order by p.name
