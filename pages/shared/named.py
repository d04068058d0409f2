"""A system as lists name it: its name with the English label beside it, and what it is for. Rows
are of any question with `name`, `label_en` and `purpose`."""

from collections.abc import Iterable, Mapping, Sequence

from words.speech import Speech


def name(row: Mapping, say: Speech) -> str:
    """`Meldingen openbare ruimte (Street problem reports)`; the name alone where it is English."""
    label = row["label_en"]
    return say("named-in-english", name=row["name"], label=label) if label else row["name"]


def columns(heading: str, rows: Iterable[Mapping], say: Speech) -> dict[str, Sequence[object]]:
    """The columns of a table that name systems: their names under a heading, beside them what each
    is for where that is told of any."""
    rows = list(rows)
    told: dict[str, Sequence[object]] = {heading: [name(row, say) for row in rows]}
    purposes = [row["purpose"] for row in rows]
    return told | ({say("named-purpose"): purposes} if any(purposes) else {})
