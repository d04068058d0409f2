"""A release that is not as it was made is not served: the last whole one is, and it is told."""

import json
import logging
import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from exports.routes import routes
from queries import engine, whole
from queries.selection import EVERYTHING

OLDER, NEWER = "2026.10.1", "2026.11.1"


@pytest.fixture
def releases(small_release, tmp_path, monkeypatch) -> Path:
    """A folder of both releases to be damaged, which the engine reads."""
    folder = tmp_path / "releases"
    shutil.copytree(small_release, folder)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(folder))
    return folder


def health() -> tuple[int, dict]:
    """Status and body of the state of the server."""
    answer = TestClient(Starlette(routes=routes)).get("/api/v1/health")
    return answer.status_code, answer.json()


def deleted(release: Path) -> None:
    (release / "deployment.parquet").unlink()


def cut(release: Path) -> None:
    path = release / "deployment.parquet"
    pq.write_table(pq.read_table(path).slice(0, 3), path)


def torn(release: Path) -> None:
    path = release / "place.parquet"
    path.write_bytes(path.read_bytes()[:-100])


def added(release: Path) -> None:
    shutil.copy(release / "place.parquet", release / "wisdom.parquet")


def broken_manifest(release: Path) -> None:
    (release / "manifest.json").write_text('{"version": ')


def empty_manifest(release: Path) -> None:
    (release / "manifest.json").write_text("[]")


def manifest_of_another(release: Path) -> None:
    shutil.copy(release.parent / OLDER / "manifest.json", release)


def other_counts(release: Path) -> None:
    told = json.loads((release / "manifest.json").read_text())
    told["counts"]["rows"]["place"] += 1
    (release / "manifest.json").write_text(json.dumps(told))


def manifest_without_a_version(release: Path) -> None:
    told = json.loads((release / "manifest.json").read_text())
    del told["version"]
    (release / "manifest.json").write_text(json.dumps(told))


def no_manifest(release: Path) -> None:
    (release / "manifest.json").unlink()


def no_package(release: Path) -> None:
    (release / "datapackage.json").unlink()


def package_of_no_files(release: Path) -> None:
    told = json.loads((release / "datapackage.json").read_text())
    told["resources"][0]["path"] = []
    (release / "datapackage.json").write_text(json.dumps(told))


def nothing_left(release: Path) -> None:
    shutil.rmtree(release)
    release.mkdir()


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (deleted, "deployment.parquet is missing"),
        (cut, "deployment.parquet is not the file"),
        (torn, "place.parquet is not the file"),
        (added, "wisdom.parquet is no part"),
        (broken_manifest, "manifest.json cannot be read"),
        (empty_manifest, "manifest.json cannot be read"),
        (manifest_of_another, "manifest.json is of release 2026.10.1"),
        (other_counts, "place.parquet has not the rows"),
        (manifest_without_a_version, "is not served: manifest.json lacks version."),
        (no_manifest, "manifest.json cannot be read"),
        (no_package, "datapackage.json cannot be read"),
        (package_of_no_files, "datapackage.json cannot be read"),
        (nothing_left, "manifest.json cannot be read"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_a_damaged_release_is_not_served(releases, caplog, damage, told):
    """Whatever was damaged, the release before it is served, health says which file of which
    release, and the log says it once."""
    damage(releases / NEWER)
    with caplog.at_level(logging.ERROR):
        assert engine.current() == engine.current() == OLDER
    assert engine.versions() == [OLDER]
    assert engine.ask("headline", EVERYTHING).num_rows == 1
    status, body = health()
    assert (status, body["status"], body["release"]) == (200, "degraded", OLDER)
    assert f"Release {NEWER} is not served" in body["problems"][0] and told in body["problems"][0]
    assert sum(told in line for line in caplog.messages) == 1


@pytest.mark.parametrize("name", ["2027.1.1", "", "../releases/2026.10.1", "\udc80", "."])
def test_current_may_name_nothing(releases, caplog, name):
    """A CURRENT that names no release leads to the last whole one, and is told."""
    (releases / "CURRENT").write_bytes(name.encode("utf-8", "surrogateescape"))
    assert engine.current() == NEWER
    status, body = health()
    assert status == 200 and "CURRENT names" in body["problems"][0]
    assert sum("CURRENT" in line for line in caplog.messages) == 1


def test_files_put_back_are_served_at_once(releases, tmp_path):
    """A release that was mended is served without a restart."""
    path = releases / NEWER / "place.parquet"
    kept = path.read_bytes()
    path.write_bytes(b"nothing")
    assert engine.current() == OLDER
    path.write_bytes(kept)
    assert engine.current() == NEWER and not whole.problems(releases)


def test_a_page_keeps_to_the_release_with_which_it_began(releases):
    """A release that is switched in while a page is made is shown by the next page."""
    with whole.settled():
        assert engine.current() == NEWER
        (releases / "CURRENT").write_text(OLDER, encoding="utf-8")
        assert engine.current() == NEWER
    assert engine.current() == OLDER


def test_a_release_is_looked_at_again_when_it_is_opened(releases):
    """What was whole when it was switched in and is not when it is opened is not opened."""
    assert engine.current() == NEWER
    cut(releases / NEWER)
    with pytest.raises(engine.NoRelease, match=r"deployment\.parquet is not the file"):
        engine.database(releases, NEWER)
    assert engine.current() == OLDER


def test_where_nothing_is_whole_health_says_why(releases):
    """Without a whole release nothing is answered, and health says what is wrong with each."""
    deleted(releases / NEWER)
    torn(releases / OLDER)
    status, body = health()
    assert status == 503 and NEWER in body["detail"] and OLDER in body["detail"]
    assert str(releases) not in body["detail"]


def test_data_may_be_too_old(releases, monkeypatch):
    """Data older than the operator's limit are a problem."""
    assert health()[1]["status"] == "ok"
    monkeypatch.setenv("DASHBOARD_MOST_DAYS", "0")
    assert "days old, more than 0" in health()[1]["problems"][0]


def test_committed_releases_are_whole():
    """Every release that this project holds is as it was made."""
    assert whole.problems(engine.DEFAULT_RELEASES) == []
