-- Suppliers found in at least three places; several suppliers of one system are split.
-- Most are told alone: only those that stand beside others somewhere are counted anew.
with single as materialized (
    select told, places, systems, unnest(list_distinct(list_transform(string_split(told, ';'), lambda one: trim(one)))) as vendor
    from (
        select vendor as told, count(distinct place_id) as places, release.systems(shared) as systems
        from deployment where vendor is not null group by vendor))
select vendor, places, systems from (
    select vendor, places, systems from single where vendor not in (select vendor from single where vendor <> told)
    union all
    select s.vendor, count(distinct place_id), release.systems(shared) from deployment d join single s on d.vendor = s.told
    where s.vendor in (select vendor from single where vendor <> told) group by s.vendor)
where places >= 3 and vendor not in ('', 'in-house')
order by places desc, systems desc, vendor
