-- The filtered places.
select * from place order by place_id
