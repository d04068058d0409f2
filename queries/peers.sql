-- Peers proposed for one place: the pinned ones, then the nearest places of the selection with any record or answer, with the
-- parts of their distance. The distance adds up, each times its weight: the doublings between the numbers of residents, 3 where
-- one is not known; 1 for another kind of government, 0.5 where both are kinds of municipality; 1 for another region of the
-- world, 0.5 for another country of the same region; the share of what covers either of them, each source's systems and answers,
-- that covers only one; and 1 where only one of them is a member. Places inside the place, and those it lies in, overlap with
-- it and are not proposed, but can be pinned. $within says how many times as many residents a proposed place may have at most, and as how
-- few; 0 is no limit.
-- $place_id: place
-- $pinned: list of place =
-- $dropped: list of place =
-- $weight_residents: number 0..100 = 1
-- $weight_kind: number 0..100 = 1
-- $weight_region: number 0..100 = 1
-- $weight_data: number 0..100 = 2
-- $weight_forum: number 0..100 = 1
-- $most: number 1..10000 = 4
-- $within: number 0..100 = 0
-- $municipalities: list of place_kind = municipality,designated_city,special_ward,city,town,village
with held as (
    select place_id, 'systems ' || source_id as data from release.held
    union select place_id, 'answers ' || source_id from release.answer),
mine as (select * from release.place where place_id = $place_id),
covering as (select data from held where place_id = $place_id),
shared as (
    select place_id, count(*) as theirs, count(*) filter (data in (from covering)) as in_common, (select count(*) from covering) as ours
    from held group by place_id),
kin as (
    select ancestor_id as place_id from release.ancestor where place_id = $place_id
    union select place_id from release.ancestor where ancestor_id = $place_id),
candidate as (
    select p.*, coalesce(in_common, 0) as data_in_common, coalesce(theirs + ours - in_common, 0) as data_of_either,
        list_contains($pinned::varchar[], p.place_id) as is_pinned, p.place_id in (from kin) as is_overlapping
    from release.place p left join shared using (place_id)
    where p.place_id <> $place_id and (list_contains($pinned::varchar[], p.place_id)
        or (p.place_id in (select place_id from place) and p.place_id in (select place_id from held)
            and p.place_id not in (from kin) and not list_contains($dropped::varchar[], p.place_id)))),
part as (
    select c.*, c.population / nullif(m.population, 0) as residents_ratio,
        round($weight_residents * coalesce(abs(log2(nullif(c.population, 0) / nullif(m.population, 0))), 3), 2) as from_residents,
        $weight_kind * case when c.kind = m.kind then 0 when list_contains($municipalities::varchar[], c.kind::varchar)
            and list_contains($municipalities::varchar[], m.kind::varchar) then 0.5 else 1 end as from_kind,
        $weight_region * case when c.country = m.country then 0 when c.region = m.region then 0.5 else 1 end as from_region,
        round($weight_data * (1 - coalesce(data_in_common / nullif(data_of_either, 0), 0)), 2) as from_data,
        $weight_forum * ((c.forum_status <> 'none') <> (m.forum_status <> 'none'))::int as from_forum
    from candidate c, mine m)
select place_id, name, kind, country, region, admin, population, population_year, population_quality, forum_status,
    round(from_residents + from_kind + from_region + from_data + from_forum, 2)::double as distance,
    from_residents::double as from_residents, from_kind::double as from_kind, from_region::double as from_region,
    from_data::double as from_data, from_forum::double as from_forum,
    round(residents_ratio, 4)::double as residents_ratio, data_in_common, data_of_either, is_pinned, is_overlapping
from part
where is_pinned or $within = 0 or coalesce(residents_ratio * $within >= 1 and residents_ratio <= $within, false)
order by is_pinned desc, distance, name, place_id
limit greatest($most, (select count(*) from part where is_pinned))
