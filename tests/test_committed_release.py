"""The committed releases: whole, readable, reproducible, and adding up."""

import hashlib
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
MANIFESTS = sorted(RELEASES.glob("*/manifest.json"))
PUBLISHED = {
    "2026.01.1": "16ffdb439fcd2f228702a195cc567ea3b5d95fe0bcb7d30e26a35dfccf4dcdb9",
    "2026.11.1": "c3112abe93a74f1213b635d01ec329cb70e21cab44c0a60c97116baa2fa21881",
    "2026.11.2": "81d33efc157c4935359ab6d77fe2abdb91cc670cc64b3509ff1b3bc5847730ba",
}
OUTLINES = ROOT / "data" / "reference" / "world_outlines.geojson"


@pytest.fixture(autouse=True)
def committed(monkeypatch):
    """Questions are asked of the committed releases, whatever the environment says."""
    monkeypatch.delenv("DASHBOARD_RELEASES", raising=False)


def manifest(version: str) -> dict:
    return json.loads((RELEASES / version / "manifest.json").read_text(encoding="utf-8"))


def digest(version: str) -> str:
    """One checksum over the names and bytes of a release's files."""
    whole = hashlib.sha256()
    for path in sorted((RELEASES / version).iterdir()):
        whole.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def test_a_published_release_is_never_rewritten():
    """Every committed release is byte for byte as it was published, and each is listed here."""
    assert {path.parent.name: digest(path.parent.name) for path in MANIFESTS} == PUBLISHED


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
    assert (folder / "outlines.geojson").read_bytes() == OUTLINES.read_bytes()


@pytest.mark.parametrize(
    "question",
    ["systems_by_status", "systems_by_sector", "systems_by_technology", "systems_by_source"],
)
def test_groups_add_up_to_the_headline(question):
    """Each system is in one group, or in as many as its places say of it: groups add up to the
    systems and groups of the records that are counted."""
    group = {"systems_by_source": "source_id", "systems_by_status": "status_today"}.get(
        question, question.removeprefix("systems_by_")
    )
    records = engine.ask("table_deployment", Selection()).to_pylist()
    pairs = {(row["system_id"], row[group]) for row in records if row["is_counted"]}
    systems = sum(row["systems"] for row in engine.ask(question, Selection()).to_pylist())
    assert systems == len(pairs) <= 1.001 * len({system for system, _ in pairs})


def test_no_contact_details_or_sentences_in_a_release():
    """A release holds short names: no e-mail address, and no name or supplier longer than a
    line."""
    for row in engine.ask("table_deployment", Selection()).to_pylist():
        assert not re.search(r"\w@\w+\.\w", f"{row['name']} {row['body']} {row['vendor']}")
        assert len(row["name"]) <= 80 and len(row["vendor"] or "") <= 80
