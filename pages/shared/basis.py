"""What a fact of the systems rests on, in words: stated by sources, coded, or not known."""

from charts.look import Look
from queries.engine import ask
from queries.selection import Selection

STATED, CODED, NONE = "stated", "coded", "none"
QUESTION = "systems_by_basis"


def systems(column: str, selection: Selection) -> dict[str, int]:
    """Systems of a selection by what their value of a column rests on; empty where the release was
    made before that was told."""
    rows = ask(QUESTION, selection).to_pylist()
    return {row["basis"]: row["systems"] for row in rows if row["field"] == column}


def in_words(column: str, selection: Selection, look: Look) -> str:
    """`Technology: 323 stated by their sources, 856 coded, 22 not known.` Nothing in a release that
    does not tell it, and where nothing is coded."""
    told = systems(column, selection)
    if not told.get(CODED):
        return ""
    return look.say(
        f"basis-of-{column.replace('_', '-')}",
        stated=told.get(STATED, 0),
        coded=told[CODED],
        unknown=told.get(NONE, 0),
    )


def screened_in_words(coverage: dict, look: Look) -> str:
    """Of the systems that the screening points to Annex III or Article 5, on how many it rests on
    coding; the row of `screening_coverage`. Nothing where on none."""
    coded = coverage["systems_listed_coded"]
    if not coded:
        return ""
    return look.say("basis-of-screening", coded=coded, listed=coverage["systems_listed"])
