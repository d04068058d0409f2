"""Rows of places as a map draws them, and which of them it cannot draw."""

import pandas as pd
import pyarrow as pa

from charts import maps
from charts.look import Look
from pages.map.wanted import Wanted

NAMED = 4  # places named when they cannot be drawn


def named(places: pa.Table, look: Look) -> pa.Table:
    """Rows with the country in words, which the map tells."""
    names = {code: look.say.country(code) for code in places["country"].unique().to_pylist()}
    told = [names[code] for code in places["country"].to_pylist()]
    return places.append_column("country_name", pa.array(told, pa.string()))


def undrawn(rows: pd.DataFrame, wanted: Wanted) -> str:
    """What is not in the picture, in sentences."""
    say = wanted.look.say
    unplaced = rows[rows["latitude"].isna() | rows["longitude"].isna()]
    beyond = maps.beyond(rows, wanted.seen)
    return say.sentences(
        say("map-unplaced", places=say.first(unplaced["name"], NAMED)) if len(unplaced) else "",
        say("map-beyond", places=say.first(beyond["name"], NAMED)) if len(beyond) else "",
    )
