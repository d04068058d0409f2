-- Records of each source by what each fact of theirs rests on: stated by the source, coded, not in the files we read, which are older
-- than the record, or not stated. Every record is in exactly one of the four.
with alike as (
    -- Most records are silent on the same facts as many others.
    select source_id, unread, facts_told, count(*) as records from record group by all),
resting as (
    select source_id, field, records, case when release.is_told(facts_told, nth) then if(release.is_coded(facts_told, nth), 'coded', 'stated')
        when list_contains(string_split(unread, ';'), field) then 'unread' else 'not_stated' end as basis
    from alike cross join release.fact)
select source_id, field, sum(records)::bigint as records, coalesce(sum(records) filter (basis = 'stated'), 0)::bigint as records_stated,
    coalesce(sum(records) filter (basis = 'coded'), 0)::bigint as records_coded, coalesce(sum(records) filter (basis = 'unread'), 0)::bigint as records_unread,
    coalesce(sum(records) filter (basis = 'not_stated'), 0)::bigint as records_not_stated
from resting group by source_id, field order by field, records desc, source_id
