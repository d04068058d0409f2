"""All shared filters as one frozen value: the URL, the cache key, the caption and the narrowing of
tables.

Law: `read(write(selection))` gives the selection back. Codes are written sorted; defaults stay out
of the address.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from schema.codelists import codes
from schema.tables import YEAR

YEARS = range(YEAR["ge"], YEAR["le"] + 1)
_YEARS = {str(year): year for year in YEARS}


@dataclass(frozen=True)
class Selection:
    """What the reader has chosen; an empty tuple or None means no narrowing.

    `from_year` and `until_year` narrow systems by the year of their start date, so a system without
    a date is out. `release` is empty for the current release.
    """

    region: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    forum: tuple[str, ...] = ()
    sector: tuple[str, ...] = ()
    technology: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    scheme: tuple[str, ...] = ()
    tier: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    ai: bool = False
    from_year: int | None = None
    until_year: int | None = None
    release: str = ""

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


LISTS = (
    "region",
    "country",
    "place",
    "kind",
    "forum",
    "sector",
    "technology",
    "status",
    "scheme",
    "tier",
    "source",
)
PLACE_FILTERS = ("region", "country", "place", "kind", "forum")
DEPLOYMENT_FILTERS = (
    "sector",
    "technology",
    "status",
    "scheme",
    "tier",
    "source",
    "ai",
    "from_year",
    "until_year",
)
PARAMETERS = {"from_year": "from", "until_year": "until"}
CODELISTS = {
    "region": "region",
    "kind": "place_kind",
    "forum": "forum_status",
    "sector": "sector",
    "technology": "technology",
    "status": "status",
    "tier": "risk_tier",
}


def write(selection: Selection, whole: bool = False) -> dict[str, str]:
    """The selection as URL parameters; `whole` writes every filter, as a permalink does."""
    written = {}
    for field in fields(Selection):
        value = getattr(selection, field.name)
        if whole or value != field.default:
            written[PARAMETERS.get(field.name, field.name)] = _text(value)
    return written


def _text(value) -> str:
    if isinstance(value, tuple):
        return ",".join(value)
    return str(int(value)) if isinstance(value, bool) else "" if value is None else str(value)


def read(
    parameters: Mapping[str, str], known: Mapping[str, frozenset[str]] | None = None
) -> tuple[Selection, list[str]]:
    """URL parameters -> the selection, and in words what was dropped because it means nothing here.

    `known` holds the codes of the release for country, place, scheme, source and release; without
    it they are taken as given.
    """
    known = {name: frozenset(codes(codelist)) for name, codelist in CODELISTS.items()} | dict(
        known or {}
    )
    values, dropped = {}, []
    for name in LISTS:
        given = [code for code in parameters.get(name, "").split(",") if code]
        unknown = [code for code in given if name in known and code not in known[name]]
        values[name] = tuple(code for code in given if code not in unknown)
        dropped += [f"{name} “{code[:40]}”" for code in unknown]
    for name in ("from_year", "until_year"):
        given = parameters.get(PARAMETERS[name], "")
        values[name] = _YEARS.get(given)
        dropped += [f"{PARAMETERS[name]} “{given[:40]}”"] if given and values[name] is None else []
    if (ai := parameters.get("ai", "")) not in ("", "0", "1"):
        dropped.append(f"ai “{ai[:40]}”")
    release = parameters.get("release", "")
    if release and release not in known.get("release", {release}):
        dropped.append(f"release “{release[:40]}”")
        release = ""
    return Selection(**values, ai=ai == "1", release=release), dropped


def accepted(known: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """The values each filter takes, by its name in the address; `known` as for `read`."""
    lists = {
        name: codes(CODELISTS[name]) if name in CODELISTS else sorted(known.get(name, ()))
        for name in LISTS
    }
    years = [f"a year from {YEARS[0]} to {YEARS[-1]}"]
    return lists | {
        "ai": ["0", "1"],
        "from": years,
        "until": years,
        "release": sorted(known.get("release", ())),
    }


_PLACE_COLUMNS = {
    "region": "region",
    "country": "country",
    "place": "place_id",
    "kind": "kind",
    "forum": "forum_status",
}
# Which record speaks for a system in a place. No filter of places parts the records of one system
# in one place, and other filters come after, so a release has it ready (duck.preferred); only a
# filter of sources asks for it anew.
CHOICE = "row_number() over (partition by system_id, place_id order by preference, deployment_id)"
_DEPLOYMENT_COLUMNS = {
    "sector": "sector",
    "technology": "technology",
    "status": "status",
    "scheme": "risk_scheme",
    "tier": "risk_tier",
}


def narrowed(selection: Selection) -> tuple[str, dict[str, object]]:
    """The common table expressions in front of every question, and their parameters.

    place       places chosen
    record      records chosen, all of them
    deployment  one record for each system in each place: where several sources record the same
    system, the preferred
                source's record speaks for it, and is chosen before sector, status and the like are
                    looked at
    answer      answers of the places chosen
    standing    every record of the chosen sources, with whether it is chosen and, filter by filter,
        why not; choice is 1
                for the record that speaks. Two releases are compared by it
    """
    parameters: dict[str, object] = {}
    in_place = _all(_members(selection, _PLACE_COLUMNS, parameters))
    in_source = _all(_members(selection, {"source": "source_id"}, parameters))
    of_status, of_class, of_rest = (
        _all(conditions) for conditions in _of_system(selection, parameters)
    )
    of_system = _all([of_status, of_class, of_rest])
    anew = f"(select * replace ({CHOICE} as choice) from release.deployment where {in_source})"
    speaking = anew if selection.source else "release.deployment"
    text = f"""-- choice: {CHOICE}
with place as (select * from release.place where {in_place}),
record as (
    select * exclude (preference, choice) from release.deployment
    where place_id in (select place_id from place) and {in_source} and {of_system}),
deployment as (
    select * exclude (preference, choice) from {speaking}
    where choice = 1 and place_id in (select place_id from place) and {of_system}),
answer as (
    select * from release.answer where place_id in (select place_id from place) and {in_source}),
standing as (
    select *, is_of_place and is_of_status and is_of_class and is_of_rest as is_chosen from (
        select *, place_id in (select place_id from place) as is_of_place,
            coalesce({of_status}, false) as is_of_status,
            coalesce({of_class}, false) as is_of_class, coalesce({of_rest}, false) as is_of_rest
        from {speaking}))"""
    return text, parameters


def _of_system(
    selection: Selection, parameters: dict[str, object]
) -> tuple[list[str], list[str], list[str]]:
    """Conditions on a system, by what a record that no longer meets them has done: moved status,
    been classified anew, or else."""
    classes = {name: column for name, column in _DEPLOYMENT_COLUMNS.items() if name != "status"}
    of_status = _members(selection, {"status": "status"}, parameters)
    return (
        of_status,
        [*_members(selection, classes, parameters), *_ai(selection)],
        _years(selection, parameters),
    )


def _members(
    selection: Selection, columns: Mapping[str, str], parameters: dict[str, object]
) -> list[str]:
    chosen = {name: getattr(selection, name) for name in columns}
    parameters |= {name: list(values) for name, values in chosen.items() if values}
    return [f"list_contains(${name}, {columns[name]})" for name, values in chosen.items() if values]


def _years(selection: Selection, parameters: dict[str, object]) -> list[str]:
    bounds = {"from_year": ">=", "until_year": "<="}
    chosen = {
        name: getattr(selection, name) for name in bounds if getattr(selection, name) is not None
    }
    parameters |= chosen
    return [f"start_year {bounds[name]} ${name}" for name in chosen]


def _ai(selection: Selection) -> list[str]:
    return ["is_ai = 'yes'"] if selection.ai else []


def _all(conditions: list[str]) -> str:
    return " and ".join(conditions) or "true"
