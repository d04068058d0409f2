"""Each source's worked example, `tests/sources/NAME.md`, is its fixture, its test and its documentation in one.

An example holds fenced blocks. ```` ```csv file=DATE/NAME.csv ```` (or json) is a raw file as received;
```` ```csv table=TABLE ```` is what the tables must hold, for the columns and rows shown, in the table's order;
A line `As of 2026-01-31` chooses the date; without one, all files count.
"""

import csv
import io
import re
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from etl import source
from etl.build import assembled, read_source
from etl.reference import Reference

EXAMPLES = Path(__file__).parent / "sources"
BLOCK = re.compile(r"^```(\w+) (file=\S+|table=\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def shown(frame: pd.DataFrame, columns: list[str]) -> list[dict[str, str]]:
    text = frame[columns].astype(object).where(frame[columns].notna(), "").astype(str)
    return text.to_dict("records")


@pytest.mark.parametrize("source_id", source.source_ids())
def test_every_source_has_a_worked_example(source_id):
    """Adding a source is adding one file and one worked example."""
    assert (EXAMPLES / f"{source_id}.md").exists()


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.md")), ids=lambda path: path.stem)
def test_the_worked_example_holds(example, tmp_path):
    """The raw rows of a source's example give exactly the records and refusals it shows."""
    text = example.read_text(encoding="utf-8")
    as_of = re.search(r"^As of (\S+)", text, re.MULTILINE)
    expected = []
    for _, what, body in BLOCK.findall(text):
        if what.startswith("file="):
            path = tmp_path / example.stem / what.removeprefix("file=")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
        else:
            expected.append((what.removeprefix("table="), rows(body)))
    found = source.snapshots(tmp_path, example.stem, date.fromisoformat(as_of[1]) if as_of else date.max)
    tables = assembled([read_source(example.stem, found, Reference())], Reference())
    assert expected, "the example shows no result"
    for table, wanted in expected:
        assert shown(tables[table], list(wanted[0])) == wanted, table
