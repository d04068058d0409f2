-- Places with any record or answer, to choose from: founding cities first, then by name.
select p.place_id, p.name, p.local_name, p.admin, p.country, p.kind, p.forum_status, count(distinct d.system_id) as systems
from release.place p left join release.deployment d using (place_id)
where p.place_id in (select place_id from release.deployment union select place_id from release.answer)
group by all order by any_value(p.forum_status) <> 'founding', p.name, p.country, p.admin, p.place_id
