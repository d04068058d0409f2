-- Records of each source by what each fact of theirs rests on: stated by the source, coded, not in the files we read, which are older
-- than the record, or not stated. Every record is in exactly one of the four.
with texts as (
    -- Most records are silent on the same fields as many others: they are counted first, and told apart by the first of each.
    select min(deployment_id) as deployment_id, count(*) as records, source_id, unread, columns(lambda name: release.is_fact(name)) is not null as "\0",
        columns('.*_basis$')
    from release.stated(record) group by all),
fact as (
    unpivot (select deployment_id, records, source_id, unread, columns(lambda name: release.is_fact(name)) from texts)
    on columns(* exclude (deployment_id, records, source_id, unread)) into name field value is_told),
based as (unpivot (select deployment_id, columns('.*_basis$') from texts) on columns(* exclude (deployment_id)) into name column_name value basis),
resting as (
    select f.source_id, f.field, f.records, case when f.is_told then if(b.basis = 'coded', 'coded', 'stated')
        when list_contains(string_split(f.unread, ';'), f.field) then 'unread' else 'not_stated' end as basis
    from fact f left join based b on b.deployment_id = f.deployment_id and b.column_name = f.field || '_basis')
select source_id, field, sum(records)::bigint as records, coalesce(sum(records) filter (basis = 'stated'), 0)::bigint as records_stated,
    coalesce(sum(records) filter (basis = 'coded'), 0)::bigint as records_coded, coalesce(sum(records) filter (basis = 'unread'), 0)::bigint as records_unread,
    coalesce(sum(records) filter (basis = 'not_stated'), 0)::bigint as records_not_stated
from resting group by source_id, field order by field, records desc, source_id
