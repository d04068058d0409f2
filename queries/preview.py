"""A release as it would be with one city's new file: in memory, for a moment, under a name that no
list of releases has."""

from collections.abc import Mapping
from dataclasses import dataclass

import duckdb
import pyarrow as pa

from queries import duck, engine, sharing
from queries.following import BESIDE, SHARED, preferred
from queries.narrowing import CHOICE
from queries.selection import Selection

MERGED = ("place", "source", "survey", "question", "deployment", "answer", "reply", "screening")
KEYS = {
    "place": "place_id",
    "source": "source_id",
    "survey": "survey_id",
    "question": "question_id",
    "reply": "(record_table, record_id, place_id, record_field)",
}


@dataclass(frozen=True)
class Replaced:
    """What a file takes the place of: identifiers that begin so, and all systems that a source has
    of the city."""

    begins: str = ""
    lists_of: str = ""


def merged(
    selection: Selection, city: str, tables: Mapping[str, pa.Table], replaced: Replaced
) -> Selection:
    """A selection of everything in the release with a file's rows in the place of those they
    replace.

    `tables` hold what a build makes of the file. Places, sources, surveys and questions that are
    there stay as they are.
    """
    version = selection.release or engine.current()
    connection = duck.one_release(engine.release_path(engine.releases_folder(), version))
    _remove(connection, city, replaced)
    for table in MERGED:
        _insert(connection, table, tables[table])
    anew = f"""select * replace ({CHOICE} as choice, {SHARED} as shared)
        from release.deployment"""
    connection.execute(
        f"create or replace table release.deployment as {anew} order by deployment_id"
    )
    connection.execute(BESIDE.format(schema="release"))
    sharing.count(connection, "release")
    duck.hold(connection, "release")
    duck.lie_inside(connection, "release")
    return Selection(release=engine.show_preview(connection))


def is_one(selection: Selection) -> bool:
    """Whether a selection is of a preview, which no address can name."""
    return selection.release.startswith(engine.PREVIEW)


def _remove(connection: duckdb.DuckDBPyConnection, city: str, replaced: Replaced) -> None:
    if replaced.begins:
        for table, column in (("deployment", "deployment_id"), ("answer", "question_id")):
            own = "" if table == "deployment" else " and place_id = $city"
            values = {"begins": replaced.begins} | ({"city": city} if own else {})
            connection.execute(
                f"delete from release.{table} where starts_with({column}, $begins){own}", values
            )
    if replaced.lists_of:
        listed = {"source": replaced.lists_of, "city": city}
        connection.execute(
            "delete from release.deployment where source_id = $source and place_id = $city", listed
        )
    connection.execute(
        "delete from release.screening where deployment_id not in (select deployment_id from"
        " release.deployment)"
    )


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: pa.Table) -> None:
    """A file's rows: a reply takes the place of the one before, and what else has a key and is
    there stays."""
    connection.register("brought", rows)
    key = KEYS.get(table)
    if table == "reply":
        connection.execute(f"delete from release.reply where {key} in (select {key} from brought)")
    text = preferred("brought", "release") if table == "deployment" else "select * from brought"
    fresh = (
        f" where {key} not in (select {key} from release.{table})"
        if key and table != "reply"
        else ""
    )
    connection.execute(f"insert into release.{table} by name {text}{fresh}")
    connection.unregister("brought")
