"""A source that is read and judged part by part gives what it gives as a whole."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, seed, settings
from hypothesis import strategies as st

from etl import parts, source
from etl.build import assembled, read_source
from etl.cells import as_text
from etl.filed_keys import FiledKeys
from etl.parts import Parts
from etl.reading import Lines
from etl.taken import Keys
from schema.arrow import to_arrow
from tests.refused.small_world import DAY, PACKAGE, put

SYSTEMS = "2026-11-01/deployment.csv"
HEAD = "deployment_id,place_id,body,name,sector,technology,status,start_date\n"
LINES = [
    "{n},xx-a,Aville,One,transport,,in_use,2024",
    "{n},xx-b,Béville,Two,,,pilot,",
    "1,xx-a,Aville,Again,,,in_use,2024",  # a key that may be there
    "1,xx-a,Aville,Again,,,running,2024",  # the same, and no such status
    "{n},xx-z,Aville,Three,health,,in_use,soon",  # no such place, no date
    "{n},xx-b,Béville,Four,sea,abacus,pilot,",  # two fields, each with a word of its own
    "{n},xx-a,Aville",  # too few cells
    "Total,12",
    "a note of one cell",
    "",
]


def judged(folder, reference, rows: int) -> tuple[pd.DataFrame, pd.DataFrame, int]:
    """What the package makes, its refusals and the rows read, so many rows at a time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "ROWS_A_PART", rows)
        patch.setattr(parts, "MOST_HELD", 2 * rows)
        result = read_source(PACKAGE, source.snapshots(folder, PACKAGE, DAY), reference)
        tables = assembled([result], reference)
    return tables["deployment"], tables["refusal"], result.rows_read


@seed(15)
@settings(max_examples=2, deadline=None, database=None, suppress_health_check=[*HealthCheck])
@given(st.lists(st.sampled_from(LINES), min_size=4, max_size=9), st.integers(2, 4))
@example([LINES[1], LINES[3], LINES[2], LINES[2], LINES[6], LINES[7], LINES[0], LINES[7]], 2)
@example([LINES[1], LINES[1], LINES[1], LINES[5], LINES[5]], 2)
def test_rows_in_parts_are_judged_as_in_one(tmp_path, reference, lines, rows):
    """However many rows are judged at once: the same records, and the same refusals with the same
    rows and words."""
    numbered = [line.format(n=number) for number, line in enumerate(lines, start=10)]
    put(tmp_path, PACKAGE, SYSTEMS, HEAD + "\n".join([LINES[1].format(n=1), *numbered]))
    whole, in_parts = (judged(tmp_path, reference, size) for size in (1_000, rows))
    pd.testing.assert_frame_equal(in_parts[0], whole[0])
    pd.testing.assert_frame_equal(in_parts[1], whole[1])
    assert in_parts[2] == whole[2]


def test_a_file_broken_below_makes_no_record(tmp_path, reference):
    """A quote that is open at the end of a file, and a column without a name that is filled in its
    last row, cost the rows of the parts before as well."""
    rows = "\n".join(LINES[1].format(n=number) for number in range(5))
    nameless = HEAD.replace(",sector", ",") + f"{rows}\n{LINES[0].format(n=9)}"
    for text in (f'{HEAD}{rows}\n6,"xx-a', nameless):
        put(tmp_path, PACKAGE, SYSTEMS, text)
        records, refusals, read = judged(tmp_path, reference, 2)
        assert records.empty and read == 2  # of its places
        assert list(refusals["problem"]) == ["wrong_file"]


def test_a_broken_row_of_a_later_part_is_named_by_its_row(tmp_path, reference):
    """A wrong status in a later part costs its row alone and is told with the row's number."""
    rows = [LINES[0].format(n=number) for number in range(8)]
    rows[6] = rows[6].replace("in_use", "running")
    put(tmp_path, PACKAGE, SYSTEMS, HEAD + "\n".join(rows))
    records, refusals, _ = judged(tmp_path, reference, 2)
    assert len(records) == 7
    assert refusals[["row", "value"]].to_numpy().tolist() == [[7, "running"]]


def test_few_rows_of_a_long_source_are_in_memory(tmp_path, reference, monkeypatch):
    """While a source is judged in parts, no frame holds more rows than a part, and what was judged
    lies in files."""
    monkeypatch.setattr(parts, "ROWS_A_PART", 5)
    monkeypatch.setattr(parts, "MOST_HELD", 5)
    rows = "\n".join(LINES[0].format(n=number) for number in range(17))
    put(tmp_path, PACKAGE, SYSTEMS, HEAD + rows)
    result = read_source(PACKAGE, source.snapshots(tmp_path, PACKAGE, DAY), reference)
    systems = result.frames["deployment"]
    assert not systems.are_held and systems.rows == 17
    assert max(map(len, systems)) == 5
    assert [len(frame) for frame in systems.in_order()] == [5, 5, 5, 2]


@pytest.mark.parametrize("rows_a_file", [6, parts.ROWS_A_FILE])
def test_parts_in_files_are_as_those_in_memory(rows_a_file, small_tables, monkeypatch):
    """What lies in files comes back to the cell, in the order of its keys, also of rows that come
    after some were ordered, and as rows of a part each whatever the files hold."""
    monkeypatch.setattr(parts, "ROWS_A_FILE", rows_a_file)
    monkeypatch.setattr(parts, "ROWS_A_PART", 4)
    monkeypatch.setattr(parts, "ONE_IN", 2)
    frame = small_tables["deployment"].sample(frac=1, random_state=1, ignore_index=True)
    held, filed = Parts("deployment"), Parts("deployment", 0)
    for piece in parts.sliced(frame, 7):
        held.append(piece)
        filed.append(piece)
        *parted, last = map(len, filed.in_order())
        assert {*parted, 4} == {4} and 4 * len(parted) + last == filed.rows
    assert held.are_held and not filed.are_held
    pd.testing.assert_frame_equal(filed.whole(), held.whole())


@pytest.mark.parametrize("table", ["deployment", "answer", "place", "refusal", "source"])
def test_cells_as_text_are_those_of_a_csv(table, small_tables):
    """The text by which a release knows its content is what pandas writes as CSV."""
    frame = small_tables[table]
    if "name" in frame:
        frame = frame.assign(name=['a "quoted", one', "two\nlines", *frame["name"][2:]])
    assert as_text(to_arrow(table, frame), header=True) == frame.to_csv(index=False).encode()


@pytest.mark.parametrize("most_held", [3, 100])
@given(st.lists(st.text(max_size=3), max_size=30), st.lists(st.text(max_size=3), max_size=30))
@settings(deadline=None, max_examples=50)
def test_keys_are_there_once_they_were_added(most_held, added, asked):
    """Exactly the keys that were added are there, in files or in memory."""
    keys = Keys(most_held)
    for key in added:
        keys.add(pd.Series([key], dtype=object))
    there = keys.hold(pd.Series(asked, dtype=object))
    assert list(there) == [key in set(added) for key in asked]


def test_keys_of_the_same_marks_are_told_apart_in_a_file():
    """A key that leaves the same marks in memory as one that is there is not taken for it."""
    alike = 5 + (1 << 24)
    there = np.array([[1, 2], [5, 5]], np.uint64)
    asked = np.array([[1, 2, 1, 3], [5, 5, alike, 5]], np.uint64)
    assert list(FiledKeys([there], 2).hold(asked)) == [True, True, False, False]


def test_a_row_that_is_read_twice_counts_once():
    """Rows of a file are counted once, whatever their number and however often they are read."""
    both, again = Lines(), Lines()
    for lines, numbers in ((both, [5, 1]), (both, [900]), (again, [5, 0, 20])):
        lines.add(pd.DataFrame({"source_file": "a.csv", "source_row": numbers}))
    both.take(again)
    assert both.count == 5
