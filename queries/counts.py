"""How many systems a selection holds."""

from queries.engine import ask
from queries.selection import Selection


def systems_in(selection: Selection) -> int:
    """How many; one of several places is one. Asked for alone, as most pages begin with it, and
    all else that `headline` tells takes three times as long."""
    return ask("systems_chosen", selection).to_pylist()[0]["systems"]
