"""What is the same in two releases, for a build that compares them: of a million records few have
changed, and only those, with what stands for all others, are looked at one by one."""

import duckdb

from queries import following
from queries.selection import EVERYTHING, Selection
from schema import fields

# What a record says, its tier as it stands too, and what follows of it: no question on changes asks
# more of one that is in both releases and alone in its system.
TOLD = (
    *(each.name for each in fields.compared()),
    *("source_id", "preference", "status_today", "level"),
)
ID = "md5_number(deployment_id)"  # a checksum of 16 bytes, by which no two are taken for one
HELD, A_RECORD = 128_000_000, 500  # bytes, and those for each record that is looked at
BY = "place_id, status_today"  # by what systems are counted where nothing but a status is chosen


def stand(connection: duckdb.DuckDBPyConnection) -> None:
    """Write release.settled (deployment_id, beside: how many systems more a record stands for),
    without rows."""
    connection.execute("create table release.settled (deployment_id varchar, beside bigint)")


def by_status_alone(selection: Selection) -> None:
    """Raises ValueError for a selection by which what is left out was not counted."""
    if selection.but(status=()) != EVERYTHING:
        raise ValueError("A build compares everything, or systems of one status.")


def most(records: int) -> str:
    """What the database may hold where so many records are left: beyond it rows are sorted on
    disk, which takes long where these are many."""
    return f"{HELD + A_RECORD * records}B"


def left_out(
    connection: duckdb.DuckDBPyConnection, rows: dict[str, str], is_as_made: dict[str, bool]
) -> dict[str, str]:
    """The rows of deployments of two releases, by their schemas, without all but one of those
    records in each place that say the same in both, have the same status and are the only ones of
    their systems; the one stands for the others, as `release.settled` says."""
    followed = {
        schema: following.followed(its, schema, is_as_made[schema]) for schema, its in rows.items()
    }
    for schema, its in followed.items():
        connection.execute(f"""create temp table {schema}_told as
            select {ID} as id, hash({", ".join(TOLD)}) as told, hash(system_id) as system
            from ({its})""")
    several = "system in (select system from {}_told group by system having count(*) > 1)"
    connection.execute(f"""create temp table same as
        select id from release_told join earlier_told using (id, told, system)
        where not {several.format("release")} and not {several.format("earlier")};
        drop table release_told; drop table earlier_told;
        insert into release.settled select min(deployment_id), count(*) - 1
            from ({followed["release"]}) where {ID} in (from same) group by {BY};
        delete from same where id in (select {ID} from release.settled)""")
    for schema, its in rows.items():
        connection.execute(f"""create temp table {schema}_left as
            select deployment_id from {its} where {ID} not in (from same)""")
    counted = "select (select count(*) from release_left) + (select count(*) from earlier_left)"
    ((left,),) = connection.execute(f"drop table same; {counted}").fetchall()
    connection.execute(f"set memory_limit = '{most(left)}'")
    return {
        schema: f"(from {its} where deployment_id in (from {schema}_left))"
        for schema, its in rows.items()
    }
