"""Releases: the same bytes for the same input, nothing new for equal content, and whole whenever a
build is killed."""

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from types import ModuleType

import pyarrow.parquet as pq
import pytest

from etl import __main__, release
from etl.build import Built, build
from etl.lock import alone
from schema import tables
from tests.writing import (
    DAY,
    build_apart,
    changed,
    no_changes,
    write_and_die,
    write_for_ever,
    write_one,
)

ROOT = Path(__file__).parent.parent
LISTING = """{"algoritmes": [
 {"id": "1", "organisatie": "Gemeente Delft", "status": "in_gebruik", "title": "Een",
  "url": "https://example.org/1"},
 {"id": "2", "organisatie": "Gemeente Delft", "status": "ontwikkeling", "title": "Twee",
  "url": "https://example.org/2"}]}"""
PACKAGE = "deployment_id,place_id,body,name\nhelper,jp-131016,Chiyoda,Helper\n"
FILES = {
    "nl_algorithm_register/2026-08-08/algoritmes.json": LISTING,
    "forum_package/2026-11-01/deployment.csv": PACKAGE,
}


def raw(folder: Path) -> Path:
    """A raw folder of two sources, wherever it lies."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Built:
    """What the two sources give, with few of the curated rows: it is written often."""
    whole = build(raw(tmp_path_factory.mktemp("raw")), DAY)
    return replace(whole, tables={name: rows.head(40) for name, rows in whole.tables.items()})


def assert_whole(folder: Path) -> None:
    """All tables of a release can be read and have the rows that its manifest counts."""
    rows = release.manifest(folder)["counts"]["rows"]
    assert set(rows) == set(tables.TABLES)
    assert {name: pq.read_table(folder / f"{name}.parquet").num_rows for name in rows} == rows


def test_building_twice_gives_the_same_bytes(tmp_path):
    """A command, and the same in this process, over copies of the input in different places and
    with different hash seeds, write equal files."""
    written = []
    for place in ("one", "other"):
        here = tmp_path / place
        words = ["--raw", str(raw(here / "raw")), "--out", str(here / "out"), "--as-of", str(DAY)]
        if place == "one":
            command = [sys.executable, "-m", "etl", "build", *words]
            environment = os.environ | {"PYTHONHASHSEED": "1"}
            subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
        else:
            assert __main__.main(["build", *words]) == 0
        written.append(
            {
                path.relative_to(here): path.read_bytes()
                for path in (here / "out").rglob("*")
                if path.is_file()
            }
        )
    assert len(written[0]) >= len(tables.TABLES) + 2  # the tables, the manifest and CURRENT
    assert written[0] == written[1]


def test_equal_content_makes_no_new_release(tmp_path, built):
    """A second write gives the first release back; another cell makes the next number."""
    first = release.write(built, DAY, tmp_path)
    assert release.write(built, date(2026, 12, 1), tmp_path) == first
    assert release.write(changed(built, 7), DAY, tmp_path).name == "2026.11.2"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2026.11.1", "2026.11.2", "CURRENT"]


def test_other_outlines_make_a_new_release(tmp_path, built):
    """Outlines are part of what readers see, so they are part of the content."""
    outlines = tmp_path / "outlines.geojson"
    for text in ("{}", "{ }"):
        outlines.write_text(text)
        written = release.write(built, DAY, tmp_path / "out", outlines=outlines)
        assert (written / "outlines.geojson").read_text() == text


def test_a_large_fall_needs_a_reason(tmp_path, built):
    """A source that loses its records stops the release; a written reason lets it pass and stands
    in the manifest."""
    before = release.write(built, DAY, tmp_path)
    fallen = replace(
        built, tables=built.tables | {"source": built.tables["source"].assign(rows_accepted=0)}
    )
    with pytest.raises(release.LargeFall, match="nl_algorithm_register falls from 2 to 0"):
        release.write(fallen, DAY, tmp_path)
    assert release.current(tmp_path) == before
    after = release.write(fallen, DAY, tmp_path, reason="the register closed")
    assert release.manifest(after)["reason_for_large_fall"] == "the register closed"


def test_the_manifest_names_the_code_by_what_it_does(tmp_path):
    """Another rule in the code gives another checksum; a page of the dashboard, or the folder's
    place, does not."""
    for where in ("a", "b"):
        for name in (
            "etl/read.py",
            "schema/codelists/status.csv",
            "queries/changes_fields.sql",
            "pages/map.py",
        ):
            path = tmp_path / where / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name)
    first = release.code_checksum(tmp_path / "a")
    (tmp_path / "b" / "pages" / "map.py").write_text("another page")
    assert release.code_checksum(tmp_path / "b") == first
    for name in ("etl/read.py", "queries/changes_fields.sql"):
        (tmp_path / "b" / name).write_text("another rule")
        assert release.code_checksum(tmp_path / "b") != first
        (tmp_path / "b" / name).write_text(name)


@pytest.fixture(scope="module")
def server():
    """Starts real processes that have the writer loaded, and not the page that a test ran as the
    main module before."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.writing"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "__main__", ModuleType("__main__"))
        patch.setattr(release.changelog, "text", no_changes)
        yield context


def assert_survived(out: Path, built: Built) -> None:
    """CURRENT names a release, every release is whole, and the next build succeeds and leaves
    nothing beside them."""
    assert_whole(release.current(out))
    for folder in out.glob("[!.]*.*"):
        assert_whole(folder)
    after = release.write(built, DAY, out)
    assert release.current(out) == after
    assert_whole(after)
    assert not list(out.glob(".*"))


def test_a_build_killed_at_any_moment_leaves_the_last_release_whole(tmp_path, built, server):
    """Four processes die by SIGKILL, each a little later after it began to write."""
    release.write(built, DAY, tmp_path)
    interrupted = 0
    for kill in range(4):
        process = server.Process(target=write_for_ever, args=(built, tmp_path, 1000 * (kill + 1)))
        process.start()
        while not any(tmp_path.glob(".building-*")):
            time.sleep(0.001)
        time.sleep(0.02 * kill)
        process.kill()
        process.join()
        assert process.exitcode == -signal.SIGKILL
        interrupted += any(tmp_path.glob(".building-*"))
        assert_survived(tmp_path, changed(built, kill))
    assert interrupted  # not all kills fell beside the writing


def test_a_build_killed_before_any_of_its_steps_leaves_the_last_release_whole(
    tmp_path, built, server
):
    """Killed before its first, second ... last change of the folder, between the move and the
    pointer too."""
    release.write(built, DAY, tmp_path / "0")
    for step in count(1):
        out = shutil.copytree(tmp_path / "0", tmp_path / str(step))
        process = server.Process(target=write_and_die, args=(built, out, 1000 * step, step))
        process.start()
        process.join(60)
        assert_survived(out, changed(built, step))
        if process.exitcode == 0:
            break
        assert process.exitcode == -signal.SIGKILL
    assert step > 6  # reading CURRENT, making, the manifest, the move, the pointer and its move


def test_builds_at_once_wait_for_each_other(tmp_path, built, server):
    """Three builds into one folder at the same moment all succeed: three whole releases, CURRENT
    the last, nothing left over."""
    start = server.Barrier(3)
    processes = [
        server.Process(target=write_one, args=(built, tmp_path, number, start))
        for number in range(3)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(120)
        assert process.exitcode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "2026.11.1",
        "2026.11.2",
        "2026.11.3",
        "CURRENT",
    ]
    for version in tmp_path.glob("2026.*"):
        assert_whole(version)
    assert release.current(tmp_path).name == "2026.11.3"


def test_a_waiting_build_says_so(tmp_path, server):
    """The command that finds another build at work names the folder, writes nothing, and goes on
    when the other has ended."""
    out, told = tmp_path / "out", tmp_path / "told.txt"
    out.mkdir()
    words = ["build", "--raw", str(raw(tmp_path / "raw")), "--out", str(out), "--as-of", str(DAY)]
    waits = f"Another build is writing into {out}; waiting for it to end.\n"
    with alone(out, "build"):
        waiting = server.Process(target=build_apart, args=(words, told))
        waiting.start()
        while waiting.is_alive() and not (told.exists() and told.read_text(encoding="utf-8")):
            time.sleep(0.01)
        assert told.read_text(encoding="utf-8") == waits
        assert list(out.iterdir()) == []
    waiting.join(60)
    assert (waiting.exitcode, told.read_text(encoding="utf-8")) == (0, waits)
    assert release.current(out).name == "2026.11.1"
