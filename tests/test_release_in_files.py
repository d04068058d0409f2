"""A release whose tables of records are several files each, as many machines read them."""

import shutil
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from etl import files, release
from etl.build import Built
from queries import engine, whole
from queries.selection import Selection
from schema import stored

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def written(tmp_path_factory, small_tables) -> tuple[Path, Path]:
    """Two releases of the same tables: in one file each, and in several."""
    folder, built = tmp_path_factory.mktemp("parted"), Built(small_tables, {})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "MAX_ROWS", 5)
        return release.write(built, DAY, folder), release.write(built, DAY, folder, is_parted=True)


@pytest.fixture
def parted(written, tmp_path, monkeypatch) -> tuple[Path, Path]:
    """A copy of both, to be damaged, which the engine reads."""
    one, several = written
    folder = shutil.copytree(one.parent, tmp_path / "releases")
    monkeypatch.setattr(files, "MAX_ROWS", 5)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(folder))
    return folder / one.name, folder / several.name


def test_a_release_in_files_holds_the_same_rows(parted):
    """The files of a table, one behind the other, are the rows that one file holds; the release is
    whole, and a question has the same answer."""
    one, several = parted
    held = stored.files(several / "deployment.parquet")
    assert len(held) > 1
    assert pq.read_table(several / "deployment.parquet").equals(
        pq.read_table(one / "deployment.parquet")
    )
    assert whole.faults(several) == ()
    answers = [
        engine.ask("table_deployment", Selection(release=each.name)).to_pylist() for each in parted
    ]
    assert answers[0] == answers[1] != []


def test_a_file_that_is_missing_is_noticed(parted):
    """A release of which one file of several is gone is not whole."""
    stored.files(parted[1] / "deployment.parquet")[0].unlink()
    assert whole.faults(parted[1]) == ("deployment.parquet is not the file that it was made with",)


def test_equal_content_in_as_many_files_makes_no_release(parted, small_tables):
    """What is there in several files is not written again."""
    again = release.write(Built(small_tables, {}), DAY, parted[0].parent, is_parted=True)
    assert again == parted[1]


def test_no_group_is_held_while_the_next_is_read(tmp_path, monkeypatch):
    """Of rows that are written, those of one group at most are in memory."""
    monkeypatch.setattr(files, "MAX_ROWS", 8)
    text, held = "x" * 100_000, []
    own = pa.proxy_memory_pool(pa.default_memory_pool())  # counts what these rows take alone

    def rows():
        for _ in range(16):
            held.append(own.bytes_allocated())
            yield pa.table({"text": pa.array([text] * 2, memory_pool=own)})

    files.write(rows(), tmp_path / "table.parquet")
    assert max(held) < 10 * len(text)
