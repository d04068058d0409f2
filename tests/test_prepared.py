"""A large release is made ready once, in a file; its answers are those of one held in memory."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import release
from etl.build import Built
from queries import duck, engine, landing, prepared
from queries.chosen import Chosen, comparing
from queries.limited import READER, Reader, TookTooMuch
from queries.questions import question_text, questions
from queries.selection import EVERYTHING, Selection
from tests.conftest import NEWER, OLDER
from tests.test_two_releases import without

TOO_MUCH = "select list(repeat('x', 1000) || i) as n from range(200000) t(i)"  # for 40 MB


@pytest.fixture(scope="module")
def written(small_tables, tmp_path_factory) -> Path:
    """The small release alone."""
    return release.write(Built(small_tables, {}), NEWER, tmp_path_factory.mktemp("written"))


@pytest.fixture
def large(written, tmp_path, monkeypatch) -> Path:
    """A copy of it, taken for a large one."""
    monkeypatch.setattr("queries.chosen.LARGE", 0)
    shutil.copytree(written.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / written.name


@pytest.fixture
def quick(monkeypatch) -> None:
    """Nothing is asked beforehand, which takes longest."""
    monkeypatch.setattr(landing, "answer_all", lambda _: None)


def files(large: Path) -> list[Path]:
    """What lies in the folder of prepared files."""
    return sorted((large.parent / prepared.FOLDER).iterdir())


@pytest.mark.usefixtures("quick")
def test_a_file_is_made_once_and_read_by_all(large):
    """Whoever opens the release again finds the file as it was, and the release is not touched."""
    before = {path.name: path.read_bytes() for path in large.iterdir()}
    prepared.one_release(large).close()
    (made,) = files(large)
    written = made.stat().st_mtime_ns, made.stat().st_ino
    prepared.one_release(large).close()
    assert files(large) == [made] and (made.stat().st_mtime_ns, made.stat().st_ino) == written
    assert {path.name: path.read_bytes() for path in large.iterdir()} == before


def test_readers_who_come_at_once_share_the_file(large, monkeypatch):
    """Threads that need the file before it is there wait until one has made it, and whoever comes
    while it is open reads it, too."""
    made: list[object] = []
    monkeypatch.setattr(landing, "answer_all", made.append)
    with ThreadPoolExecutor(3) as readers:
        opened = list(readers.map(prepared.one_release, [large] * 3))
    asked = "select count(*) > 0 from release.place where folded(name) = folded(upper(name))"
    assert [each.cursor().execute(asked).fetchall() for each in opened] == [[(True,)]] * 3
    assert len(made) == 1


@pytest.mark.usefixtures("quick")
def test_a_comparison_leaves_the_file_of_another_one(large):
    """Each two releases have a file of their own, whichever is asked for in turn."""
    prepared.two_releases(large, None).close()
    prepared.two_releases(large, large).close()
    assert len(files(large)) == 2


def test_answers_are_those_of_a_release_in_memory(large, monkeypatch):
    """A question that needs nothing to be named says the same of both, and an answer that was
    written when the file was made is the one that is found."""
    few = dict.fromkeys(sorted(questions())[::5])
    monkeypatch.setattr(landing, "questions", lambda: few)
    memory, file = duck.one_release(large), prepared.one_release(large)
    for selection in (EVERYTHING, Selection(area=("NL",), source=("small_register",))):
        in_memory, in_place = Chosen(memory, selection), Chosen(file, selection)
        for question in few:
            own, text = landing.usual(question), question_text(question)
            if None in own.values() or "since" in own:
                continue
            written = landing.answered(in_place, question, selection, own)
            assert written or selection != EVERYTHING or question.startswith("table_")
            answer = in_place.ask(written or text, {} if written else own)
            assert answer == in_memory.ask(text, own), question


def test_an_answer_that_takes_too_much_does_not_keep_a_release_from_opening(large, monkeypatch):
    """It is left out of the file: the release opens, and the other answers stand in it."""
    monkeypatch.setenv("DASHBOARD_MEMORY", "40MB")
    texts = {"headline": TOO_MUCH, "sources": question_text("sources")}
    monkeypatch.setattr(landing, "questions", lambda: texts)
    monkeypatch.setattr(landing, "question_text", texts.get)
    chosen = Chosen(prepared.one_release(large), EVERYTHING)
    assert chosen.answered(landing.SCHEMA) == {"sources"}


def test_of_a_long_answer_no_more_is_read_than_tells_that_it_is_one(large, monkeypatch):
    """It is not written, nor held whole to be counted; a short one is written."""
    monkeypatch.setattr(landing, "questions", lambda: ["places", "systems_chosen"])
    monkeypatch.setattr(landing, "MOST", 2)
    read, ask = [], Chosen.ask
    monkeypatch.setattr(Chosen, "ask", lambda *given: read.append(ask(*given)) or read[-1])
    chosen = Chosen(prepared.one_release(large), EVERYTHING)
    assert chosen.answered(landing.SCHEMA) == {"systems_chosen"}
    assert [answer.num_rows for answer in read] == [landing.MOST + 1, 1]


def test_a_file_is_made_for_all_though_the_first_reader_leaves(large, monkeypatch):
    """Who asked first and has left stops his own question, not the making."""
    monkeypatch.setattr(landing, "questions", lambda: ["headline"])
    gone = Reader()
    gone.leave()
    token = READER.set(gone)
    try:
        database = prepared.one_release(large)
    finally:
        READER.reset(token)
    assert Chosen(database, EVERYTHING).answered(landing.SCHEMA) == {"headline"}


@pytest.mark.usefixtures("quick")
def test_a_broken_file_is_made_again(large):
    """A file that is no database, and what a killed process left, cost nothing but the making."""
    prepared.one_release(large).close()
    (made,) = files(large)
    made.write_bytes(b"torn")
    prepared.one_release(large).close()
    assert files(large) == [made] and made.read_bytes()[8:12] == b"DUCK"


@pytest.mark.usefixtures("quick")
def test_a_file_of_other_rules_goes(large, monkeypatch):
    """What other code has made is neither read nor kept."""
    prepared.one_release(large).close()
    before = files(large)
    monkeypatch.setattr(prepared, "_code", lambda: b"other")
    prepared.one_release(large).close()
    assert len(files(large)) == 1 and files(large) != before


@pytest.mark.usefixtures("quick")
def test_nothing_leaves_a_prepared_file(large, tmp_path):
    """It is shut in as a release in memory is: nothing is written or read beside it."""
    cursor = prepared.one_release(large).cursor()
    for statement in (
        "create table release.more as select 1",
        f"from '{large}/place.parquet'",
        f"copy (select 1) to '{tmp_path}/out.csv'",
        "set memory_limit = '9GB'",
    ):
        with pytest.raises(duckdb.Error):
            cursor.execute(statement).fetchall()


@pytest.mark.usefixtures("quick")
def test_a_question_that_needs_too_much_memory_is_told_and_the_next_one_works(large, monkeypatch):
    """Memory is short for one question alone."""
    monkeypatch.setenv("DASHBOARD_MEMORY", "40MB")
    chosen = Chosen(prepared.one_release(large), EVERYTHING)
    with pytest.raises(TookTooMuch, match="more memory than one question"):
        chosen.ask(TOO_MUCH, {})
    assert chosen.ask("select 1 as n", {}).to_pylist() == [{"n": 1}]


@pytest.mark.usefixtures("quick")
def test_two_large_releases_are_compared_in_one_file(large):
    """A comparison has a file of its own."""
    database = prepared.two_releases(large, None)
    assert Chosen(database, EVERYTHING, compares=True).ask(
        "select count(*) > 0 as has_rows from release.deployment", {}
    ).to_pylist() == [{"has_rows": True}]
    assert [path.name.split("-")[1] for path in files(large)] == ["2"]


def copied(tables: dict[str, pd.DataFrame], copies: int) -> pd.DataFrame:
    """The records of some tables, each with so many others that are as it is, of systems of their
    own."""
    records = tables["deployment"]
    others = [
        records.assign(deployment_id=records["deployment_id"] + f"-{number}").assign(
            system_id=lambda rows: rows["deployment_id"]
        )
        for number in range(copies)
    ]
    return pd.concat([records, *others], ignore_index=True)


@pytest.mark.parametrize("lacking", [(), ("evidence_date", "body_level", "purpose")])
def test_a_build_looks_at_what_differs_and_answers_as_of_all(small_tables, tmp_path, lacking):
    """Of releases in which few records differ, a build reads these and one for all that are like it
    in a place; what changed, before and after are what two whole releases in memory say."""
    now = copied(small_tables, 5)
    then = now.assign(status=now["status"].mask(now.index % 17 == 0, "planned"))[2:]
    earlier, later = (
        release.write(Built(small_tables | {"deployment": rows}, {}), day, tmp_path / "out", "few")
        for rows, day in ((then, OLDER), (now, NEWER))
    )
    without(earlier, *lacking)
    memory, few = duck.two_releases(later, earlier), prepared.compared(later, earlier)
    read = "select count(*) from release.deployment"
    assert few.execute(read).fetchone() < (len(now) / 2,) < memory.execute(read).fetchone()
    for selection in (EVERYTHING, Selection(status=("in_use",))):
        of_all, of_few = (Chosen(each, selection, compares=True) for each in (memory, few))
        for question in sorted(comparing() - {"compared_records"}):
            text = question_text(question)
            assert of_few.ask(text, {}) == of_all.ask(text, {}), question


def test_a_build_compares_by_nothing_but_a_status(large):
    """What stands for others does so among systems of one status, and of no other choice."""
    with pytest.raises(ValueError, match="of one status"):
        engine.between(large, large)("changes_headline", Selection(area=("NL",)))


@pytest.mark.parametrize(
    ("given", "told"),
    [([], "required: release"), (["nowhere"], "nowhere is no whole release: manifest.json")],
)
def test_what_is_no_whole_release_is_not_made_ready(given, told, monkeypatch, capsys, tmp_path):
    """The command without a release, or with one that is not whole, ends in one line that says so,
    and writes nothing."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["python -m queries.prepared", *given])
    with pytest.raises(SystemExit) as ended:
        prepared.main()
    assert ended.value.code == 2 and told in capsys.readouterr().err
    assert not [*tmp_path.iterdir()]
