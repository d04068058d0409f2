"""What publishers gave year by year: their shares, then their steps."""

from charts.look import Look
from pages.governance import steps
from pages.shared import series
from pages.values import Heading, Parts
from queries.selection import Selection

Rows = list[dict]


def parts(sources: Rows, selection: Selection, look: Look) -> Parts:
    """Each source's shares, then its steps; `sources` are rows of `published_sources`."""
    # The first keeps the name that its lasting links have.
    keys = ["ministry", *(f"series-{source['source_id']}" for source in sources[1:])]
    shown = [_source(*pair, selection, look) for pair in zip(sources, keys, strict=False)]
    return tuple(part for parts_of in shown for part in parts_of)


def _source(source: dict, key: str, selection: Selection, look: Look) -> Parts:
    """Nothing where the source published no share."""
    shares = series.exhibit(source, selection, look, key)
    if not shares:
        return ()
    publisher = source["source_id"]
    heading = Heading(source["title"], level=2)
    return (heading, shares, *steps.parts(publisher, selection, look))
