"""Databases that serve readers are shut in: whatever a statement says, it stays within the
release."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from queries import duck, engine, stream
from queries.chosen import Chosen
from queries.questions import question_text, questions
from queries.selection import Selection

READS = [
    *("from read_text('{secret}')", "from read_csv('{secret}')", "from read_blob('{secret}')"),
    *("from '{secret}'", "from sniff_csv('{secret}')", "from glob('{folder}/*')"),
    *("from parquet_metadata('{secret}')", "copy release.place from '{secret}'"),
    *("select getenv('PATH')", "attach '{secret}' as other", "import database '{folder}'"),
]
WRITES = [
    *("copy release.place to '{target}'", "copy (select 1) to '{target}' (format parquet)"),
    *("attach '{target}' as other", "export database '{target}'"),
    "create persistent secret s (type s3)",
]
CHANGES = [
    *("install httpfs", "install '{secret}'", "load '{secret}'", "load httpfs"),
    *("set enable_external_access = true", "reset enable_external_access"),
    *("set threads = 8", "set global memory_limit = '9GB'", "set lock_configuration = false"),
    *("set allowed_directories = ['/']", "set allowed_paths = ['{secret}']"),
    *("set temp_directory = '{target}'", "set home_directory = '{folder}'"),
    *("set custom_extension_repository = '{folder}'", "set log_query_path = '{target}'"),
    *("pragma memory_limit = '9GB'", "pragma threads = 8", "pragma temp_directory = '{target}'"),
    *("pragma enable_profiling = 'json'", "pragma profiling_output = '{target}'"),
]
WOULD_CHANGE = [
    *("delete from release.place", "truncate release.place", "drop table release.place"),
    *("update release.place set name = 'x'", "insert into release.place select * from place"),
    *("create table release.mine as select 1", "create schema mine", "drop schema release cascade"),
    *("alter table release.place add column mine integer", "create macro mine() as 1"),
    *("select 1; delete from release.place", "from release.place; drop table release.place"),
    *("begin", "checkpoint", "set threads = 8", "use memory", "call pragma_version(); select 1"),
]
OPENED: dict[str, Callable] = {
    "pages": engine.database,
    "files": stream._on_disk,
    "comparisons": lambda folder, version: duck.two_releases(
        folder / version, folder / "2026.10.1"
    ),
}


@pytest.fixture(scope="module", params=OPENED)
def database(request, small_release) -> duckdb.DuckDBPyConnection:
    """A database as pages, files and comparisons of releases have it."""
    return OPENED[request.param](small_release, "2026.11.1")


@pytest.mark.parametrize("statement", [*READS, *WRITES, *CHANGES])
def test_no_statement_leaves_the_release(database, tmp_path, statement):
    """None reads or writes a file, looks at the machine, loads an extension or changes a
    setting."""
    secret, target = tmp_path / "secret.csv", tmp_path / "target"
    secret.write_text("a\n1\n", encoding="utf-8")
    written = statement.format(secret=secret, target=target, folder=tmp_path)
    with pytest.raises(duckdb.Error):
        database.cursor().execute(written).fetchall()
    assert not target.exists() and [path.name for path in tmp_path.iterdir()] == ["secret.csv"]


def test_a_text_of_python_is_no_table(database):
    """What lies in the memory of the server has no name in a statement."""
    told = [1]
    assert told
    with pytest.raises(duckdb.Error):
        database.cursor().execute("from told").fetchall()


@pytest.mark.parametrize("question", sorted(questions()))
def test_a_question_only_reads(question):
    """Each is one statement, and that selects."""
    (statement,) = duckdb.extract_statements(question_text(question))
    assert statement.type == duckdb.StatementType.SELECT


@pytest.mark.parametrize("statement", WOULD_CHANGE)
def test_what_is_no_question_changes_nothing(small_release, statement):
    """Whoever hands the engine a statement that changes tables is refused, before anything runs."""
    database = engine.database(small_release, "2026.11.1")
    chosen = Chosen(database, Selection())
    before = database.cursor().execute("select count(*) from release.place").fetchall()
    with pytest.raises((ValueError, duckdb.Error)):
        chosen.ask(statement, {})
    assert database.cursor().execute("select count(*) from release.place").fetchall() == before


def test_nothing_else_is_asked(small_release):
    """A text that is no question's name is no statement."""
    before = sorted(path.name for path in Path(small_release).rglob("*"))
    for text in ("select 1", "headline; drop table release.place", "../headline", "HEADLINE"):
        with pytest.raises((KeyError, FileNotFoundError, ValueError)):
            engine.ask(text, Selection())
    assert sorted(path.name for path in Path(small_release).rglob("*")) == before
