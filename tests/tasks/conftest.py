"""Twelve invented cities in two packages, built as any other: releases 2026.10.1 and 2026.11.1.

c03 and c12 did not respond at first; c05 lies inside c04. In the second package d03 is no pilot any
more, d15 has a risk category that leads to a tier, c12 responds and brings d18, and d08 is
withdrawn.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from etl import release
from etl.build import build
from exports.routes import routes

FIRST, SECOND = "2026.10.1", "2026.11.1"
DAYS = {FIRST: date(2026, 10, 1), SECOND: date(2026, 11, 1)}
RAW = Path(__file__).parent


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Path:
    """The folder of both releases."""
    folder = tmp_path_factory.mktemp("twelve")
    for day in DAYS.values():
        release.write(build(RAW, day), day, folder)
    return folder


@pytest.fixture
def cities(built, monkeypatch) -> Path:
    """Both releases, read by the engine during one test."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(built))
    return built


@pytest.fixture
def client(cities) -> Iterator[TestClient]:
    """A reader of the interface over both releases."""
    with TestClient(Starlette(routes=routes)) as reader:
        yield reader


@pytest.fixture
def package(tmp_path, monkeypatch) -> Callable[[dict[str, str]], None]:
    """Builds a release of one package, table -> CSV, with the twelve cities as its places, and
    lets the engine read it."""

    def made(tables: dict[str, str]) -> None:
        delivery = tmp_path / "raw" / "forum_package" / "2026-10-01"
        delivery.mkdir(parents=True)
        places = (RAW / "forum_package" / "2026-10-01" / "place.csv").read_text(encoding="utf-8")
        for table, text in {"place": places, **tables}.items():
            (delivery / f"{table}.csv").write_text(text, encoding="utf-8")
        day = DAYS[FIRST]
        release.write(build(tmp_path / "raw", day), day, tmp_path / "releases")
        monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path / "releases"))

    return made
