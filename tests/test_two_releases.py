"""What changed between two releases adds up, for any two releases and any selection, and changes.md
says what the page says."""

import re
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl import changelog, changes, release
from etl.build import Built
from queries import engine
from queries.selection import Selection
from schema.changes import REASONS
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
law = settings(deadline=None, max_examples=5)


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
        assert set(found) <= set(REASONS) and all(
            row["joined"] >= 0 <= row["gone"] for row in found.values()
        )


@law
@given(histories, selections())
def test_before_and_parts_are_after(small_tables, history, selection):
    """Before and parts add up to after exactly, for systems, local governments and residents,
    forwards and backwards."""
    with two_releases(before(small_tables, history), small_tables) as (older, newer):
        adds_up(selection.but(release=newer.name), older.name)
        adds_up(selection.but(release=older.name), newer.name)


@law
@given(histories)
def test_the_file_and_the_questions_agree(small_tables, history):
    """`changes.md` and the page of changes count the same systems, fields, places and answers."""
    then = before(small_tables, history)
    with two_releases(then, small_tables) as (older, newer):
        everything = Selection(release=newer.name)
        for status in ("", "in_use"):
            moves = changes.systems(then, small_tables, status)
            found = asked(
                "changes_systems",
                everything.but(status=(status,) if status else ()),
                since=older.name,
            )
            rows = [(row["way"], row["change"], row["source_id"]) for row in found]
            assert {key: rows.count(key) for key in rows} == dict(moves.parts)
            assert (
                moves.before
                + sum(n if way == "joined" else -n for (way, *_), n in moves.parts.items())
                == moves.after
            )
        fields = {
            tuple(row)
            for row in changes.fields(then, small_tables)[["deployment_id", "field"]].itertuples(
                index=False
            )
        }
        assert {
            (row["deployment_id"], row["field"])
            for row in asked("changes_fields", everything, since=older.name)
        } == fields
        new, gone = changes.places(then, small_tables)
        found = asked("changes_places", everything, since=older.name)
        assert {row["place_id"] for row in found if row["is_covered_anew"]} == new
        assert {row["place_id"] for row in found if row["way"] == "left"} == gone
        respondents, other = changes.respondents(small_tables), changes.answers(then, small_tables)
        for row in asked("changes_surveys", everything, since=older.name):
            assert row["respondents"] == len(respondents.get(row["survey_id"], ()))
            assert row["answers_changed"] == other[row["survey_id"]]


def test_the_committed_releases_say_what_the_page_says(monkeypatch):
    """Of the committed releases, changes.md is what the code makes of them, and its numbers are
    those of the questions."""
    monkeypatch.delenv("DASHBOARD_RELEASES", raising=False)
    folder, (before_it, version) = engine.releases_folder(), engine.versions()[-2:]
    earlier, later = (
        {name: pd.read_parquet(folder / one / f"{name}.parquet") for name in changes.READ}
        for one in (before_it, version)
    )
    text = changelog.text(earlier, later, before_it, version)
    for status, column in (((), 1), (("in_use",), 2)):
        rows = [
            row
            for row in asked("changes_headline", Selection(status=status))
            if row["measure"] == "systems"
        ]
        for row in rows[1:-1]:
            for way, sign, number in (("joined", "+", row["joined"]), ("left", "−", row["gone"])):
                told = re.search(
                    rf"^\| {re.escape(getattr(REASONS[row['change']], way))} .*", text, re.MULTILINE
                )
                assert not number or told[0].split("|")[column + 1].strip() == f"{sign}{number:,}"
    if (file := folder / version / "changes.md").exists():
        assert file.read_text(encoding="utf-8") == text


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
        and "1 system was added" in (second / "changes.md").read_text()
    )


def test_the_engine_and_the_build_prefer_alike():
    """A record's preference is the position of its source's kind in one list."""
    assert [preference(kind) for kind in [*PREFERENCE, "published"]] == [1, 2, 3, 4, 5, 99]
