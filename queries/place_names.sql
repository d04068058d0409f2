-- All places to choose from, and whether any record or answer is of them: members first, then by name.
select p.place_id, p.name, p.local_name, p.admin, p.country, p.kind, p.forum_status, count(distinct d.system_id) as systems,
    p.place_id in (select place_id from release.deployment union all select place_id from release.answer) as is_covered
from release.place p left join release.deployment d using (place_id)
group by all order by any_value(p.forum_status) = 'none', any_value(p.forum_status), p.name, p.country, p.admin, p.place_id
