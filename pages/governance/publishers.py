"""Which sources this page shows apart, known by what they are and not by their names."""

from queries.engine import ask
from queries.selection import EVERYTHING, Selection


def by_waves(selection: Selection) -> list[dict]:
    """The sources whose surveys are shown wave by wave, that of the members first."""
    return ask("member_surveys", EVERYTHING.but(release=selection.release)).to_pylist()


def followed(selection: Selection) -> list[dict]:
    """The sources whose figures may be followed over the years: they asked the same bodies each
    time."""
    sources = ask("published_sources", EVERYTHING.but(release=selection.release)).to_pylist()
    return [source for source in sources if source["frame_size"]]
