"""Rows that stewards and publishers send by mistake: each mistake costs its row, is named, and
costs nothing else."""

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.build import build
from tests.refused.bad_lines import LINES
from tests.refused.bad_values import VALUES
from tests.refused.small_world import (
    DAY,
    FILES,
    LISTING,
    PACKAGE,
    PLACES,
    REGISTER,
    SYSTEMS,
    outcome,
    put,
)

ROWS = VALUES | LINES


@pytest.mark.parametrize("mistake", ROWS)
def test_a_bad_row_is_refused_by_name_and_the_others_stay(tmp_path, mistake, reference):
    """The refusal names source, file, row, field, value and what is accepted; every other row makes
    its record."""
    source_id, file, usual, instead, kept, row, field, value, problem, accepted = ROWS[mistake]
    assert FILES[source_id][file].count(usual) == 1
    put(tmp_path, source_id, file, FILES[source_id][file].replace(usual, instead))
    found, refusals = outcome(tmp_path, source_id, reference)
    assert found == list(kept)
    assert len(refusals) == 1
    where = (
        LISTING if source_id == REGISTER else file
    )  # a register's entry is its listing's row, whatever joins it
    assert refusals[0][:5] == (where, row, field, value, problem)
    assert accepted in refusals[0][5]


def test_blank_rows_are_passed_over_and_counted(tmp_path, reference):
    """A blank row is no record, and the rows behind it keep the number a spreadsheet shows."""
    put(tmp_path, PACKAGE, SYSTEMS, FILES[PACKAGE][SYSTEMS].replace("\n2,", "\n,,,,,\n\n2,"))
    rows = (
        build(tmp_path, DAY, reference)
        .tables["deployment"]
        .set_index("deployment_id")["source_row"]
    )
    assert rows.to_dict() == {"forum_package:1": 1, "forum_package:2": 4, "forum_package:3": 5}


ODD = [
    "",
    "1e3",
    "1e400",
    "inf",
    "nan",
    "-0",
    "0x10",
    "1_000",
    "12.0",
    "٣",
    "9" * 40,
    "True",
    "None",
    "2024-00",
    "=",
    "\0",
    "\ufeff",
]
CELL = st.one_of(st.text(max_size=30), st.text(string.printable, max_size=30), st.sampled_from(ODD))


@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.lists(CELL, min_size=6, max_size=6), min_size=1, max_size=12),
    st.lists(CELL, min_size=8, max_size=8),
)
def test_no_cell_whatever_stops_a_build(tmp_path, reference, rows, place):
    """Law: any text in any cell becomes a record or a refusal, never an error, and each row is
    counted once."""

    def line(cells: list[str]) -> str:
        return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)

    systems = FILES[PACKAGE][SYSTEMS] + "".join(line(row) + "\n" for row in rows)
    put(tmp_path, PACKAGE, SYSTEMS, systems.encode("utf-8", "replace"))
    (tmp_path / PACKAGE / PLACES).write_bytes(
        (FILES[PACKAGE][PLACES] + line(place) + "\n").encode("utf-8", "replace")
    )
    built = build(tmp_path, DAY, reference)
    card = built.tables["source"].iloc[0]
    assert {f"{PACKAGE}:{n}" for n in "123"} <= set(built.tables["deployment"]["deployment_id"])
    assert card["rows_accepted"] == len(built.tables["deployment"]) + len(
        built.tables["place"]
    ) - len(reference.places)
    assert card["rows_read"] == card["rows_accepted"] + card["rows_refused"]
