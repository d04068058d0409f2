"""What follows of a record from others: from its source, its place, the other records of its
system, the release's day and the rules of the screening."""

import duckdb

from queries import own_rules
from queries.narrowing import CHOICE, SCREENED
from schema.codelists import narrower, told
from schema.preference import PREFERENCE

# The areas that a record points to, `employment|transparency/coded`: the coded ones marked, and
# those alone that nothing coded leads to; the rules of the screening that it meets, each with its
# area, `annex-4a/employment`, and those alone that rest on nothing coded. Few are met by many.
POINTED = """with screened as (
        select deployment_id, rule_id, area, basis is not distinct from 'coded' as is_coded
        from {schema}.screening),
    rule as (
        select *, row_number() over (order by rule_id, area, is_coded) as nth
        from (select distinct rule_id, area, is_coded from screened)),
    met as (
        select deployment_id, list(distinct nth order by nth) as rules
        from screened join rule using (rule_id, area, is_coded) group by deployment_id),
    each_met as (
        select rules, rule.* from (
            select rules, unnest(rules) as nth from (select distinct rules from met))
        join rule using (nth)),
    of_area as (
        select rules, area, bool_and(is_coded) as is_coded,
            string_agg(rule_id || '/' || area, '|' order by rule_id) as ruled,
            string_agg(rule_id || '/' || area, '|' order by rule_id) filter (not is_coded)
                as ruled_stated
        from each_met group by rules, area),
    spelled as (
        select rules, string_agg(area || if(is_coded, '/coded', ''), '|' order by area) as pointed,
            string_agg(area, '|' order by area) filter (not is_coded) as pointed_stated,
            string_agg(ruled, '|' order by area) as ruled,
            string_agg(ruled_stated, '|' order by area) as ruled_stated
        from of_area group by rules)
    select deployment_id, spelled.* exclude (rules) from met join spelled using (rules)"""
# What follows of a record from its source, its place and the release's day, as `preferred` says.
FOLLOWS = ("preference", "choice", "is_start", "status_today", "level", "shared")
# Systems of several records, each with a number. Most have a single one, and need no order.
SEVERAL = """select system_id, row_number() over (order by system_id) as shared
    from {deployment} group by system_id having count(*) > 1"""


def write(
    connection: duckdb.DuckDBPyConnection,
    rows: str,
    schema: str,
    is_as_made: bool,
    is_in_order: bool,
) -> None:
    """Write the deployments with what follows from others beside them. What follows needs few of
    their columns: to sort all of them takes four times as long. `is_in_order` puts those of a place
    together, for who reads some of them again and again."""
    numbered = f"(select row_number() over () as nth, * from {rows})"
    connection.execute(
        "create temp table followed as"
        f" select {', '.join(FOLLOWS)}, evidence_date, {', '.join(f's.{it}' for it in SCREENED)}"
        f" from ({preferred(numbered, schema, is_as_made)})"
        f" left join ({POINTED.format(schema=schema)}) s using (deployment_id) order by nth"
    )
    order = "order by place_id, deployment_id" if is_in_order else ""
    connection.execute(
        f"create table {schema}.deployment as"
        " select d.* replace (f.evidence_date as evidence_date), f.* exclude (evidence_date)"
        f" from {rows} d positional join followed f {order}"
    )
    connection.execute("drop table followed")


def preferred(deployment: str, schema: str, is_as_made: bool = False) -> str:
    """The deployments with what follows from their source, their place and the release's day: the
    preference of their source, which record of a system speaks, whether trends use their start
    date, where they stand today, of which level their body is, the number of a
    system that other records are of, too, and room for the areas it points to
    and the rules it meets; `is_as_made` by the rules from before today's."""
    usable = narrower("start_kind", "usable")
    above = [kind for kind, level in told("place_kind", "level").items() if level == "regional"]
    of_source = "case when regexp_matches(snapshot, '^[0-9]{4}') then snapshot end"
    status_today = """case when d.status in ('pilot', 'in_use') and d.end_year < year(as_of)
        then 'ended' else d.status::varchar end"""
    level = f"""coalesce(d.body_level::varchar,
        case when list_contains({above}, p.kind) then 'regional' else 'local' end)"""
    choice, room = CHOICE, ", ".join(f"null::varchar as {it}" for it in SCREENED)
    if is_as_made:
        status_today, level, choice = own_rules.STATUS_TODAY, own_rules.LEVEL, own_rules.CHOICE
    followed = f"""select d.* replace (coalesce(evidence_date, {of_source}) as evidence_date),
            coalesce(list_position({PREFERENCE}, s.collection_kind), 99) as preference,
            coalesce(list_contains({usable}, start_kind), false) as is_start,
            {status_today} as status_today, {level} as level,
            {room}
        from {deployment} d left join {schema}.source s using (source_id)
        left join {schema}.place p using (place_id) cross join {schema}.stamp"""
    several = SEVERAL.format(deployment=deployment)
    return f"""select *, 1::bigint as choice, null::bigint as shared
        from ({followed}) where system_id not in (select system_id from ({several}))
        union all
        select f.*, {choice} as choice, shared
        from ({followed}) f join ({several}) using (system_id)"""
