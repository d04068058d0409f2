"""A selection in words: under the title of a page, in every citation and file.

Every sentence about what is chosen is made here, so that the screen and the file say the same.
"""

from collections.abc import Iterator
from typing import Any

from queries import regions
from queries.engine import ask
from queries.filters import Filter, parted
from queries.selection import EVERYTHING, FILTERS, Selection
from queries.span import Span
from schema.codelists import codes
from words.speech import Speech

MOST_NAMED = 4
STATUSES = codes("status_today")
REGIONS = codes("region")


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
    if selection.only("ai") == "yes" and declared.name == "ai":
        # Where coded values are left out, none of them can make a system AI.
        return say("selection-ai-stated" if selection.basis else "selection-ai")
    if declared.kind == "codes":
        return _codes(declared, value, selection, say, most)
    if declared.kind == "span":
        return _span(value, say)
    if declared.kind == "flag":
        return say(f"selection-{declared.name}")
    return say(f"selection-{declared.name.replace('_', '-')}", value=str(value))


def _codes(
    declared: Filter, value: tuple[str, ...], selection: Selection, say: Speech, most: int | None
) -> str:
    """A filter's codes: those chosen, and those left out."""

    def listed(codes: list[str], is_within: bool = False) -> str:
        labels = [word(declared.name, code, say, selection.release) for code in codes]
        if is_within and declared.name == "area":
            labels = [area(code, say, is_within) for code in codes]
        return ", ".join(labels) if most is None else say.first(labels, most)

    chosen, without = parted(value)
    told = {"filter": say(f"filter-{declared.name.replace('_', '-')}")}
    if not without:
        return say("selection-part", **told, values=listed(chosen))
    if not chosen:
        return say("selection-part-without", **told, without=listed(without, is_within=True))
    leaves = {"values": listed(chosen), "without": listed(without, is_within=True)}
    return say("selection-part-but", **told, **leaves)


def _span(value: Span, say: Speech) -> str:
    """When systems started."""
    if not value.has_years:
        return say("selection-undated")
    ends = {
        name: str(year) for name, year in (("first", value.first), ("last", value.last)) if year
    }
    if value.first == value.last:
        kind = "in"
    else:
        kind = "between" if len(ends) == 2 else "from" if value.first else "until"
    words = say(f"selection-started-{kind}", **ends)
    return say("selection-or-undated", started=words) if value.is_undated else words


def area(code: str, say: Speech, is_within: bool = False) -> str:
    """A region of the world, a country or a first-level region; `is_within` a sentence."""
    if code in REGIONS:
        return say.label("region", code)
    country, _, name = code.partition("-")
    called = say.the_country(country) if is_within else say.country(country)
    # A state of the United States has its code in the records, a prefecture its name.
    named = regions.names().get(code, name)
    return say("area-first-level", name=named, country=called) if name else called


def word(name: str, code: str, say: Speech, release: str = "") -> str:
    """A filter's code as readers see it."""
    if name == "area":
        return area(code, say)
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
    named = selection.of("status", STATUSES)
    if not named or len(named) == len(STATUSES):
        return say("status-any")
    return say.either([say(f"status-{code.replace('_', '-')}") for code in named])


def systems(number: int, selection: Selection, say: Speech) -> str:
    """`1,201 systems in use`."""
    return say("systems-of-status", n=number, status=statuses(selection, say))


def dropped(words: list[str], release: str, say: Speech) -> str:
    """What an address asked for and the release does not have."""
    return say("selection-dropped", values=say.first(words, 3), release=release)
