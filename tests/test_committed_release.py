"""The committed releases: whole, readable, reproducible, and adding up."""

import json
import re
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from etl.build import build
from queries import engine
from queries.selection import Selection
from schema.arrow import to_arrow
from tests.raw import RAW, needs_raw

ROOT = Path(__file__).parent.parent
RELEASES = ROOT / "data" / "releases"


@pytest.fixture(autouse=True)
def committed(monkeypatch):
    """Questions are asked of the committed releases, whatever the environment says."""
    monkeypatch.delenv("DASHBOARD_RELEASES", raising=False)


def manifest(version: str) -> dict:
    return json.loads((RELEASES / version / "manifest.json").read_text(encoding="utf-8"))


def test_current_names_the_newest_release():
    """CURRENT names the newest committed release."""
    assert engine.current() == engine.versions()[-1]


@pytest.mark.parametrize(
    "version", sorted(path.parent.name for path in RELEASES.glob("*/manifest.json"))
)
def test_a_release_holds_what_its_manifest_counts(version):
    """Every table of a release has as many rows as its manifest says."""
    cursor = engine.database(RELEASES, version).cursor()
    rows = {
        name: cursor.execute(f"select count(*) from release.{name}").fetchone()[0]
        for name in manifest(version)["counts"]["rows"]
    }
    assert rows == manifest(version)["counts"]["rows"]


@needs_raw
def test_the_current_release_is_what_this_code_makes_of_the_raw_files():
    """Building from the raw files gives the tables of the current release, to the cell; columns
    that it was made without are left out."""
    folder = engine.releases_folder() / engine.current()
    built = build(RAW, date.fromisoformat(manifest(engine.current())["as_of"]))
    for name, frame in built.tables.items():
        held = pq.read_table(folder / f"{name}.parquet")
        assert to_arrow(name, frame).select(held.column_names).equals(held), name


@pytest.mark.parametrize(
    "question",
    ["systems_by_status", "systems_by_sector", "systems_by_technology", "systems_by_source"],
)
def test_groups_add_up_to_the_headline(question):
    """On the real data each system is in one group only, so groups add up to the number of
    systems."""
    total = engine.ask("headline", Selection()).to_pylist()[0]["systems"]
    assert sum(row["systems"] for row in engine.ask(question, Selection()).to_pylist()) == total


def test_no_contact_details_or_sentences_in_a_release():
    """A release holds short names: no e-mail address, and no name or supplier longer than a
    line."""
    for row in engine.ask("table_deployment", Selection()).to_pylist():
        assert not re.search(r"\w@\w+\.\w", f"{row['name']} {row['body']} {row['vendor']}")
        assert len(row["name"]) <= 80 and len(row["vendor"] or "") <= 80
