"""Which sources this page shows apart, known by what they are and not by their names."""

from queries.engine import ask
from queries.selection import EVERYTHING, Selection


def member_survey(selection: Selection) -> str:
    """The source that asks members about themselves; nothing where the release has none."""
    surveys = ask("member_surveys", EVERYTHING.but(release=selection.release)).to_pylist()
    return surveys[0]["source_id"] if surveys else ""


def followed(selection: Selection) -> list[dict]:
    """The sources whose figures may be followed over the years: they asked the same bodies each
    time."""
    sources = ask("published_sources", EVERYTHING.but(release=selection.release)).to_pylist()
    return [source for source in sources if source["frame_size"]]
