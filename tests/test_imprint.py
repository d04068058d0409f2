"""What a release is called: asked for at the build, kept by later builds, and cited everywhere from
the manifest."""

import json
from pathlib import Path

import pytest

from etl.__main__ import imprint, parser
from etl.release import RELEASES
from queries.imprint import citation
from queries.imprint import imprint as read_imprint
from queries.selection import Selection
from schema.imprint import OWN, Imprint

FORUM = Imprint("Municipal AI dashboard", "Mayors AI Forum")  # as data/releases/dashboard.toml says
PACKAGE = "deployment_id,place_id,body,name\nhelper,jp-131016,Chiyoda,Helper\n"


def build(folder: Path, *more: str) -> dict:
    """A build of one small package into `folder/out`; its manifest."""
    package = folder / "mine" / "forum_package" / "2026-11-01" / "deployment.csv"
    package.parent.mkdir(parents=True, exist_ok=True)
    package.write_text(PACKAGE, encoding="utf-8")
    places = ["--raw", str(folder / "mine"), "--out", str(folder / "out"), "--as-of", "2026-11-22"]
    chosen = parser().parse_args(["build", *places, *more])
    assert chosen.run(chosen) == 0
    version = (folder / "out" / "CURRENT").read_text(encoding="utf-8").strip()
    return json.loads((folder / "out" / version / "manifest.json").read_text(encoding="utf-8"))


def named(manifest: dict) -> Imprint:
    return Imprint(manifest["title"], manifest["publisher"])


def test_own_data_is_not_cited_as_the_forum(tmp_path, monkeypatch):
    """A build that was given no name is cited in neutral words, and the Forum's name is nowhere in
    its citation."""
    assert named(build(tmp_path)) == OWN
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path / "out"))
    assert citation() == "Own data, release 2026.11.1, data as of 2026-11-22"


def test_a_name_is_stored_and_cited(tmp_path, monkeypatch):
    """Title and publisher come from the command, in one line, and head the citation."""
    manifest = build(tmp_path, "--title", "AI in\n Harbour City", "--publisher", "Harbour City")
    assert named(manifest) == ("AI in Harbour City", "Harbour City")
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path / "out"))
    assert (
        citation() == "Harbour City, AI in Harbour City, release 2026.11.1, data as of 2026-11-22"
    )


def test_a_name_lasts_and_another_makes_a_release(tmp_path):
    """The next build keeps the name, equal content under it makes nothing new, and another name
    makes the next release."""
    build(tmp_path, "--title", "Harbour systems", "--publisher", "Harbour City")
    assert build(tmp_path)["version"] == "2026.11.1"
    again = build(tmp_path, "--title", "Coast systems")
    assert (again["version"], *named(again)) == ("2026.11.2", "Coast systems", "Harbour City")


def test_the_project_s_own_folder_is_the_forum_s():
    """Without a name, data/releases is the Forum's and any other folder own data."""
    names = [
        imprint(parser().parse_args(["build", "--out", str(out)]))
        for out in (RELEASES, RELEASES.parent / "mine")
    ]
    assert names == [FORUM, OWN]


@pytest.mark.parametrize(
    "version", sorted(path.parent.name for path in RELEASES.glob("*/manifest.json"))
)
def test_committed_releases_are_the_forum_s(version, monkeypatch):
    """Each committed release is cited as the Forum's, whether its manifest already says so or
    not."""
    monkeypatch.delenv("DASHBOARD_RELEASES", raising=False)
    assert read_imprint(Selection(release=version)) == FORUM
    assert citation(Selection(release=version)).startswith(
        f"Mayors AI Forum, Municipal AI dashboard, release {version}, data as of "
    )
