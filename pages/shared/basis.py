"""What a fact of the systems rests on, in words: stated by sources, coded, or not known."""

from collections.abc import Mapping, Sequence

from charts.look import Look
from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech

QUESTION = "bases"
CODED = "coded"


def label(column: str, row: Mapping, say: Speech) -> str:
    """What readers see for the value of one system: `Chatbot (coded)` where no source states it."""
    return label_of_all(column, [row], say)


def label_of_all(column: str, rows: Sequence[Mapping], say: Speech) -> str:
    """The same of a value that several systems have: marked where no source states it of any."""
    told = say.label(column, rows[0][column])
    are_coded = all(is_coded(column, row) for row in rows)
    return say("basis-coded", value=told) if are_coded else told


def is_coded(column: str, row: Mapping) -> bool:
    """Whether a system's value is coded, not stated by its source."""
    return row[f"{column}_basis"] == CODED


def in_words(column: str, selection: Selection, look: Look, statuses: Sequence[str] = ()) -> str:
    """`Technology: 323 stated by sources, 856 coded, 22 not known.` Nothing where nothing is coded,
    and of a release made before that was told. Of systems that stand at some statuses today alone,
    where any are named."""
    rows = ask(QUESTION, selection, statuses=list(statuses)).to_pylist()
    told = next((row for row in rows if row["field"] == column), None)
    if not told or not told["systems_coded"]:
        return ""
    return look.say(
        f"basis-of-{column.replace('_', '-')}",
        stated=told["systems_stated"],
        coded=told["systems_coded"],
        unknown=told["systems_not_known"],
    )


def screened_in_words(coverage: dict, look: Look) -> str:
    """Of the systems that the screening points to Annex III or Article 5, on how many it rests on
    coding; the row of `screening_coverage`. Nothing where on none."""
    coded = coverage["systems_listed_coded"]
    if not coded:
        return ""
    return look.say("basis-of-screening", coded=coded, listed=coverage["systems_listed"])
