"""Outlines a map can fill: which countries there are, and the places of one kind in a country where
somebody fetched them."""

import csv
import json
import os
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from queries import engine
from queries.selection import Selection

ROOT = Path(__file__).parent.parent
WORLD = ROOT / "data" / "reference" / "world_outlines.geojson"
LISTED = ROOT / "data" / "reference" / "outlines.csv"


class Outlines(NamedTuple):
    """Outlines of every place of one kind in a country, as `outlines.csv` lists them: `folder` of
    `etl fetch`, its `file`, the property that holds a place's official `code`, whom to `credit`."""

    country: str
    kind: str
    folder: str
    file: str
    code: str
    credit: str
    address: str

    @property
    def how_to_get_them(self) -> str:
        """The command that fetches them."""
        return f"python -m etl fetch {self.folder}"

    def shapes(self) -> dict | None:
        """GeoJSON in degrees; None where it was not fetched.

        The newest snapshot below `DASHBOARD_OUTLINES`, or below data/raw, where `etl fetch` puts
        it: outlines are neither committed nor part of a release, so that a release holds nothing
        whose licence asks to be confirmed.
        """
        if folder := os.environ.get("DASHBOARD_OUTLINES"):
            patterns = (f"[!.]*/{self.file}", f"{self.folder}/[!.]*/{self.file}")
            snapshots = [path for pattern in patterns for path in Path(folder).glob(pattern)]
        else:
            snapshots = [*(ROOT / "data" / "raw" / self.folder).glob(f"[!.]*/{self.file}")]
        newest = max(snapshots, key=lambda path: path.parent.name, default=None)
        return _read(newest, newest.stat().st_mtime_ns) if newest else None


def of_places(country: str, kind: str) -> Outlines | None:
    """The outlines of every place of a kind in a country; None where none are listed."""
    return _listed(LISTED).get((country, kind))


@lru_cache(maxsize=4)
def _listed(path: Path) -> dict[tuple[str, str], Outlines]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = [Outlines(**row) for row in csv.DictReader(file)]
    return {(row.country, row.kind): row for row in rows}


@lru_cache(maxsize=4)  # those of a register and those of some releases
def _read(path: Path, changed: int) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def world(selection: Selection = engine.EVERYTHING) -> dict:
    """The countries' outlines as GeoJSON in degrees, each with `iso2` and `iso3`.

    From the outlines of the selection's release, so that an old release keeps its own, or where it
    has none from data/reference.
    """
    of_release = (
        engine.releases_folder() / engine.manifest(selection)["version"] / "outlines.geojson"
    )
    path = of_release if of_release.exists() else WORLD
    return _read(path, path.stat().st_mtime_ns)


def alpha_3(selection: Selection = engine.EVERYTHING) -> dict[str, str]:
    """ISO 3166-1 alpha-2 -> the alpha-3 code the map's boundaries bear; countries without an
    outline are not in it."""
    features = world(selection)["features"]
    codes = [(area["properties"]["iso2"], area["properties"]["iso3"]) for area in features]
    return {two: three for two, three in codes if two}
