"""All shared filters as one frozen value: the URL, the cache key, the caption and the narrowing of
tables.

Law: `read(write(selection))` gives the selection back. Codes are written sorted; defaults stay out
of the address. A filter is declared once, as a field of `Selection`, in the order of the sidebar.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from queries import regions
from queries import span as spans
from queries.filters import (
    NOT,
    STATED,
    Filter,
    basis,
    codes,
    declared,
    parted,
    release,
    span,
    unless,
)
from queries.span import UNDATED, YEARS, Span
from schema import codelists

_MEANINGS: dict[str, dict[str, bool] | dict[str, str]] = {
    "flag": {"": False, "0": False, "1": True},
    "basis": {"": "", STATED: STATED},
}
_YEARS = {str(number): number for number in YEARS}
# The first-level region of a place by ISO 3166-2, as `US-TX`; by its name where it is not listed.
FIRST_LEVEL = """coalesce((select min(region_id) from release.first_level f
    where f.place_id = place.place_id), country || '-' || admin)"""


@dataclass(frozen=True)
class Selection:
    """What the reader has chosen; an empty tuple or span means no narrowing. A code behind a minus
    is left out.

    `area` holds regions of the world, countries and first-level regions, which add up. `started`
    narrows by the year of a start date of a kind that trends use; a system without one is out,
    unless the span says that it is in. Under `basis`, "stated", coded values count as not stated.
    `scheme` leaves no system out: it reads the tier of each by the schemes chosen, as far as the
    crosswalk matches its category exactly. `release` is empty for the current release.
    """

    area: tuple[str, ...] = codes(
        "where",
        "place.region",
        domain="area",
        further=("country", FIRST_LEVEL),
        marked="-",
        older=("region", "country"),
        spelled=regions.spelled(),
    )
    place: tuple[str, ...] = codes("", "place.place_id", domain="place")
    kind: tuple[str, ...] = codes("where", "place.kind")
    forum: tuple[str, ...] = codes("where", "place.forum_status")
    levels: bool = unless("where", "deployment.level", "local")
    sector: tuple[str, ...] = codes("what", "deployment.sector")
    technology: tuple[str, ...] = codes("what", "deployment.technology")
    status: tuple[str, ...] = codes("what", "deployment.status_today")
    ai: tuple[str, ...] = codes("what", "deployment.is_ai", spelled={"1": "yes", "0": ""})
    basis: str = basis("what", "deployment.technology_basis")
    process_type: tuple[str, ...] = codes("what", "deployment.process_type")
    interaction: tuple[str, ...] = codes("what", "deployment.interaction")
    tier: tuple[str, ...] = codes("risk", "deployment.risk_tier")
    scheme: tuple[str, ...] = codes(
        "risk", "deployment.risk_scheme", domain="scheme", is_reading=True
    )
    impact_assessment: tuple[str, ...] = codes("risk", "deployment.impact_assessment")
    source: tuple[str, ...] = codes("risk", "deployment.source_id", domain="source")
    started: Span = span("when", "deployment.start_year", "is_start", older=("from", "until"))
    release: str = release("release")

    def __post_init__(self):
        for name in LISTS:
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))

    def but(self, **changes) -> "Selection":
        """The same selection with some filters changed."""
        return replace(self, **changes)

    def only(self, name: str) -> str:
        """The one code that a filter leaves; empty where it leaves several."""
        chosen, without = parted(getattr(self, name))
        return chosen[0] if len(chosen) == 1 and not without else ""

    def of(self, name: str, options: Iterable[str]) -> list[str]:
        """Those of some codes that a filter leaves; all where nothing is chosen."""
        chosen, without = parted(getattr(self, name))
        return [code for code in options if (not chosen or code in chosen) and code not in without]

    def running(self) -> "Selection":
        """The selection for questions about systems in use: in use, unless the reader chose a
        status."""
        return self if self.status else self.but(status=("in_use",))


FILTERS: dict[str, Filter] = declared(Selection)
LISTS = tuple(name for name, each in FILTERS.items() if each.kind == "codes")
PLACE_FILTERS = tuple(name for name, each in FILTERS.items() if each.table == "place")
DEPLOYMENT_FILTERS = tuple(name for name, each in FILTERS.items() if each.table == "deployment")
PARAMETERS = {name: each.parameter for name, each in FILTERS.items()}
OLDER = {name: each for each in FILTERS.values() for name in each.older}
IN_ADDRESS = (*PARAMETERS.values(), *OLDER)
# The filters whose codes are those of a code list, whatever the release.
CODELISTS = {name: each.codelist for name, each in FILTERS.items() if each.is_listed}
EVERYTHING = Selection()


def write(selection: Selection, whole: bool = False) -> dict[str, str]:
    """The selection as URL parameters; `whole` writes every filter, as a permalink does."""
    values = {name: getattr(selection, name) for name in FILTERS}
    return {
        PARAMETERS[name]: _text(value)
        for name, value in values.items()
        if whole or value != getattr(EVERYTHING, name)
    }


def _text(value) -> str:
    if isinstance(value, tuple):
        return ",".join(value)
    return str(int(value)) if isinstance(value, bool) else "" if value is None else str(value)


def read(
    parameters: Mapping[str, str], known: Mapping[str, frozenset[str]] | None = None
) -> tuple[Selection, list[str]]:
    """URL parameters -> the selection, and in words what was dropped because it means nothing here.

    `known` holds the codes of the release by where they come from (country, place, scheme, source
    and release); without it they are taken as given.
    """
    values: dict[str, Any] = {}  # of the type that each field's own filter reads
    dropped: list[str] = []
    for name, each in FILTERS.items():
        values[name], unknown = _value(each, parameters, known or {})
        dropped += [f"{parameter} “{text[:40]}”" for parameter, text in unknown]
    return Selection(**values), dropped


def _value(
    each: Filter, parameters: Mapping[str, str], known: Mapping[str, frozenset[str]]
) -> tuple[object, list[tuple[str, str]]]:
    """The value of a filter in an address, and what of it means nothing, by parameter."""
    if each.kind == "codes":
        return _codes(each, parameters, known)
    text = parameters.get(each.parameter, "")
    if each.kind == "span":
        value, unknown = spans.read(text)
        bounds, more = _bounds(each, parameters)
        told = [*((each.parameter, part) for part in unknown), *more]
        return value if value.has_years else replace(bounds, is_undated=value.is_undated), told
    if each.kind == "release":
        meanings: Mapping[str, object] = {"": "", **{v: v for v in known.get("release", {text})}}
    else:
        meanings = _MEANINGS[each.kind]
    default = getattr(EVERYTHING, each.name)
    return meanings.get(text, default), [] if text in meanings else [(each.parameter, text)]


def _bounds(each: Filter, parameters: Mapping[str, str]) -> tuple[Span, list[tuple[str, str]]]:
    """A span by its two bounds, as older addresses have it."""
    texts = {name: parameters.get(name, "") for name in each.older}
    wrong = [(name, text) for name, text in texts.items() if text and text not in _YEARS]
    first, last = (_YEARS.get(text) for text in texts.values())
    return Span(first, last), wrong


def _codes(
    each: Filter, parameters: Mapping[str, str], known: Mapping[str, frozenset[str]]
) -> tuple[tuple[str, ...], list[tuple[str, str]]]:
    """The codes that a filter's text in an address means. Older filters narrowed each other: what
    the wider one does not hold falls out."""
    *wider, older = ("", *(name for name in each.older if parameters.get(name)))
    taken, unknown = _listed(each, (each.parameter, older), parameters, known)
    if any(wider) and (pairs := known.get("within")):
        held, _ = _listed(each, wider, parameters, known)
        chosen, without = parted(tuple(taken))
        inside = [code for code in chosen if any(f"{area}/{code}" in pairs for area in held)]
        without += [] if inside else chosen  # both narrowed to nothing, which stays so
        taken = [*(inside or chosen), *(f"{NOT}{code}" for code in without)]
    return tuple(taken), unknown


def _listed(
    each: Filter,
    names: Iterable[str],
    parameters: Mapping[str, str],
    known: Mapping[str, frozenset[str]],
) -> tuple[list[str], list[tuple[str, str]]]:
    """The codes in the texts of some parameters, and what of these means nothing."""
    options = _options(each, known)
    taken: list[str] = []
    unknown: list[tuple[str, str]] = []
    for name in names:
        for text in filter(None, parameters.get(name, "").split(",")):
            sign = NOT if text.startswith(NOT) and not each.is_reading else ""
            bare = text.removeprefix(sign)
            code = each.spelled.get(bare, bare)
            if code and (options is None or code in options):
                taken.append(sign + code)
            elif code or text not in each.spelled:
                unknown.append((name, text))
    return taken, unknown


def _options(each: Filter, known: Mapping[str, frozenset[str]]) -> frozenset[str] | None:
    """The codes a filter takes; None where nobody says."""
    return frozenset(codelists.codes(each.codelist)) if each.is_listed else known.get(each.domain)


def accepted(known: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """The values each filter takes, by its names in the address; `known` as for `read`. What can be
    left out is not listed of places, of which there are thousands."""
    by_name = {each.parameter: _accepted(each, known) for each in FILTERS.values()}
    return by_name | {
        name: [f"a year from {YEARS[0]} to {YEARS[-1]}"]
        if each.kind == "span"
        else by_name[each.parameter]
        for name, each in OLDER.items()
    }


def _accepted(each: Filter, known: Mapping[str, frozenset[str]]) -> list[str]:
    if each.kind == "codes":
        options = codelists.codes(each.codelist) if each.is_listed else sorted(known[each.domain])
        if each.is_reading or not each.group:
            return options
        return [*options, *(f"{NOT}{code}" for code in options)]
    fixed = {
        "flag": ["0", "1"],
        "basis": [STATED],
        "span": [f"years from {YEARS[0]} to {YEARS[-1]} as 2019-2021, 2019- or -2021", UNDATED],
    }
    return fixed.get(each.kind) or sorted(known.get(each.domain, ()))
