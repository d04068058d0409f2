-- One place's own row, with the place it lies in.
-- $place_id: place
select p.*, o.name as parent_name from release.place p left join release.place o on o.place_id = p.parent_place_id where p.place_id = $place_id
