-- How many systems of one place have each fact filled; a "not stated" code counts as empty, and so does a date that trends do not use.
-- unread are those of them that no file we read, the newest of facts_date, could hold it of.
-- $place_id: place
with mine as (select * from release.deployment where place_id = $place_id and choice = 1 and body_level is null),
filled as (select count(columns(lambda name: release.is_fact(name))) from release.known(mine))
select field, filled, systems,
    least(systems - filled, (select count(*) from mine where list_contains(string_split(unread, ';'), field))) as unread,
    (select max(facts_date) from mine) as facts_date
from (unpivot filled on columns(*) into name field value filled), (select count(*) as systems from mine)
where systems > 0 order by filled desc, field
