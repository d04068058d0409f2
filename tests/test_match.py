"""Proposals for names that lead to no place."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl import match
from etl.adopt import ALIAS_COLUMNS
from etl.reference import FOLDER, Reference, word

ENTRY = '{{"id": "{}", "organisatie": "{}", "status": "in_gebruik", "title": "Systeem", "url": ""}}'


def proposed(tmp_path: Path, *names: str) -> list[dict[str, str]]:
    """What `match` prints for a listing with these organisations."""
    path = tmp_path / "nl_algorithm_register" / "2026-08-08" / "algoritmes.json"
    path.parent.mkdir(parents=True)
    path.write_text(
        f'{{"algoritmes": [{", ".join(ENTRY.format(n, name) for n, name in enumerate(names))}]}}',
        encoding="utf-8",
    )
    printed = io.StringIO()
    assert match.main(tmp_path, date.max, out=printed) == 0
    return list(csv.DictReader(io.StringIO(printed.getvalue())))


def test_a_misspelt_name_is_led_to_its_place(tmp_path):
    """Three candidates a name, best first, in the columns of the alias table."""
    rows = proposed(tmp_path, "Gemeente Delft", "Gemeente Delfft")
    assert list(rows[0]) == ALIAS_COLUMNS
    assert [row["name"] for row in rows] == ["Gemeente Delfft"] * 3
    assert rows[0]["place_ids"] == "nl-gm0503"


def test_candidates_stay_in_the_country_of_a_source_that_has_one(tmp_path):
    """A Dutch register proposes no Boston in the United States, unless it has resolved nothing
    yet."""
    rows = proposed(tmp_path / "one", "Gemeente Delft", "Gemeente Bostonn")
    assert {row["place_ids"][:3] for row in rows} == {"nl-"}
    assert "us-2507000" in {
        row["place_ids"] for row in proposed(tmp_path / "none", "Gemeente Bostonn")
    }


def test_nothing_is_accepted_by_itself(tmp_path):
    """Proposing leaves the alias table as it was."""
    before = (FOLDER / "place_aliases.csv").read_bytes()
    assert proposed(tmp_path, "Gemeente Delfft")
    assert (FOLDER / "place_aliases.csv").read_bytes() == before


def test_resolved_names_are_not_proposed(tmp_path):
    """A source without unresolved names gives the header alone."""
    assert proposed(tmp_path, "Gemeente Delft") == []


@pytest.mark.parametrize("name", ["Springfield", "Den Haag", "Kraków"])
def test_of_equal_scores_the_order_is_fixed(name):
    """The same name gives the same candidates whatever the order of the place table."""
    places = Reference().places
    backwards = places.iloc[::-1]
    order = [place.place_id for place, _ in match.nearest(name, places)]
    assert order == [place.place_id for place, _ in match.nearest(name, backwards)]


@given(
    st.sampled_from(["Delft", "Den Haag", "San José", "札幌市"]),
    st.text(max_size=20),
    st.text(max_size=20),
)
def test_a_place_named_whole_scores_full(place, before, after):
    """Whatever words stand around a place's name, it is found whole."""
    assert match.likeness(word(f"{before} {place} {after}").split(), place) == 100
