-- The filtered places that a filtered record or an answer of them names: the places of a package of that selection.
select * from place where place_id in (select place_id from record union select place_id from answer) order by place_id
