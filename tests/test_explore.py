"""What the explorer's question answers: every measure by every split on the small release, as
`tests/explored.md` has it, and laws."""

import csv
import io
import re
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries import chosen as chosen_rows
from queries import engine, landing
from queries.chosen import Chosen
from queries.questions import question_text, questions
from queries.selection import EVERYTHING, Selection
from schema.codelists import codes, narrower
from tests.strategies import selections

DOCUMENT = (Path(__file__).parent / "explored.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```csv over=(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SPLITS = codes("explorer_split")
COUNTED = ("systems", "places", "residents")
KNOWN = {
    (over, by): [row for row in csv.DictReader(io.StringIO(body)) if row["by"] == by]
    for over, body in BLOCK.findall(DOCUMENT)
    for by in SPLITS
}
law = settings(deadline=None, max_examples=8)


def asked(selection: Selection = EVERYTHING, **own: object) -> list[dict]:
    return engine.ask("explore", selection, **own).to_pylist()


def told(by: str, over: str) -> list[dict[str, str]]:
    """The groups of a split as the document has them: now, or in 2020."""
    rows = {
        show: {row["code"]: row for row in asked(show=show, by=by, over=over) if is_shown(row)}
        for show in COUNTED
    }
    values = [
        {
            "by": by,
            "code": code,
            "systems": row["value"],
            "coded": row["value_coded"],
            "undated": row["undated"],
            "places": rows["places"][code]["value"],
            "residents": rows["residents"][code]["value"],
            "residents_coded": rows["residents"][code]["value_coded"],
        }
        for code, row in rows["systems"].items()
    ]
    return [
        {name: "" if cell is None else str(cell) for name, cell in row.items()} for row in values
    ]


def is_shown(row: dict) -> bool:
    return row["year"] in (None, 2020)


@pytest.mark.parametrize(("over", "by"), KNOWN)
def test_each_measure_by_each_split(small_release, over, by):
    """Systems, places and residents by a split are those that were counted by hand."""
    assert told(by, over) == KNOWN[over, by]


def test_every_split_has_a_known_answer():
    """Both times are in the document, with each of the splits."""
    assert len(KNOWN) == 2 * len(SPLITS) and all(KNOWN.values())


@law
@given(selections(), st.sampled_from(narrower("explorer_split", "system")))
def test_systems_by_what_they_are_add_up(small_release, selection, by):
    """In every year and now, the groups of what a system is add up to the base; the areas that a
    system points to are several and reach it at least."""
    for over in codes("explorer_time"):
        totals: dict[int | None, list[int]] = {}
        for row in asked(selection, by=by, over=over):
            totals.setdefault(row["year"], [row["of"]]).append(row["value"])
        for base, *parts in totals.values():
            assert sum(parts) == base or (by == "area" and sum(parts) > base)


@law
@given(selections(), st.sampled_from(SPLITS), st.sampled_from(COUNTED))
def test_no_group_is_more_than_all(small_release, selection, by, show):
    """No group has more than its base, nor more that is coded than it has; and what all have is
    what is said of them where nothing is split."""
    together = {row["year"]: (row["value"], row["undated"]) for row in asked(selection, show=show)}
    for row in asked(selection, show=show, by=by):
        assert row["value_coded"] <= (row["value"] or 0) <= (row["of"] or 0)
        assert (row["of"], row["undated_of"]) == together[row["year"]]


@law
@given(selections())
def test_all_together_are_the_other_questions_numbers(small_release, selection):
    """Together, systems and places are the headline's now and those of `running_by_year` in each
    year, and residents are those of `reach`."""
    (headline,) = engine.ask("headline", selection).to_pylist()
    (reach,) = engine.ask("reach", selection).to_pylist()
    if headline["systems"]:
        now = {show: asked(selection, show=show, over="now")[0]["value"] for show in COUNTED}
        assert now == {
            "systems": headline["systems"],
            "places": headline["places"],
            "residents": reach["residents"],
        }
    ran = engine.ask("running_by_year", selection).to_pylist()
    for show in ("systems", "places"):
        by_year = {row["year"]: row["value"] for row in asked(selection, show=show)}
        # A record that ended before it began opens a year there, in which nothing runs.
        assert all(by_year.get(row["year"], 0) == row[show] for row in ran)


@law
@given(selections(), st.integers(1990, 2030), st.sampled_from(SPLITS))
def test_where_the_years_begin_changes_none(small_release, selection, first, by):
    """To look from another year on leaves out years, and changes the numbers of none."""
    every = {
        (row["code"], row["year"]): row["value"] for row in asked(selection, by=by, first=1900)
    }
    later = asked(selection, by=by, first=first)
    assert all(row["value"] == every[row["code"], row["year"]] for row in later)


@law
@given(selections())
def test_two_things_crossed_are_the_pairs_of_their_own_question(small_release, selection):
    """Sector by technology is what it is where that alone is asked."""
    columns = ["systems", "places", "systems_coded"]
    crossed = engine.ask("explore_pairs", selection).select(columns)
    alone = engine.ask("systems_by_sector_technology", selection).select(columns)
    assert crossed.to_pylist() == alone.to_pylist()


def test_a_large_release_answers_alike(small_release, monkeypatch):
    """Where the systems are too many to be written anew for each selection, answers are the
    same, and have all columns that a table of the chosen rows leaves out."""
    database = engine.database(small_release, engine.current())
    chosen = Selection(area=("GB", "NL"), basis="stated")
    usual = {name: landing.usual(name) for name in questions()}
    asked = [("explore", usual["explore"] | {"by": by}) for by in ("area", "kind", "technology")]
    asked += [("explore_pairs", {"by": "area", "across": "size"})]
    asked += [
        (name, own)
        for name, own in usual.items()
        if None not in own.values() and "since" not in own
    ]
    answers = []
    for most in (chosen_rows.LARGE, 1):
        monkeypatch.setattr(chosen_rows, "LARGE", most)
        monkeypatch.setattr(chosen_rows, "_known", {})  # the database is asked anew
        opened = Chosen(database, chosen)
        answers.append([(name, opened.ask(question_text(name), own)) for name, own in asked])
    assert not [name for (name, one), (_, other) in zip(*answers, strict=True) if one != other]


@law
@given(selections(), st.sampled_from(SPLITS), st.sampled_from(("years", "now")))
def test_what_gives_no_rows_is_left_out_of_a_question(small_release, selection, by, over):
    """A measure is answered alike by the whole question and by the parts that it needs."""
    opened = Chosen(engine.database(small_release, engine.current()), selection)
    for show in codes("explorer_measure"):
        own = landing.usual("explore") | {"show": show, "by": by, "over": over}
        whole, parts = question_text("explore"), question_text("explore", own)
        assert len(parts) < len(whole) and opened.ask(parts, own) == opened.ask(whole, own)


@pytest.mark.parametrize("question", questions())
def test_a_question_names_no_table_of_its_own_as_the_selection_does(small_release, question):
    """Of a large release the selection's tables stand in front of a question's own, in one
    statement."""
    opened = Chosen(engine.database(small_release, engine.current()), Selection())
    assert len(duckdb.extract_statements(opened._in_front(question_text(question), {})[0])) == 1


@law
@given(selections().filter(lambda selection: not selection.status))
def test_what_systems_rest_on_is_told_of_some_statuses(small_release, selection):
    """The bases of the systems at a status are those of a selection of that status."""
    at_it = engine.ask("bases", selection, statuses=["in_use"])
    assert at_it == engine.ask("bases", selection.running())
