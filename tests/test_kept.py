"""Answers are kept within a bound of bytes."""

from threading import Event, Thread

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries import engine
from queries.chosen import NARROW_ROWS, ROW, Chosen
from queries.kept import BEHIND, ENTRY, MB, Kept, room, weight
from queries.selection import EVERYTHING, Selection


@given(st.lists(st.integers(0, 9)), st.integers(0, 60))
def test_what_is_kept_is_within_its_bound_and_right(asked, most):
    """Whatever is asked in whatever order, an answer is right and the kept ones are within the
    bound, of which the last asked for go last."""
    made = []
    kept = Kept(lambda number: made.append(number) or number, most, size=lambda number: 3 * number)
    for number in asked:
        assert kept(number) == number and kept.held <= most
        is_there = 3 * number <= most
        before = len(made)
        kept(number)
        assert (len(made) == before) == is_there
    kept.cache_clear()
    assert kept.held == 0


def test_an_answer_too_large_to_keep_drives_out_no_other():
    """What is larger than the bound alone leaves what is kept where it is."""
    made = []
    kept = Kept(lambda text: made.append(text) or text, most=10, size=len)
    for text in ("four", "large" * 3, "four"):
        kept(text)
    assert made == ["four", "large" * 3] and kept.held == 4


def test_an_answer_that_grows_is_weighed_again():
    """What an answer holds when it is asked for again is what counts against the bound."""
    kept = Kept(lambda _: [], most=10, size=len, grows=True)
    kept("one").extend("12345678")
    kept("one")
    kept("two").extend("123")
    assert kept.held == 8
    kept("two")
    assert kept.held == 3 and kept("one") == []


@given(st.lists(st.integers(0, 9)))
def test_what_stays_is_kept_while_anything_else_may_go(asked):
    """What every reader begins with, 0, is there whatever was asked since, within the bound."""
    made = []
    kept = Kept(
        lambda number: made.append(number) or number,
        most=9,
        size=lambda _: 3,
        stays=lambda arguments: arguments == (0,),
    )
    for number in (0, *asked):
        assert kept(number) == number and kept.held <= 9
    kept(0)
    assert made.count(0) == 1


def test_what_stays_goes_where_nothing_else_can():
    """A bound holds also where every answer is one that stays."""
    kept = Kept(lambda number: number, most=9, size=lambda _: 3, stays=lambda _: True)
    for number in range(9):
        kept(number)
    assert kept.held == 9


@pytest.mark.parametrize("is_stopped", [False, True])
def test_who_asks_for_what_is_being_made_waits_for_it(is_stopped):
    """Of two who ask at once one makes the answer for both, and others are made meanwhile; where
    he is stopped, the other one makes it himself."""
    begun, goes_on, made, got = Event(), Event(), [], []

    def slowly(text: str) -> str:
        made.append(text)
        if made == ["page"]:
            begun.set()
            goes_on.wait(10)
            if is_stopped:
                raise SystemExit  # as Streamlit stops a script, past what catches errors
        return text.upper()

    kept = Kept(slowly, most=100, size=len, waits=True)
    readers = [Thread(target=lambda: got.append(kept("page"))) for _ in range(2)]
    readers[0].start()
    assert begun.wait(10)
    readers[1].start()
    assert kept("other") == "OTHER"
    goes_on.set()
    for reader in readers:
        reader.join(10)
    assert got == ["PAGE"] * (1 if is_stopped else 2)
    assert made.count("page") == (2 if is_stopped else 1)
    assert kept("page") == "PAGE" and kept.held == 9


@pytest.mark.parametrize(
    ("value", "least", "most"),
    [
        ("x" * 1000, 1000, 1100),
        (["x" * 100] * 1000, 100_000, 170_000),
        ({"data": [{"x": list(range(1000))}]}, 28_000, 50_000),
        ({"tab": (lambda: [], "Tab")}, BEHIND, BEHIND + 1_000),
        (pa.table({"n": pa.array(range(1000), pa.int64())}), 8_000, 12_000 + 2 * ENTRY),
    ],
)
def test_the_weight_of_a_value_is_near_enough(value, least, most):
    """A text, long lists, a figure and a table weigh what their cells do; what makes a tab that
    nobody has opened weighs little."""
    assert least <= weight(value) <= most


def test_a_connection_weighs_what_it_has_written(small_release):
    """A selection's connection counts the rows of the tables that its questions needed, once."""
    database = engine.database(small_release, engine.current())
    chosen = Chosen(database, Selection(area=("NL",)))
    empty = chosen.held
    for held in [empty + 5 * NARROW_ROWS["place"]] * 2:
        assert chosen.ask("select count(*) as n from place", {}).to_pylist() == [{"n": 5}]
        assert chosen.held == held


def test_what_a_selection_leaves_whole_takes_no_room(small_release):
    """Places and answers of which none is left out are read where they are, and weigh nothing."""
    chosen = Chosen(engine.database(small_release, engine.current()), Selection(status=("in_use",)))
    empty = chosen.held
    (told,) = chosen.ask("select count(*) as n from place, answer", {}).to_pylist()
    assert told["n"] > 0 and chosen.held == empty


def test_what_releases_are_compared_by_weighs_less_than_systems(small_release):
    """The narrow rows by which two releases are compared take little of the room for selections, so
    that the two of a page, with and without its status, are kept."""
    compared = Chosen(engine._two_releases(small_release, engine.current(), ""), EVERYTHING, True)
    compared.make("place")
    before = compared.held
    compared.make("standing")
    (told,) = compared.ask("select count(*) as rows from standing", {}).to_pylist()
    assert 0 < 4 * (compared.held - before) < ROW * told["rows"]


@pytest.mark.parametrize(("told", "bytes_of"), [("", 8), ("176", 16), ("44", 4), ("much", 8)])
def test_the_room_of_a_cache_is_its_part_of_what_the_operator_gives(told, bytes_of, monkeypatch):
    """A cache has its part of all megabytes that are named; what names none changes nothing."""
    monkeypatch.setenv("DASHBOARD_CACHE_MB", told)
    assert room(8) == bytes_of * MB
