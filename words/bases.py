"""What a fact of the systems rests on, in words: stated by sources, coded, or not known."""

from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech

QUESTION = "bases"


def in_words(column: str, selection: Selection, say: Speech) -> str:
    """`Technology: 323 stated by sources, 856 coded, 22 not known.` Nothing where nothing is coded,
    and of a release made before that was told."""
    rows = ask(QUESTION, selection).to_pylist()
    told = next((row for row in rows if row["field"] == column), None)
    if not told or not told["systems_coded"]:
        return ""
    return say(
        f"basis-of-{column.replace('_', '-')}",
        stated=told["systems_stated"],
        coded=told["systems_coded"],
        unknown=told["systems_not_known"],
    )
