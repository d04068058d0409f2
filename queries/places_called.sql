-- Places whose name, in English or as written there, holds a text, whatever case, accents and signs: those called exactly so first, the largest first.
-- $called: text
select place_id, name, local_name, admin, country, kind, is_so_called from (
    select *, folded($called) as wanted, folded(name) as called, folded(local_name) as called_there,
        coalesce(wanted in (called, called_there), false) as is_so_called from release.place)
where wanted <> '' and (contains(called, wanted) or coalesce(contains(called_there, wanted), false))
order by is_so_called desc, population desc nulls last, place_id
