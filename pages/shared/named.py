"""A system as lists name it: its name with the English label beside it, and what it is for. Rows
are of any question with `name`, `label_en` and `purpose`."""

from collections.abc import Iterable, Mapping, Sequence

from pages.shared.sources import languages
from words.foreign import foreign
from words.speech import Speech

ENGLISH = "en"  # the pages' own, in which a source is that declares no other


def name(row: Mapping, say: Speech) -> str:
    """`Meldingen openbare ruimte (Street problem reports)`; the name alone where it is English. It
    knows in which language it is where the row says of which record it is."""
    own, label = stated(row["name"], row), row["label_en"]
    return say("named-in-english", name=own, label=label) if label else own


def stated(words: str, row: Mapping) -> str:
    """Words as the source of a record states them, in its language."""
    return foreign(words, language(row))


def language(row: Mapping) -> str | None:
    """The language of what the source of a record states; None for English, and where its source
    declares none."""
    source = row.get("source_id") or (row.get("deployment_id") or "").partition(":")[0]
    known = languages().get(source)
    return known if known != ENGLISH else None


def columns(heading: str, rows: Iterable[Mapping], say: Speech) -> dict[str, Sequence[object]]:
    """The columns of a table that name systems: their names under a heading, beside them what each
    is for where that is told of any."""
    rows = list(rows)
    told: dict[str, Sequence[object]] = {heading: [name(row, say) for row in rows]}
    purposes = [row["purpose"] for row in rows]
    return told | ({say("named-purpose"): purposes} if any(purposes) else {})
