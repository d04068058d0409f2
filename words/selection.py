"""A selection in words: under the title of a page, in every citation and file.

Every sentence about what is chosen is made here, so that the screen and the file say the same.
"""

from collections.abc import Iterator
from typing import Any

from queries.engine import ask
from queries.filters import Filter
from queries.selection import EVERYTHING, FILTERS, Selection
from schema.codelists import codes
from words.speech import Speech

MOST_NAMED = 4
STATUSES = codes("status_today")


def in_words(
    selection: Selection, say: Speech, most: int | None = None, names_release: bool = True
) -> str:
    """The selection as one line, with every value named or the first `most` of each filter. What
    names its release by itself does without it (`names_release`)."""
    everything = names_release or not selection.release
    parts = [
        words
        for words, without in chosen(selection, say, most)
        if everything or without.release == selection.release
    ]
    return "; ".join(parts) or say("selection-everything")


def chosen(
    selection: Selection, say: Speech, most: int | None = MOST_NAMED
) -> Iterator[tuple[str, Selection]]:
    """The selection's parts in words, each with the selection without it."""
    for name, declared in FILTERS.items():
        value = getattr(selection, name)
        if value != getattr(EVERYTHING, name):
            without = selection.but(**{name: getattr(EVERYTHING, name)})
            yield _part(declared, value, selection, say, most), without


def _part(declared: Filter, value: Any, selection: Selection, say: Speech, most: int | None) -> str:
    if declared.kind == "codes":
        labels = [word(declared.name, code, say, selection.release) for code in value]
        words = ", ".join(labels) if most is None else say.first(labels, most)
        label = say(f"filter-{declared.name.replace('_', '-')}")
        return say("selection-part", filter=label, values=words)
    if declared.kind == "flag":
        # Where coded values are left out, none of them can make a system AI.
        is_stated = declared.name == "ai" and selection.basis
        return say("selection-ai-stated" if is_stated else f"selection-{declared.name}")
    return say(f"selection-{declared.name.replace('_', '-')}", value=str(value))


def word(name: str, code: str, say: Speech, release: str = "") -> str:
    """A filter's code as readers see it."""
    if name == "country":
        return say.country(code)
    if name in ("source", "place"):
        return plain_names(name, release).get(code, code)
    return say.label(FILTERS[name].codelist, code)


def plain_names(name: str, release: str = "") -> dict[str, str]:
    """Titles of a release's sources, or names of its places that have data, by identifier."""
    question, key, title = {
        "source": ("sources", "source_id", "title"),
        "place": ("place_names", "place_id", "name"),
    }[name]
    rows = ask(question, Selection(release=release)).select([key, title]).to_pylist()
    return {row[key]: row[title] for row in rows}


def statuses(selection: Selection, say: Speech) -> str:
    """The statuses of the selection as they follow `systems`: in use, planned or in pilot."""
    named = [code for code in STATUSES if code in selection.status]
    if not named or len(named) == len(STATUSES):
        return say("status-any")
    return say.either([say(f"status-{code.replace('_', '-')}") for code in named])


def systems(number: int, selection: Selection, say: Speech) -> str:
    """`1,201 systems in use`."""
    return say("systems-of-status", n=number, status=statuses(selection, say))


def dropped(words: list[str], release: str, say: Speech) -> str:
    """What an address asked for and the release does not have."""
    return say("selection-dropped", values=say.first(words, 3), release=release)
