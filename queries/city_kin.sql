-- What is known of places like one place: of its kind and country and within the same bounds of residents, by technology of their
-- systems in use, with how many such places have any system on record and how many of them one in use. Sources that list what they find know of no place
-- without a system, so these are counts and no shares. A place whose residents are not known is compared with all of its kind.
-- $place_id: place
with mine as (select place_id, kind, country, least, most from release.place left join release.size_class on population between least and coalesce(most, population) where place_id = $place_id),
kin as (
    select p.place_id, m.kind, m.country, m.least, m.most from release.place p join mine m using (kind, country)
    where p.place_id <> m.place_id and (m.least is null or p.population between m.least and coalesce(m.most, p.population))),
theirs as (select k.*, technology, system_id, status_today from kin k join release.deployment d using (place_id) where choice = 1 and body_level is null)
select kind, country, least, most, technology, count(distinct place_id) as places, count(distinct system_id) as systems,
    (select count(distinct place_id) from theirs) as places_on_record, (select count(distinct place_id) from theirs where status_today = 'in_use') as places_in_use
from theirs where status_today = 'in_use' and technology <> 'not_stated'
group by all order by places desc, systems desc, technology
