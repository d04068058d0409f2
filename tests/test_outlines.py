"""Which countries a map can fill: a release keeps the outlines it was made with."""

import json
from pathlib import Path

from queries import engine, outlines
from queries.selection import Selection


def drawn(release: Path, code: str) -> None:
    """Give a release outlines of one country with a code of its own."""
    feature = {
        "type": "Feature",
        "properties": {"iso2": "NL", "iso3": code, "name": "x"},
        "geometry": None,
    }
    (release / "outlines.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8"
    )


def test_a_release_keeps_its_own_outlines(small_release):
    """Each release is drawn with its own outlines, and one that has none with those of the
    project."""
    newest, older = small_release / engine.current(), small_release / engine.versions()[0]
    try:
        drawn(older, "OLD")
        assert outlines.alpha_3(Selection(release=older.name)) == {"NL": "OLD"}
        assert outlines.alpha_3()["NL"] == "NLD"
        drawn(newest, "NEW")
        assert outlines.alpha_3() == {"NL": "NEW"}
    finally:
        for release in (newest, older):
            (release / "outlines.geojson").unlink(missing_ok=True)


def test_the_newest_outlines_are_taken(tmp_path, monkeypatch):
    """Of several snapshots the newest is read; one that is being fetched is not, and of a kind that
    is not listed there are none."""
    monkeypatch.setenv("DASHBOARD_OUTLINES", str(tmp_path))
    for folder, name in (("2023", "old"), ("2026-01-02", "new"), (".fetching-9", "half")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "gemeenten.geojson").write_text(json.dumps({"name": name}))
    assert outlines.of_places("NL", "municipality").shapes() == {"name": "new"}
    assert outlines.of_places("NL", "borough") is None
