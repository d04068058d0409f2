"""Which identifiers, names and standings a city can deliver: no writing passes for another's."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.check import Checked, check
from schema.identifiers import INVISIBLE, is_unseen, same_key
from schema.tables import TABLES
from tests.delivered import BOSTON, REFERENCE, found

NEW_YORK = "us-3651000"
PLACES = (
    "place_id,name,kind,country,region,parent_place_id,latitude,longitude,"
    "population_quality,forum_status\n"
)
LONG = "us-" + "a" * 2000


def places(folder, *rows: str):
    path = folder / "place.csv"
    path.write_text(PLACES + "\n".join(rows) + "\n", encoding="utf-8", newline="")
    return check(path, BOSTON, REFERENCE)


def added(place_id: str, name: str = "Harbour quarter", standing: str = "none") -> str:
    where = f"borough,US,americas,{BOSTON},42.3,-71.0,missing"
    return f'"{place_id}",{name},{where},{standing}'


NO_IDENTIFIERS = (
    *("US-3651000", "us-3651000\u200b", "us\u2011x\u20111", "us-x,us-y", "../us-x", "us-東京"),
    *("us-x y", "us-x\u202e1", "us-", "us--x", "ｕｓ-x", "us-x/.."),
    *(LONG, "us-x%2f", "usa-1"),
)


def rows_with(checked: Checked, column: str, problem: str) -> list[int]:
    """The rows of which one column is told to be wrong in one way."""
    return [each[1] for each in found(checked) if (each[2], each[4]) == (column, problem)]


def test_an_identifier_of_a_place_has_one_pattern(tmp_path):
    """Capitals, invisible signs, commas, paths, other alphabets and endless ones are findings, and
    no place is added."""
    rows = dict(enumerate(NO_IDENTIFIERS, start=2))
    checked = places(tmp_path, *(added(text, f"Quarter {row}") for row, text in rows.items()))
    assert rows_with(checked, "place_id", "wrong_value") == [*rows]
    assert not checked.accepted


def test_a_line_break_in_an_identifier_is_taken_out(tmp_path):
    """What a cell holds beside the identifier costs nothing; within it, it is a finding."""
    checked = places(tmp_path, added("us-x-1\r\n"), added("us-x\r\n-2", "Hill quarter"))
    assert {each[4] for each in found(checked)} == {"cleaned", "wrong_value"}
    assert list(checked.records["place"]["place_id"]) == ["us-x-1"]


def test_a_name_that_nobody_sees_is_none(tmp_path):
    """A place of invisible signs alone has no name."""
    unseen = ["\u200b", "\u2060\u200d", "\u3164", "\u2800\u2800", "\ufeff"]
    checked = places(tmp_path, *(added(f"us-x-{n}", name) for n, name in enumerate(unseen)))
    assert rows_with(checked, "name", "missing_value") == [2, 3, 4, 5, 6]
    assert not checked.accepted


@pytest.mark.parametrize("unseen", ["\u200b\u200c", "\ufeff"])
def test_what_nobody_sees_is_nothing_in_any_column(tmp_path, unseen):
    """A number of invisible signs alone is no number, and stops no check; nor is it a text."""
    path = tmp_path / "deployment.csv"
    names = "deployment_id,place_id,body,name,technology,sector,status,end_year,vendor\n"
    row = f"a,{BOSTON},City Hall,Helper,other,transport,in_use,{unseen},{unseen}\n"
    path.write_text(names + row, encoding="utf-8")
    (record,) = check(path, BOSTON, REFERENCE).records["deployment"].to_dict("records")
    assert pd.isna(record["end_year"]) and pd.isna(record["vendor"])


def test_no_city_makes_itself_a_member(tmp_path):
    """Standing in the Forum is no city's to deliver: neither New York's nor a new place's."""
    standings = ["founding", "member", "Founding", "\u200bfounding"]
    new = [added(f"us-x-{n}", standing=standing) for n, standing in enumerate(standings)]
    checked = places(tmp_path, *new, added(NEW_YORK, "New York"))
    assert {each[1] for each in found(checked) if each[2] == "forum_status"} >= {2, 3, 4, 5}
    assert not checked.accepted and set(checked.tables["place"]["place_id"]) <= REFERENCE.place_ids


def test_a_place_of_a_city_needs_no_standing(tmp_path):
    """An empty one means none."""
    checked = places(tmp_path, added("us-x-1", standing=""))
    assert not found(checked) and list(checked.records["place"]["forum_status"]) == ["none"]


@pytest.mark.parametrize("key", ["HELPER", "ｈelper", "Helper "])
def test_two_keys_that_look_alike_are_one(tmp_path, key):
    """Case and other forms of the same letters make no second record."""
    path = tmp_path / "deployment.csv"
    rows = [f"{each},{BOSTON},City of Boston,Helper" for each in ("helper", key)]
    path.write_text("deployment_id,place_id,body,name\n" + "\n".join(rows), encoding="utf-8")
    checked = check(path, BOSTON, REFERENCE)
    assert [each[1:5:3] for each in found(checked)] == [(3, "duplicate_key")]


@pytest.mark.parametrize("key", ["hel\u200bper", "a/../b", "<b>", "x" * 201, "a\u202eb"])
def test_a_key_is_seen_whole(tmp_path, key):
    """Invisible signs, paths upwards, signs of markup and endless keys are findings, with the key
    as the city wrote it."""
    path = tmp_path / "deployment.csv"
    text = f"deployment_id,place_id,body,name\n{key},{BOSTON},City of Boston,Helper\n"
    path.write_text(text, encoding="utf-8")
    ((_, row, column, value, problem, _),) = found(check(path, BOSTON, REFERENCE))
    assert (row, column, problem) == (2, "deployment_id", "wrong_value")
    assert value and key.startswith(value)


@given(st.text(max_size=30))
def test_what_looks_alike_has_one_key(text):
    """Of any text: its capitals, and invisible signs put into it, change nothing, and folding twice
    is folding once."""
    assert same_key(same_key(text)) == same_key(text)
    assert same_key("\u200b".join(text)) == same_key(text) or INVISIBLE.search(text)
    assert is_unseen(text) == (not [sign for sign in text if not is_unseen(sign)])


def test_every_identifier_declares_its_pattern():
    """The first column of a table of places and records, which tells its rows apart, has a
    pattern."""
    keys = {"place": "place_id", "survey": "survey_id", "question": "question_id"}
    keys |= {"deployment": "deployment_id", "published_figure": "figure_id"}
    for table, name in keys.items():
        checks = TABLES[table].to_schema().columns[name].checks
        assert [check.name for check in checks] == ["str_matches"], name
