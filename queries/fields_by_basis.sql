-- Records of each source by what each fact of theirs rests on: stated by the source, coded, not in the files we read, which are older
-- than the record, or not stated. Every record is in exactly one of the four.
with texts as (select deployment_id, columns(lambda name: release.is_fact(name))::varchar from release.stated(record)),
fact as (from texts unpivot include nulls (told for field in (columns(* exclude (deployment_id))))),
based as (unpivot (select deployment_id, columns('.*_basis$') from record) on columns(* exclude (deployment_id)) into name column_name value basis),
resting as (
    select r.source_id, f.field, case when f.told is not null then if(b.basis = 'coded', 'coded', 'stated')
        when list_contains(string_split(r.unread, ';'), f.field) then 'unread' else 'not_stated' end as basis
    from fact f join record r using (deployment_id) left join based b on b.deployment_id = f.deployment_id and b.column_name = f.field || '_basis')
select source_id, field, count(*) as records, count(*) filter (basis = 'stated') as records_stated,
    count(*) filter (basis = 'coded') as records_coded, count(*) filter (basis = 'unread') as records_unread,
    count(*) filter (basis = 'not_stated') as records_not_stated
from resting group by source_id, field order by field, records desc, source_id
