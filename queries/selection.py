"""All shared filters as one frozen value: the URL, the cache key, the caption and the narrowing of
tables.

Law: `read(write(selection))` gives the selection back. Codes are written sorted; defaults stay out
of the address. A filter is declared once, as a field of `Selection`, in the order of the sidebar.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from queries.filters import STATED, Filter, basis, codes, declared, flag, release, unless, year
from schema import codelists
from schema.columns import YEAR

YEARS = range(YEAR["ge"], YEAR["le"] + 1)
_MEANINGS: dict[str, dict[str, bool] | dict[str, str] | dict[str, int | None]] = {
    "flag": {"": False, "0": False, "1": True},
    "basis": {"": "", STATED: STATED},
    "year": {"": None, **{str(number): number for number in YEARS}},
}


@dataclass(frozen=True)
class Selection:
    """What the reader has chosen; an empty tuple or None means no narrowing.

    `from_year` and `until_year` narrow systems by the year of their start date, so a system without
    a date is out. Under `basis`, "stated", coded values count as not stated. `scheme` leaves no
    system out: it reads the tier of each by the schemes chosen, as far as the crosswalk matches its
    category exactly. `release` is empty for the current release.
    """

    region: tuple[str, ...] = codes("where", "place.region")
    country: tuple[str, ...] = codes("where", "place.country", domain="country")
    place: tuple[str, ...] = codes("", "place.place_id", domain="place")
    kind: tuple[str, ...] = codes("where", "place.kind")
    forum: tuple[str, ...] = codes("where", "place.forum_status")
    levels: bool = unless("where", "deployment.level", "local")
    sector: tuple[str, ...] = codes("what", "deployment.sector")
    technology: tuple[str, ...] = codes("what", "deployment.technology")
    status: tuple[str, ...] = codes("what", "deployment.status_today")
    ai: bool = flag("what", "deployment.is_ai", "yes")
    basis: str = basis("what", "deployment.technology_basis")
    process_type: tuple[str, ...] = codes("what", "deployment.process_type")
    interaction: tuple[str, ...] = codes("what", "deployment.interaction")
    tier: tuple[str, ...] = codes("risk", "deployment.risk_tier")
    scheme: tuple[str, ...] = codes(
        "risk", "deployment.risk_scheme", domain="scheme", is_reading=True
    )
    impact_assessment: tuple[str, ...] = codes("risk", "deployment.impact_assessment")
    source: tuple[str, ...] = codes("risk", "deployment.source_id", domain="source")
    from_year: int | None = year("when", "deployment.start_year", ">=", parameter="from")
    until_year: int | None = year("when", "deployment.start_year", "<=", parameter="until")
    release: str = release("release")

    def __post_init__(self):
        for name in LISTS:
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))

    def but(self, **changes) -> "Selection":
        """The same selection with some filters changed."""
        return replace(self, **changes)

    def running(self) -> "Selection":
        """The selection for questions about systems in use: in use, unless the reader chose a
        status."""
        return self if self.status else self.but(status=("in_use",))


FILTERS: dict[str, Filter] = declared(Selection)
LISTS = tuple(name for name, each in FILTERS.items() if each.kind == "codes")
PLACE_FILTERS = tuple(name for name, each in FILTERS.items() if each.table == "place")
DEPLOYMENT_FILTERS = tuple(name for name, each in FILTERS.items() if each.table == "deployment")
PARAMETERS = {name: each.parameter for name, each in FILTERS.items()}
IN_ADDRESS = tuple(PARAMETERS.values())
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
        values[name], unknown = _value(each, parameters.get(each.parameter, ""), known or {})
        dropped += [f"{each.parameter} “{text[:40]}”" for text in unknown]
    return Selection(**values), dropped


def _value(
    each: Filter, text: str, known: Mapping[str, frozenset[str]]
) -> tuple[object, list[str]]:
    """The value that a filter's text in an address means, and what of the text means nothing."""
    if each.kind == "codes":
        options = _options(each, known)
        asked = [code for code in text.split(",") if code]
        unknown = [code for code in asked if options is not None and code not in options]
        return tuple(code for code in asked if code not in unknown), unknown
    if each.kind == "release":
        is_known = not text or text in known.get("release", {text})
        return (text, []) if is_known else ("", [text])
    meanings = _MEANINGS[each.kind]
    return meanings.get(text, getattr(EVERYTHING, each.name)), [] if text in meanings else [text]


def _options(each: Filter, known: Mapping[str, frozenset[str]]) -> frozenset[str] | None:
    """The codes a filter takes; None where nobody says."""
    return frozenset(codelists.codes(each.codelist)) if each.is_listed else known.get(each.domain)


def accepted(known: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """The values each filter takes, by its name in the address; `known` as for `read`."""
    return {each.parameter: _accepted(each, known) for each in FILTERS.values()}


def _accepted(each: Filter, known: Mapping[str, frozenset[str]]) -> list[str]:
    if each.is_listed:
        return codelists.codes(each.codelist)
    fixed = {
        "flag": ["0", "1"],
        "basis": [STATED],
        "year": [f"a year from {YEARS[0]} to {YEARS[-1]}"],
    }
    return fixed.get(each.kind) or sorted(known.get(each.domain, ()))
