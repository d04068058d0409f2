"""Where a column of the systems' records turns up, in the releases that the engine reads."""

import csv
import io
import json
from pathlib import Path

import pyarrow.parquet as pq

from etl.reference import curated_now
from etl.sources import forum_package
from etl.trace import Trace, sections
from exports import openapi
from exports.dictionary import dictionary
from exports.formats import comma
from queries import engine
from queries.selection import Selection
from schema import fields, words
from tests.exports.given import rows

EVERYTHING = Selection()
RECORD, PLACE = "r1", "nl-linde"  # of the small release
# In the order of a record's way.
EVERYWHERE = [
    "the format of deliveries",
    "the release's file",
    "the release's package",
    "the dictionary",
    "the table of records",
    "the records of a city",
    "a record's trace",
    "a record's trace by command",
    "a download",
    "its dictionary",
    "the interface's description",
    "the fields filled by source",
    "the facts of a city",
    "the facts of places",
    "what changes can be told of",
    "the first columns of the table",
    "what can be replied to",
]


def met(name: str) -> list[str]:
    """The places of EVERYWHERE in which the column `name` is met."""
    release = engine.release_path(engine.releases_folder(), engine.current())
    listed = rows("deployment")
    places = {
        "the format of deliveries": forum_package.columns("deployment"),
        "the release's file": pq.read_schema(release / "deployment.parquet").names,
        "the release's package": _packaged(release),
        "the dictionary": list(words.dictionary("deployment")["column"]),
        "the table of records": engine.ask("table_deployment", EVERYTHING).column_names,
        "the records of a city": _columns("city_systems", place_id=PLACE),
        "a record's trace": _columns("trace_record", record_id=RECORD),
        "a record's trace by command": _traced(release),
        "a download": next(
            csv.reader(io.StringIO(b"".join(comma.pieces(listed)).decode("utf-8-sig")))
        ),
        "its dictionary": [each["name"] for each in dictionary(listed) if "description" in each],
        "the interface's description": _offered(),
        "the fields filled by source": _columns("fields_filled"),
        "the facts of a city": [
            row["field"]
            for row in engine.ask("city_completeness", EVERYTHING, place_id=PLACE).to_pylist()
        ],
        "the facts of places": [
            column.removeprefix("with_")
            for column in _columns("place_facts")
            if column.startswith("with_")
        ],
        "what changes can be told of": [each.name for each in fields.compared()],
        "the first columns of the table": fields.first("deployment", listed.schema.names),
        "what can be replied to": fields.replied("deployment"),
    }
    assert list(places) == EVERYWHERE
    return [place for place, names in places.items() if name in names]


def _columns(question: str, **parameters: str) -> list[str]:
    return engine.ask(question, EVERYTHING, **parameters).column_names


def _packaged(release: Path) -> list[str]:
    package = json.loads((release / "datapackage.json").read_text(encoding="utf-8"))
    [table] = [each for each in package["resources"] if each["name"] == "deployment"]
    return [each["name"] for each in table["schema"]["fields"]]


def _traced(release: Path) -> list[str]:
    told = dict(sections(Trace(release, release, RECORD, curated_now())))
    return [line.split(":")[0] for line in told[f"Record in release {release.name}"]]


def _offered() -> list[str]:
    get = openapi.description(engine.current())["paths"]["/deployment.{kind}"]["get"]
    [columns] = [each for each in get["parameters"] if each.get("name") == "columns"]
    return columns["schema"]["items"]["enum"]
