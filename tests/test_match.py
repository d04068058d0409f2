"""Proposals for names that lead to no place."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from etl import match
from etl.adopt import ALIAS_COLUMNS
from etl.reference import FOLDER, curated_now

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
    """A name one letter away is proposed, in the columns of the alias table; a name like none is
    not."""
    rows = proposed(tmp_path, "Gemeente Delft", "Gemeente Delfft", "Waterschap Zuiderzon")
    assert list(rows[0]) == ALIAS_COLUMNS
    assert [(row["name"], row["place_ids"]) for row in rows] == [("Gemeente Delfft", "nl-gm0503")]


def test_candidates_stay_in_the_country_of_a_source_that_has_one(tmp_path):
    """A Dutch register proposes no Boston in the United States, unless it has resolved nothing
    yet."""
    assert proposed(tmp_path / "one", "Gemeente Delft", "Gemeente Bostonn") == []
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
def test_of_equal_names_the_order_is_fixed(name):
    """The same name gives the same candidates whatever the order of the place table."""
    reference = curated_now()
    order, backwards = (
        match.named(rows, reference).inside(name)
        for rows in (reference.places, reference.places.iloc[::-1])
    )
    assert order == backwards and order


def test_a_body_is_named_after_the_longest_name_in_it():
    """`New York` stands in an office's name, and York does not."""
    reference = curated_now()
    likely = match.named(reference.places, reference).inside("City of New York, Office")
    assert (likely[0].key, likely[0].slips) == ("us-3651000", 0)
