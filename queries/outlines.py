"""Outlines a map can fill: which countries there are, and Dutch municipalities where somebody
fetched them."""

import json
import os
from functools import lru_cache
from pathlib import Path

from queries import engine
from queries.selection import Selection

ROOT = Path(__file__).parent.parent
WORLD = ROOT / "data" / "reference" / "world_outlines.geojson"
DUTCH = "gemeenten.geojson"
HOW_TO_GET_THEM = "python -m etl fetch nl_outlines"


def dutch_municipalities() -> dict | None:
    """GeoJSON in degrees, properties statcode (GMxxxx) and statnaam; None where it was not fetched.

    The newest snapshot below `DASHBOARD_OUTLINES`, or below data/raw/nl_outlines, where `etl fetch`
    puts it: outlines are neither committed nor part of a release, so that a release holds nothing
    whose licence asks to be confirmed.
    """
    folder = Path(os.environ.get("DASHBOARD_OUTLINES") or ROOT / "data" / "raw" / "nl_outlines")
    found = sorted(folder.glob(f"[!.]*/{DUTCH}"))
    return _read(found[-1], found[-1].stat().st_mtime_ns) if found else None


@lru_cache(maxsize=4)  # Dutch ones and those of some releases
def _read(path: Path, changed: int) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def alpha_3(selection: Selection = engine.EVERYTHING) -> dict[str, str]:
    """ISO 3166-1 alpha-2 -> the alpha-3 code the map's boundaries bear; countries without an
    outline are not in it.

    From the outlines of the selection's release, so that an old release keeps its own, or where it
    has none from data/reference.
    """
    of_release = (
        engine.releases_folder() / engine.manifest(selection)["version"] / "outlines.geojson"
    )
    path = of_release if of_release.exists() else WORLD
    features = _read(path, path.stat().st_mtime_ns)["features"]
    codes = [(one["properties"]["iso2"], one["properties"]["iso3"]) for one in features]
    return {two: three for two, three in codes if two}
