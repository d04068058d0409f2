"""What advice may rest on, as macros and a table of a release's database: no record older than
three years, none without a status, and none of a collection that could not have seen the place."""

from datetime import date
from pathlib import Path

import duckdb

NEXT_STEPS = Path(__file__).parent.parent / "data" / "reference" / "next_steps.csv"
OLDEST = 3  # years


def tell(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write is_recent(day): whether a day, as exact as it is written, is at most three years before
    the release's; seeing(wanted): the sources that could hold something of a place, with how many
    places of its country they hold; advisable(wanted): the records that advice for a place may rest
    on, one a system; and next_step, the rules of NEXT_STEPS."""
    (as_of,) = connection.execute(f"select as_of from {schema}.stamp").fetchall()[0]
    connection.execute(
        f"create macro {schema}.is_recent(day) as"
        f" day >= left('{_years_before(as_of)}', length(day))"
    )
    connection.execute(f"create macro {schema}.seeing(wanted) as table {_seeing(schema)}")
    connection.execute(f"""create macro {schema}.advisable(wanted) as table
        select d.* from {schema}.deployment d
        where choice = 1 and body_level is null and status_today <> 'unknown'
            and {schema}.is_recent(evidence_date)
            and source_id in (select source_id from {schema}.seeing(wanted))""")
    connection.execute(
        f"create table {schema}.next_step as select * from read_csv($path, header = true,"
        " nullstr = '', types = {'least': 'BIGINT', 'position': 'BIGINT'})",
        {"path": str(NEXT_STEPS)},
    )


def _years_before(day: date) -> date:
    """The same day three years before; the last of February has one in each year."""
    return day.replace(year=day.year - OLDEST, day=min(day.day, 28) if day.month == 2 else day.day)


def _seeing(schema: str) -> str:
    """A register or census whose frame is every place of a kind in a country could hold these. A
    source without a number of bodies could hold any place of a country it reaches; where all that
    it holds there lies in one state or region, only places of that one. A membership could hold
    its members."""
    return f"""
        with held as (
            select source_id, place_id from {schema}.held
            union select source_id, place_id from {schema}.answer),
        asked as (select * from {schema}.place where place_id = wanted),
        reached as (
            select h.source_id, count(*) as places_of_country, count(distinct p.admin) as admins,
                count(p.admin) as with_admin, max(p.admin) as admin
            from held h join {schema}.place p using (place_id)
            join asked on asked.country = p.country group by h.source_id)
        select s.source_id, coalesce(places_of_country, 0) as places_of_country
        from {schema}.source s cross join asked
        left join held on held.source_id = s.source_id and held.place_id = wanted
        left join reached on reached.source_id = s.source_id
        where held.source_id is not null
            or case when s.frame_size is not null
                    or s.source_id in (select source_id from {schema}.frame)
                then (s.source_id, asked.country, asked.kind) in (from {schema}.frame)
                else reached.source_id is not null
                    and (admins <> 1 or with_admin < places_of_country
                        or reached.admin = asked.admin) end
            or s.collection_kind = 'membership' and asked.forum_status <> 'none'"""
