"""What changed between two releases adds up, for any two releases and any selection, and changes.md
tells what the questions answer."""

import re
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl import changelog, release
from etl.build import Built
from queries import engine
from queries.selection import Selection
from schema.changes import REASONS, STATED
from schema.preference import PREFERENCE, preference
from tests.conftest import NEWER, OLDER
from tests.strategies import CODES, selections

EDITS = {
    "status": lambda row: row | {"status": "planned" if row["status"] == "in_use" else "in_use"},
    "sector": lambda row: row | {"sector": "defence"},
    "place": lambda row: (
        row | {"place_id": "gb-great" if row["place_id"] != "gb-great" else "gb-east"}
    ),
    "year": lambda row: (
        row | {"start_year": 2013, "start_date": "2013", "start_kind": "deployment"}
    ),
    "own system": lambda row: row | {"system_id": row["deployment_id"]},
    "another system": lambda row: row | {"system_id": "c2"},
    "is_ai": lambda row: row | {"is_ai": "not_stated"},
    "vendor": lambda row: row | {"vendor": None},
}
histories = st.fixed_dictionaries(
    {
        "gone": st.sets(st.integers(0, 17), max_size=6),
        "edits": st.dictionaries(st.integers(0, 17), st.sampled_from(sorted(EDITS)), max_size=8),
        "new_sources": st.sets(st.sampled_from(["case_collection", "forum_desk_research"])),
        "newer_files": st.booleans(),
        "population": st.dictionaries(
            st.sampled_from(CODES["place"]), st.integers(0, 10**6), max_size=3
        ),
        "silent": st.sets(st.integers(0, 9), max_size=4),
    }
)
law = settings(deadline=None, max_examples=3)


def before(now: dict[str, pd.DataFrame], history: dict) -> dict[str, pd.DataFrame]:
    """The tables as they may have been before `history` happened."""
    rows = [
        EDITS[history["edits"][number]](row) if number in history["edits"] else row
        for number, row in enumerate(now["deployment"].to_dict("records"))
        if number not in history["gone"] and row["source_id"] not in history["new_sources"]
    ]
    systems = pd.DataFrame(rows, columns=now["deployment"].columns).astype(
        now["deployment"].dtypes.to_dict()
    )
    sources = now["source"][~now["source"]["source_id"].isin(history["new_sources"])].reset_index(
        drop=True
    )
    sources = sources.assign(snapshot="2020-01-01") if history["newer_files"] else sources
    residents = (
        now["place"]["place_id"]
        .map(history["population"])
        .astype("Int64")
        .fillna(now["place"]["population"])
    )
    silent = now["answer"].drop(index=list(history["silent"])).reset_index(drop=True)
    return now | {
        "deployment": systems,
        "source": sources,
        "place": now["place"].assign(population=residents),
        "answer": silent,
    }


@contextmanager
def two_releases(then: dict[str, pd.DataFrame], now: dict[str, pd.DataFrame]):
    """Both as releases that the engine reads; gives their folders, which are one where nothing
    differs."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_RELEASES", folder)
        yield [
            release.write(Built(tables, {}), day, Path(folder), reason="invented")
            for tables, day in ((then, OLDER), (now, NEWER))
        ]


def without(folder: Path, *columns: str) -> None:
    """Make a release one whose records were made without some columns."""
    records = pq.read_table(folder / "deployment.parquet").drop_columns(list(columns))
    pq.write_table(records, folder / "deployment.parquet")
    release.count_anew(folder)


def asked(question: str, selection: Selection, **own: str) -> list[dict]:
    return engine.ask(question, selection, **own).to_pylist()


def adds_up(selection: Selection, since: str) -> None:
    """Before and after are what each release answers alone, and the parts lead from one to the
    other."""
    parts = asked("changes_headline", selection, since=since)
    for measure in ("systems", "places", "residents"):
        found = {row["change"]: row for row in parts if row["measure"] == measure}
        first, last = found.pop("before")["joined"], found.pop("after")["joined"]
        for total, release_name in ((first, since), (last, selection.release)):
            question = "reach" if measure == "residents" else "headline"
            assert total == (asked(question, selection.but(release=release_name))[0][measure] or 0)
        assert first + sum(row["joined"] - row["gone"] for row in found.values()) == last
        assert all(row["part"] == REASONS[change].part for change, row in found.items())
        assert set(found) <= set(REASONS) and all(
            row["joined"] >= 0 <= row["gone"] for row in found.values()
        )


@law
@given(histories, selections())
def test_before_and_parts_are_after(small_tables, history, selection):
    """Before and parts add up to after exactly, for systems, local governments and residents,
    forwards and backwards; `changes.md` tells what the questions answer."""
    with two_releases(before(small_tables, history), small_tables) as (older, newer):
        adds_up(selection.but(release=newer.name), older.name)
        adds_up(selection.but(release=older.name), newer.name)
        if older != newer:
            the_file_tells(newer, older.name)


@law
@given(histories, selections())
def test_parts_add_up_over_new_rules(small_tables, history, selection):
    """The parts lead from what a release said by its own rules to what is counted by today's."""
    with two_releases(before(small_tables, history), small_tables) as (older, newer):
        if older == newer:
            return
        without(older, "evidence_date", "body_level", "technology_basis", "sector_basis")
        chosen = selection.but(release=newer.name)
        for measure, question in (
            ("systems", "headline"),
            ("places", "headline"),
            ("residents", "reach"),
        ):
            rows_of_it = [
                row
                for row in asked("changes_headline", chosen, since=older.name)
                if row["measure"] == measure
            ]
            *moves, after = (row["joined"] - row["gone"] for row in rows_of_it)
            assert sum(moves) == after == (asked(question, chosen)[0][measure] or 0)


def rows_of(text: str, section: str) -> list[list[str]]:
    """The cells below the header of the table in one section of a `changes.md`; no rows where a
    sentence stands instead."""
    body = text.split(f"## {section}\n\n")[1].split("\n\n")[0]
    lines = [re.split(r"(?<!\\)\|", line)[1:-1] for line in body.splitlines() if line[0] == "|"]
    return [[cell.strip() for cell in line] for line in lines[2:]]


def number(cell: str) -> int:
    """`+1,234` or `−1,234` as a number; an empty cell is nothing."""
    return int(cell.replace("−", "-").replace(",", "") or 0)


def the_file_tells(newer: Path, since: str) -> None:
    """`changes.md` adds up, and lists a line for each field that a source says otherwise, withdrawn
    record and source that the questions know, and counts what is coded or read anew; where nothing
    is known stands a dash."""
    text = (newer / "changes.md").read_text(encoding="utf-8")
    everything = Selection(release=newer.name)
    for section in ("What moved the numbers", "Why, reason by reason"):
        for column, status in ((1, ()), (2, ("in_use",)), (3, ("in_use",)), (4, ("in_use",))):
            *parts, after = (number(row[column]) for row in rows_of(text, section))
            assert sum(parts) == after
            if column < 3:
                assert asked("headline", everything.but(status=status))[0]["systems"] == after
    for section, question in (
        ("Sources", "changes_sources"),
        ("Records no longer held", "changes_withdrawn"),
    ):
        assert len(rows_of(text, section)) == len(asked(question, everything, since=since))
    fields = asked("changes_fields", everything, since=since)
    stated = [row for row in fields if row["change"] in STATED]
    assert len(rows_of(text, "Records whose sources say otherwise")) == len(stated)
    ours = [
        *(number(row[1]) for row in rows_of(text, "Newly coded")),
        *(number(row[3]) for row in rows_of(text, "Read by a new rule")),
    ]
    assert sum(ours) == len(fields) - len(stated)
    assert not re.search(r"\b(nan|None|<NA>)\b", text.replace("None.", ""))


def test_the_committed_release_tells_its_changes_as_it_did(monkeypatch):
    """Of the committed releases, changes.md is what the questions answer today, however long they
    take: a build is no reader who waits."""
    monkeypatch.delenv("DASHBOARD_RELEASES", raising=False)
    monkeypatch.setenv("DASHBOARD_QUESTION_SECONDS", "0.001")
    folder, (before_it, version) = engine.releases_folder(), engine.versions()[-2:]
    told = changelog.text(folder / before_it, folder / version, version)
    assert (folder / version / "changes.md").read_text(encoding="utf-8") == told


def test_a_value_that_is_not_there_is_a_dash(small_tables, tmp_path):
    """A supplier and a year that a source no longer tells are never printed as nan."""
    silent = small_tables["deployment"].assign(vendor=None, end_year=pd.NA)
    release.write(Built(small_tables, {}), OLDER, tmp_path)
    later = release.write(Built(small_tables | {"deployment": silent}, {}), NEWER, tmp_path)
    changed = rows_of((later / "changes.md").read_text(encoding="utf-8"), "Read by a new rule")
    assert {(row[0], row[2]) for row in changed} == {("Supplier", "–"), ("End year", "–")}
    assert {row[1] for row in changed if row[0] == "End year"} == {"2020", "2021", "2024"}


def test_a_place_is_given_to_what_brought_it(small_tables, tmp_path, monkeypatch):
    """The register's newer files say that Akimura's snow plan is in use, which the collection knows
    as being built: its residents come with those files, not with another record that speaks."""
    plan = small_tables["deployment"].query("deployment_id == 'c6'")
    registered = plan.assign(deployment_id="r9", status="in_use", source_id="small_register")
    later = pd.concat([small_tables["deployment"], registered], ignore_index=True)
    is_register = small_tables["source"]["source_id"] == "small_register"
    newer = small_tables["source"].assign(
        snapshot=small_tables["source"]["snapshot"].mask(is_register, "2026-11-20")
    )
    release.write(Built(small_tables, {}), OLDER, tmp_path)
    release.write(Built(small_tables | {"deployment": later, "source": newer}, {}), NEWER, tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    forwards, backwards = Selection(status=("in_use",)), Selection(release="2026.10.1")
    (system,) = asked("changes_systems", forwards)
    assert system["change"] == "other_record"
    came = asked("changes_places", forwards)
    assert [(row["way"], row["change"], row["place"]) for row in came] == [
        ("joined", "files", "Akimura")
    ]
    (residents,) = asked("changes_residents", forwards)
    assert (residents["change"], residents["residents"]) == ("files", 5000)
    went = asked("changes_places", backwards.but(status=("in_use",)), since="2026.11.1")
    assert [(row["way"], row["change"]) for row in went] == [("left", "files")]


def test_changes_are_no_part_of_the_content(small_tables, tmp_path):
    """The same tables make the same content whether they are the first release or follow
    another."""
    first = release.write(Built(small_tables, {}), NEWER, tmp_path / "first")
    release.write(
        Built(
            before(
                small_tables,
                {
                    "gone": {1},
                    "edits": {},
                    "new_sources": set(),
                    "newer_files": False,
                    "population": {},
                    "silent": set(),
                },
            ),
            {},
        ),
        OLDER,
        tmp_path / "second",
    )
    second = release.write(Built(small_tables, {}), NEWER, tmp_path / "second")
    assert release.manifest(first)["content"] == release.manifest(second)["content"]
    assert (
        "first release" in (first / "changes.md").read_text()
        and "1 more is counted by new rules" in (second / "changes.md").read_text()
    )


def test_the_engine_and_the_build_prefer_alike():
    """A record's preference is the position of its source's kind in one list."""
    assert [preference(kind) for kind in [*PREFERENCE, "published"]] == [1, 2, 3, 4, 5, 99]
