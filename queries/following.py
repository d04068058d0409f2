"""What follows of a record from others: from its source, its place, the other records of its
system, the release's day and the rules of the screening."""

import duckdb

from queries import own_rules, told_fields
from queries.narrowing import CHOICE, SCREENED
from schema.codelists import narrower, told
from schema.preference import PREFERENCE

# The areas that a record points to, `employment|transparency/coded`: the coded ones marked, and
# those alone that nothing coded leads to; the rules of the screening that it meets, each with its
# area, `annex-4a/employment`, and those alone that rest on nothing coded.
POINTED = """select deployment_id,
    string_agg(area || if(is_coded, '/coded', ''), '|' order by area) as pointed,
    string_agg(area, '|' order by area) filter (not is_coded) as pointed_stated,
    string_agg(ruled, '|' order by area) as ruled,
    string_agg(ruled_stated, '|' order by area) as ruled_stated
    from (select deployment_id, area, bool_and(basis is not distinct from 'coded') as is_coded,
            string_agg(rule_id || '/' || area, '|' order by rule_id) as ruled,
            string_agg(rule_id || '/' || area, '|' order by rule_id)
                filter (basis is distinct from 'coded') as ruled_stated
        from {schema}.screening group by all) group by deployment_id"""
# The areas of Annex III and Article 5 in what records point to, as POINTED spells it, and their
# rules in what these meet, for readers: many have the same, so that each is spelled once.
SPELLED = """create table {schema}.pointing as with told as (
    select distinct pointed, unnest(string_split(replace(pointed, '/coded', ''), '|')) as area
    from (select pointed from {schema}.deployment
        union select pointed_stated from {schema}.deployment))
select pointed, string_agg(area, ', ' order by area) as areas from told
where area in (select area from {listed}) group by pointed;
create table {schema}.ruling as with told as (
    select distinct ruled, unnest(string_split(ruled, '|')) as told
    from (select ruled from {schema}.deployment union select ruled_stated from {schema}.deployment))
select ruled, string_agg(distinct rule_id, ', ' order by rule_id) as rules
from told join {listed} as rule on told = rule_id || '/' || area group by ruled"""
LISTED = """(select distinct rule_id, area from {schema}.screening_rule
    where instrument in ('annex_iii', 'article_5'))"""
# Records that stand beside others of their system in one place.
BESIDE = """create or replace table {schema}.beside as
select deployment_id, system_id, place_id, source_id, name, label_en, purpose, status, start_date,
    start_kind, evidence_url, preference, choice
from {schema}.deployment semi join (select distinct system_id, place_id from {schema}.deployment
    where choice > 1) using (system_id, place_id)
where shared is not null"""
# What follows of a record from its source, its place and the release's day, as `preferred` says.
FOLLOWS = ("preference", "choice", "is_start", "status_today", "level", "shared", "facts_told")
# A number for a system of several records, none for one that has a single record, as most do.
SHARED = """case when count(*) over (partition by system_id) > 1
    then dense_rank() over (order by system_id) end"""


def write(
    connection: duckdb.DuckDBPyConnection,
    rows: str,
    schema: str,
    is_as_made: bool = False,
    is_for_pages: bool = True,
) -> None:
    """Write the deployments with what follows from others beside them. What follows needs few of
    their columns: to sort all of them takes four times as long. `is_for_pages` puts those of a
    place together, for who reads some of them again and again, and says what the screening points
    to, also as SPELLED has it, which takes most of the time and which no question asks that
    compares."""
    if not is_for_pages:
        made = ", ".join((*FOLLOWS, *SCREENED))
        connection.execute(
            f"create table {schema}.deployment as select * exclude ({made}), {made}"
            f" from ({_told_apart(rows, schema, is_as_made)})"
        )
        return
    numbered = f"(select row_number() over () as nth, * from {rows})"
    connection.execute(
        "create temp table followed as"
        f" select {', '.join(FOLLOWS)}, evidence_date, {', '.join(f's.{it}' for it in SCREENED)}"
        f" from ({_told_apart(numbered, schema, is_as_made)})"
        f" left join ({POINTED.format(schema=schema)}) s using (deployment_id) order by nth"
    )
    connection.execute(
        f"create table {schema}.deployment as"
        " select d.* replace (f.evidence_date as evidence_date), f.* exclude (evidence_date)"
        f" from {rows} d positional join followed f order by place_id, deployment_id"
    )
    connection.execute("drop table followed")
    connection.execute(BESIDE.format(schema=schema))
    connection.execute(SPELLED.format(schema=schema, listed=LISTED.format(schema=schema)))


def preferred(deployment: str, schema: str, is_as_made: bool = False) -> str:
    """The deployments with what follows from their source, their place and the release's day: the
    preference of their source, whether trends use their start date, where they stand today, of
    which level their body is, which record of a system speaks, the number of a system that other
    records are of, too, and room for the areas it points to and the rules it meets; `is_as_made` by
    the rules from before today's."""
    choice = own_rules.CHOICE if is_as_made else CHOICE
    of_each = followed(deployment, schema, is_as_made)
    facts = told_fields.facts_told()
    return (
        f"select *, {choice} as choice, {SHARED} as shared, {facts} as facts_told from ({of_each})"
    )


def _told_apart(deployment: str, schema: str, is_as_made: bool) -> str:
    """The same, written once: most systems have a single record, and to put these in order, too,
    takes more memory than all else."""
    several = f"(select system_id from {deployment} group by system_id having count(*) > 1)"
    alone, others = (
        f"(select * from {deployment} where system_id {which} {several})"
        for which in ("not in", "in")
    )
    return f"""select *, 1::bigint as choice, null::bigint as shared,
            {told_fields.facts_told()} as facts_told
        from ({followed(alone, schema, is_as_made)})
        union all {preferred(others, schema, is_as_made)}"""


def followed(deployment: str, schema: str, is_as_made: bool) -> str:
    """As `preferred`, without what hangs on the other records of a system."""
    usable = narrower("start_kind", "usable")
    above = [kind for kind, level in told("place_kind", "level").items() if level == "regional"]
    of_source = "case when regexp_matches(snapshot, '^[0-9]{4}') then snapshot end"
    status_today = """case when d.status in ('pilot', 'in_use') and d.end_year < year(as_of)
        then 'ended' else d.status::varchar end"""
    level = f"""coalesce(d.body_level::varchar,
        case when list_contains({above}, p.kind) then 'regional' else 'local' end)"""
    if is_as_made:
        status_today, level = own_rules.STATUS_TODAY, own_rules.LEVEL
    room = ", ".join(f"null::varchar as {it}" for it in SCREENED)
    return f"""select d.* replace (coalesce(evidence_date, {of_source}) as evidence_date),
            coalesce(list_position({PREFERENCE}, s.collection_kind), 99) as preference,
            coalesce(list_contains({usable}, start_kind), false) as is_start,
            {status_today} as status_today, {level} as level,
            {room}
        from {deployment} d left join {schema}.source s using (source_id)
        left join {schema}.place p using (place_id) cross join {schema}.stamp"""
