"""What is the same of two releases' records whatever is chosen of them, written once for all
selections."""

from schema import fields

# Whether a record of both says something else in a field that is compared. What a scheme reads a
# tier as hangs on the selection, and is looked at beside.
CHANGED = " or ".join(f"e.{each.name} is distinct from n.{each.name}" for each in fields.compared())

PAIRS = f"""create table release.pair as
with origin as (
    select source_id, case when e.source_id is null or n.source_id is null then 'source'
        when n.snapshot <> e.snapshot or n.sha256 <> e.sha256 then 'files'
        else 'reading' end as its_source
    from release.source n full join earlier.source e using (source_id)),
unplaced as (
    select distinct source_id, file, row from earlier.refusal where problem = 'place_unresolved'),
paired as (
    select deployment_id, e.system_id as earlier_id, n.system_id,
        e.place_id as earlier_place_id, n.place_id, e.name as earlier_name, n.name,
        if(n.deployment_id is null, e.label_en, n.label_en) as label_en,
        if(n.deployment_id is null, e.purpose, n.purpose) as purpose,
        e.status as earlier_status, n.status, coalesce(n.source_id, e.source_id) as source_id,
        coalesce(n.evidence_url, e.evidence_url) as evidence_url,
        coalesce(n.preference, e.preference) as preference,
        coalesce((n.source_id, n.source_file, n.source_row) in (
            select (source_id, file, row) from unplaced), false) as was_unplaced,
        e.level is distinct from n.level and e.place_id = n.place_id as is_of_another_level,
        e.status = n.status and e.end_year is not distinct from n.end_year
            and e.status_today is distinct from n.status_today as is_of_a_day,
        coalesce(e.end_year < year((select as_of from earlier.stamp)), false) as had_ended,
        {CHANGED} as is_changed
    from earlier.deployment e full join release.deployment n using (deployment_id))
select paired.*, its_source, case when its_source = 'reading' and was_unplaced then 'place'
    else its_source end as its_own
from paired left join origin using (source_id)"""
