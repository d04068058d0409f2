"""Proposals for names that lead to no place."""

import csv
import io
import shutil
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from etl import geonames, match, proposals
from etl.adopt import ALIAS_COLUMNS, written
from etl.check.nearest import Nearest
from etl.fill import complete
from etl.reference import FOLDER, Reference, curated_now
from schema import tables

HOOGVLIET = "nl-gn2753666"
ENTRY = '{{"id": "{}", "organisatie": "{}", "status": "in_gebruik", "title": "Systeem", "url": ""}}'


def laid(raw: Path, *names: str) -> Path:
    """A folder of raw files with a listing of these organisations."""
    path = raw / "nl_algorithm_register" / "2026-08-08" / "algoritmes.json"
    path.parent.mkdir(parents=True)
    path.write_text(
        f'{{"algoritmes": [{", ".join(ENTRY.format(n, name) for n, name in enumerate(names))}]}}',
        encoding="utf-8",
    )
    return raw


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def proposed(tmp_path: Path, *names: str) -> list[dict[str, str]]:
    """The aliases that `match` writes for a listing with these organisations."""
    assert proposals.main(laid(tmp_path / "raw", *names), date.max, tmp_path / "out") == 0
    return table(tmp_path / "out" / "place_aliases.csv")


def test_a_misspelt_name_is_led_to_its_place(tmp_path):
    """A name one letter away is proposed, in the columns of the alias table; a name like none is
    not."""
    rows = proposed(tmp_path, "Gemeente Delft", "Gemeente Delfft", "Waterschap Xyzqon")
    assert list(rows[0]) == ALIAS_COLUMNS
    assert [(row["name"], row["place_ids"]) for row in rows] == [("Gemeente Delfft", "nl-gm0503")]


def test_a_name_that_is_guarded_from_spreadsheets_is_itself_again_when_accepted(tmp_path):
    """In the curated table it stands as its source writes it."""
    folder, out = tmp_path / "reference", tmp_path / "out"
    shutil.copytree(FOLDER, folder)
    row = ["nl_algorithm_register", "'=Delfft", "", "nl-gm0503", "place", ""]
    written(out / "place_aliases.csv", ALIAS_COLUMNS, [row])
    assert proposals.accept(out, Reference(folder)) == 0
    known = Reference(folder).resolve("nl_algorithm_register", "=Delfft")
    assert known.place_ids == ("nl-gm0503",)


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


def test_what_is_accepted_stands_in_the_curated_tables(tmp_path, capsys):
    """A city that is no place yet comes with coordinates, population and region; accepted, its name
    leads to it, every row that was there stays, and a second time nothing is taken in."""
    folder, raw = (
        tmp_path / "reference",
        laid(tmp_path / "raw", "Gemeente Delft", "Gemeente Hoogvliet", "Gemeente Q9"),
    )
    shutil.copytree(FOLDER, folder)
    assert proposals.main(raw, date.max, tmp_path / "out", Reference(folder)) == 0
    told = capsys.readouterr().out
    assert "Gemeente Q9 is like no place" in told and "no code of its country's own list" in told
    (place,) = table(tmp_path / "out" / "places_added.csv")
    assert (place["place_id"], place["country"], place["region"]) == (HOOGVLIET, "NL", "europe")
    assert float(place["latitude"]) == pytest.approx(51.86, abs=0.05)
    assert int(place["population"]) > 15_000 and place["population_quality"] == "undated"
    before = {name: table(folder / f"{name}.csv") for name in proposals.TABLES}
    assert proposals.accept(tmp_path / "out", Reference(folder)) == 0
    after = {name: table(folder / f"{name}.csv") for name in proposals.TABLES}
    for name, rows in before.items():
        assert [row for row in after[name] if row in rows] == rows
        assert len(after[name]) == len(rows) + 1
    known = Reference(folder)
    assert known.resolve("nl_algorithm_register", "Gemeente Hoogvliet").place_ids == (HOOGVLIET,)
    assert HOOGVLIET in known.place_ids
    assert Nearest(known, {}).place_of("Hoogvliet") == HOOGVLIET  # which is known elsewhere no more
    assert proposals.accept(tmp_path / "out", Reference(folder)) == 2


@pytest.mark.parametrize(
    ("text", "place"),
    [("Hollywood, FL", "us-1232000"), ("Hollywood, TX", None), ("Boston, MA", "us-2507000")],
)
def test_a_state_behind_a_name_is_the_place_s(text, place):
    """A place of another state than the one named is not proposed, nor another of the name."""
    reference = curated_now()
    names = match.named(match.in_country(reference.places, "US"), reference)
    likely = [key for key, _ in proposals.Proposed(reference)._likely(text, names, "US")]
    assert likely == ([place] if place else [])


def test_a_row_of_geonames_is_a_place_of_the_schema():
    """Every city's row has the table's types, and a region."""
    cities = geonames.largest_first()[::500]
    rows = pd.DataFrame([geonames.as_place(city, curated_now()) for city in cities])
    typed = tables.TABLES["place"].validate(complete("place", rows))
    assert len(typed) == len(cities) and typed["region"].notna().all()


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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Vancouver", "ca-gn6173331"),
        ("Santiago de Chile", "cl-gn3871336"),
        ("Львів", "ua-gn702550"),
        ("Genève", "ch-gn2660646"),
        ("Bergen kommune", "no-gn3161732"),
        ("Oslo kommune", "no-0301"),
        ("Ayuntamiento de Sevilla", "es-41091"),
        ("Xyzzyville", None),
    ],
)
def test_where_nobody_knows_the_country_a_place_is_not_its_small_namesake(text, place, anywhere):
    """A place of ours only where no much larger city elsewhere is called so; a large city by any of
    its names, in the script of its country too."""
    assert [key for key, _ in anywhere._anywhere(text)] == ([place] if place else [])


@pytest.fixture(scope="module")
def anywhere() -> proposals.Proposed:
    return proposals.Proposed(curated_now())
