"""Each source's worked example, `tests/sources/NAME.md`, is its fixture, its test and its
documentation in one.

An example holds fenced blocks. ```` ```csv file=DATE/NAME.csv ```` (or json) is a raw file as
received; ```` ```csv table=TABLE ```` is what the tables must hold, for the columns shown, in the
table's order; with ` first` behind the name, the rows shown are only the table's first ones. A line
`As of 2026-01-31` chooses the date for the tables below it; without one, all files count.
"""

import csv
import io
import re
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from etl import source
from etl.build import assembled, read_source
from etl.reference import Reference, curated_now

EXAMPLES = Path(__file__).parent / "sources"
BLOCK = re.compile(r"^```(\w+) (file=\S+|table=\S+)(| first)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def shown(frame: pd.DataFrame, columns: list[str]) -> list[dict[str, str]]:
    text = frame[columns].astype(object).where(frame[columns].notna(), "").astype(str)
    return text.to_dict("records")


@pytest.mark.parametrize("source_id", source.source_ids())
def test_every_source_has_a_worked_example(source_id):
    """Adding a source is adding one file and one worked example."""
    assert (EXAMPLES / f"{source_id}.md").exists()


def date_above(text: str) -> date:
    """The date of the last `As of` line."""
    found = re.findall(r"^As of (\d{4}-\d\d-\d\d)", text, re.MULTILINE)
    return date.fromisoformat(found[-1]) if found else date.max


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.md")), ids=lambda path: path.stem)
def test_the_worked_example_holds(example, tmp_path):
    """The raw rows of a source's example give exactly the records and refusals it shows."""
    text = example.read_text(encoding="utf-8")
    expected = []
    for block in BLOCK.finditer(text):
        _, what, first, body = block.groups()
        if what.startswith("file="):
            path = tmp_path / example.stem / what.removeprefix("file=")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
        else:
            expected.append(
                (date_above(text[: block.start()]), what.removeprefix("table="), rows(body), first)
            )
    assert expected, "the example shows no result"
    days = {day for day, *_ in expected}
    built = {day: tables_of(tmp_path, example.stem, day) for day in days}
    for day, table, wanted, first in expected:
        frame = built[day][table].head(len(wanted)) if first else built[day][table]
        assert shown(frame, list(wanted[0])) == wanted, table


@cache
def reference() -> Reference:
    """The curated tables, read once for all examples."""
    return curated_now()


def tables_of(raw: Path, source_id: str, day: date) -> dict[str, pd.DataFrame]:
    found = source.snapshots(raw, source_id, day)
    return assembled([read_source(source_id, found, reference())], reference())
