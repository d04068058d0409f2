"""How the engine keeps what a selection narrows."""

import shutil
from concurrent.futures import ThreadPoolExecutor

import pyarrow.parquet as pq
import pytest

from etl import release
from queries import engine
from queries.chosen import NARROWED, OF_OPTIONS, Chosen
from queries.selection import EVERYTHING, Selection
from queries.stream import Rows

QUESTIONS = ("headline", "reach", "systems_by_sector", "places", "answers_filled", "contradictions")


def test_many_at_once(small_release):
    """Questions of several selections asked by many threads at once give what they give one after
    the other."""
    selections = [Selection(area=("NL",)), Selection(status=("in_use",), ai=("yes",))]
    asked = [(question, selection) for question in QUESTIONS for selection in selections]
    alone = [engine.ask(*one) for one in asked]
    for remembered in (engine._answer, engine._chosen):
        remembered.cache_clear()
    with ThreadPoolExecutor(8) as threads:
        together = list(
            threads.map(lambda one: engine._fresh(small_release, engine.current(), *one, ()), asked)
        )
    assert all(left.equals(right) for left, right in zip(alone, together, strict=True))


def test_only_named_tables_are_made(small_release):
    """A question writes the tables it names and no others, and `release.place` is not `place`."""
    chosen = Chosen(engine.database(small_release, engine.current()), Selection(area=("NL",)))
    chosen.ask("select count(*) as n from release.place", {})
    assert chosen._missing == {*NARROWED, *OF_OPTIONS}
    assert chosen.ask("select count(*) as n from place", {}).to_pylist() == [{"n": 5}]
    assert chosen._missing == {"record", "deployment", "answer", *OF_OPTIONS}


def test_earlier_tables_are_narrowed_alike(small_release):
    """A comparison's `earlier_deployment` is the other release's `deployment`; the first release is
    compared with nothing."""
    text = (
        "select (select count(*) from deployment) as now, (select count(*) from earlier_deployment)"
        " as before"
    )
    selection = Selection(area=("NL",), status=("in_use", "pilot"), sector=("transport",))
    for since, before in (("2026.10.1", 5), ("2026.11.1", 4), ("", 0)):
        chosen = engine._chosen(small_release, "2026.11.1", selection, since)
        assert chosen.ask(text, {}).to_pylist() == [{"now": 4, "before": before}]
    before = [engine._before(small_release, version) for version in engine.versions()]
    assert before == ["", "2026.10.1"]


def test_a_release_stands_beside_one_of_its_own_folder(small_release, tmp_path):
    """A folder that is not the one that readers see has releases before its own, or none."""
    shutil.copytree(small_release / "2026.11.1", tmp_path / "2026.11.1")
    assert engine._before(tmp_path, "2026.11.1") == ""
    assert engine._beside(tmp_path, "2026.11.1") == ""


def test_an_older_release_may_lack_a_column_and_a_table(small_release, tmp_path, monkeypatch):
    """What a release made before today's schema lacks is there and empty: alone, beside a newer
    one, and in its files."""
    for version in ("2026.10.1", "2026.11.1"):
        shutil.copytree(small_release / version, tmp_path / version)
    for table, lost in (("deployment", "vendor"), ("place", "admin"), ("source", "licence_note")):
        path = tmp_path / "2026.10.1" / f"{table}.parquet"
        pq.write_table(pq.read_table(path).drop_columns([lost]), path)
    (tmp_path / "2026.10.1" / "reply.parquet").unlink()
    release.count_anew(tmp_path / "2026.10.1")
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    older, newer = Selection(release="2026.10.1"), Selection(release="2026.11.1")
    assert (
        engine.ask("table_deployment", older)["vendor"].null_count
        == engine.ask("headline", older)["records"][0].as_py()
    )
    assert (
        Rows("table_reply", older).count == 0
        and len(list(Rows("table_deployment", older).batches())) == 1
    )
    changes = [name for name in engine.questions() if name.startswith("changes_")]
    assert len(changes) > 5 and all(
        engine.ask(name, newer, since="2026.10.1") is not None for name in changes
    )
    fields = set(engine.ask("changes_fields", newer, since="2026.10.1")["field"].to_pylist())
    assert fields and "vendor" not in fields  # what the older release could not tell is no change


@pytest.mark.parametrize(
    ("question", "own"),
    [("sources", {}), ("published_sources", {}), ("city", {"place_id": "nl-linde"})],
)
def test_what_no_filter_narrows_is_answered_once(small_release, question, own):
    """It is the same answer for every selection; one that leaves coded values out has its own, as
    it may read them otherwise."""
    chosen = Selection(area=("NL",), sector=("transport",))
    whole = engine.ask(question, EVERYTHING, **own)
    assert engine.ask(question, chosen, **own) is whole
    assert engine.ask(question, chosen.but(basis="stated"), **own) is not whole
    assert engine.ask("headline", chosen) is not engine.ask("headline", EVERYTHING)


def test_what_reads_no_systems_is_answered_once_for_all_choices_of_them(small_release):
    """Answers of places are the same whatever systems are chosen, and others where other places or
    sources are."""
    places = Selection(area=("NL",))
    answer = engine.ask("survey_frames", places)
    for same in (places.but(sector=("transport",)), places.running(), places.but(levels=True)):
        assert engine.ask("survey_frames", same) is answer
    for other in (places.but(area=("DE",)), places.but(source=("case_collection",))):
        assert engine.ask("survey_frames", other) is not answer
