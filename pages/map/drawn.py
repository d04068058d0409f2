"""Which places a map cannot draw."""

import pandas as pd

from charts import maps
from pages.map.wanted import Wanted

NAMED = 4  # places named when they cannot be drawn


def undrawn(rows: pd.DataFrame, wanted: Wanted) -> str:
    """What is not in the picture, in sentences."""
    say = wanted.look.say
    unplaced = rows[rows["latitude"].isna() | rows["longitude"].isna()]
    beyond = maps.beyond(rows, wanted.seen)
    return say.sentences(
        say("map-unplaced", places=say.first(unplaced["name"], NAMED)) if len(unplaced) else "",
        say("map-beyond", places=say.first(beyond["name"], NAMED)) if len(beyond) else "",
    )
