"""Cities side by side: facts, systems by sector, technology and risk, and systems over the
years."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from charts import beside, theme
from charts.exhibit import Exhibit
from pages import _show
from pages._markdown import Markdown
from queries.engine import ask
from queries.selection import PLACE_FILTERS, Selection
from schema import measures
from schema.codelists import codes, label

KNOWN = {
    "sector": "sector",
    "technology": "technology",
    "start_date": "date of start",
    "vendor": "supplier",
    "risk_label": "risk category",
}
STATUSES = {
    "systems_in_use": "in use",
    "systems_pilot": "in pilot",
    "systems_coming": "planned or in development",
    "systems_retired": "retired",
    "systems_unknown": "status not stated",
}
DIMENSIONS = {
    "sector": ("sector", "sectors", "by sector"),
    "technology": ("technology", "technologies", "by technology"),
    "risk_label": (
        "stated risk",
        "stated risks",
        "by the risk their source states, in its own words",
    ),
    "screening": (
        "area",
        "areas",
        (
            "by the area of the EU AI Act that technology and sector point to: screening by this"
            " dashboard's own visible rules, not a legal classification. A system may point to"
            " several areas"
        ),
    ),
}
OTHERS = {"not_stated": "Not stated", "points_nowhere": "Points to no area"}
NONE = "none on record"
Cities = dict[str, str]  # place -> name; the reader's own first


def style() -> None:
    """Tables that scroll within themselves, their first column fixed; cards in rows of equal
    height."""
    page = theme.ink(_show.look()).page
    st.html(f"""<style>
[class*="st-key-wide-beside-"] table {{min-width: 100%;}}
[class*="st-key-wide-beside-"] :is(th, td) * {{white-space: nowrap !important;}}
[class*="st-key-wide-beside-"] :is(th, td):first-child {{position: sticky; left: 0; z-index: 1; background: {page};}}
[class*="st-key-wide-beside-"] :is(th, td):first-child * {{white-space: normal !important; min-width: 6.5rem; max-width: 18rem;}}
.st-key-cards {{display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr));}}
@media (max-width: 640px) {{.st-key-cards {{grid-template-columns: 1fr;}}}}
[class*="st-key-on-"] button {{height: auto;}}
[class*="st-key-on-"] button p {{white-space: normal; text-align: left;}}
.st-key-cards [data-testid="stPageLink"] a {{padding-left: 0;}}
.st-key-cards [data-testid="stPageLink"] p {{font-weight: 650; text-decoration: underline; white-space: normal;}}
</style>""")


def chosen(cities: list[str], selection: Selection) -> Selection:
    """The cities and whatever else the reader chose; filters on places choose who is proposed, not
    what is compared."""
    return selection.but(**dict.fromkeys(PLACE_FILTERS, ())).but(place=tuple(cities))


def names(rows: list[dict]) -> Cities:
    """Names for columns; two of one name are told apart by state, prefecture, country or, at last,
    identifier."""
    for further in ("", "admin", "country", "place_id"):
        found = {
            row["place_id"]: ", ".join(
                filter(None, (row["name"], row[further] if further else None))
            )
            for row in rows
        }
        if len(set(found.values())) == len(found):
            break
    return found


def facts(cities: Cities, rows: dict[str, dict], is_alike: bool, selection: Selection) -> None:
    """Residents, systems by status, dates, answers, age and completeness: one row a fact."""
    told = [(words, {place: say(rows[place]) for place in cities}) for words, say in LINES.items()]
    table = pd.DataFrame(
        [{"": words} | _own_bold(cells, cities) for words, cells in told], dtype=object
    )
    with st.container(key="wide-beside-facts"):
        _show.exhibit(
            Exhibit(
                title=_facts_title(cities, rows, is_alike),
                counted=(
                    "Systems as sources record them, one recorded by several counted once; "
                    f"“{NONE}” is not a zero. {reached(selection)}"
                ),
                table=table,
                question="place_facts",
                sources=_show.sources_of(selection),
            ),
            key="facts",
            selection=selection,
        )


def _own_bold(cells: dict[str, str], cities: Cities) -> dict[str, str]:
    own = next(iter(cities))
    return {
        name: (
            Markdown(f"**{_show.plain(cells[place])}**")
            if place == own and cells[place]
            else cells[place]
        )
        for place, name in cities.items()
    }


def _facts_title(cities: Cities, rows: dict[str, dict], is_alike: bool) -> str:
    """The city's own numbers, and the range of its peers where the same sources cover all."""
    own, *others = cities
    mine = rows[own]
    if not mine["systems"]:
        return f"No system of {cities[own]} is on record here"
    on_record = measures.plural(mine["systems"], "system", "systems")
    in_use = (
        "status not stated"
        if _is_unsaid(mine)
        else f"{measures.count(mine['systems_in_use'])} in use"
    )
    title = f"{cities[own]}: {on_record} on record, {in_use}"
    counts = sorted(rows[place]["systems"] for place in others if rows[place]["systems"])
    if not is_alike or not counts:
        return title
    between = " to ".join(dict.fromkeys(map(measures.count, (counts[0], counts[-1]))))
    return f"{title}; {between} on record in {'its peers' if len(others) > 1 else 'its peer'}"


def reached(selection: Selection) -> str:
    """Residents of all the cities with a system in use, those inside each other counted once."""
    running = selection.running()
    found = ask("reach", running).to_pylist()[0]
    if not found["residents"]:
        return ""
    people, places = measures.residents(found["residents"]), found["places_with_population"]
    return (
        f"{people} people live in those with a system {_show.status_words(running)} ({places} of"
        f" {len(selection.place)}); those who live in two of them are counted once."
    )


def _residents(row: dict) -> str:
    if row["population"] is None:
        return "not known"
    return f"{measures.count(row['population'])} ({row['population_year'] or 'undated'})"


def _is_unsaid(row: dict) -> bool:
    """Whether sources state the status of none of a place's systems: then none in use is not a
    zero."""
    return row["systems"] == row["systems_unknown"]


def _of_status(name: str) -> Callable[[dict], str]:
    def told(row: dict) -> str:
        if row["systems"] is None:
            return ""
        if name != "systems_unknown" and row["systems_unknown"] and not row[name]:
            return "not stated" if _is_unsaid(row) else "none known"
        return measures.count(row[name])

    return told


def _filled(name: str) -> Callable[[dict], str]:
    return lambda row: (
        ""
        if row["systems"] is None
        else f"{measures.count(row[name])} of {measures.count(row['systems'])}"
    )


def _reached(row: dict) -> str:
    """The place's own residents where one is in use; an undated figure never counts."""
    if not row["systems_in_use"]:
        return (
            ""
            if row["systems"] is None
            else "not stated"
            if _is_unsaid(row)
            else "none known in use"
        )
    return (
        measures.residents(row["population"])
        if row["population_quality"] == "official"
        else "no official figure"
    )


def _years(row: dict) -> str:
    return " to ".join(
        dict.fromkeys(str(year) for year in (row["first_year"], row["last_year"]) if year)
    )


def _answered(row: dict) -> str:
    return "not asked" if row["answers"] is None else f"{row['answers_given']} of {row['answers']}"


def _age(row: dict) -> str:
    return " to ".join(
        dict.fromkeys(day for day in (row["first_snapshot"], row["last_snapshot"]) if day)
    )


LINES: dict[str, Callable[[dict], str]] = {
    "Residents": _residents,
    "Systems on record": lambda row: (
        NONE if row["systems"] is None else measures.count(row["systems"])
    ),
    **{f"– {words}": _of_status(name) for name, words in STATUSES.items()},
    "Started, as far as dated": _years,
    "Residents where a system is in use": _reached,
    "Survey answers given": _answered,
    "Data on systems as of": _age,
    **{f"Known: {words}": _filled(f"with_{name}") for name, words in KNOWN.items()},
}


def systems(dimension: str, cities: Cities, selection: Selection) -> None:
    """Systems of each city by one of their facts: a dot each, differences said at the right."""
    found = ask("place_systems", selection, dimension=dimension).to_pylist()
    stated = [one for one in found if one["code"] not in OTHERS]
    if not stated:
        nothing(dimension, found)
        return
    rows = {
        code: words
        for code, words in labels(dimension, found).items()
        if any(one["code"] == code for one in found)
    }
    remarks = differences(cities, found)
    with st.container(key=f"wide-beside-{dimension}"):
        _show.exhibit(
            Exhibit(
                title=_title(dimension, cities, remarks, len(set(rows) - set(OTHERS))),
                counted=(
                    f"Systems on record {DIMENSIONS[dimension][2]}. Filled: a register or desk"
                    " research on members records at least one of them; hollow: only a collection"
                    " does. An empty cell is a fact not found, not a zero."
                ),
                figure=(
                    None
                    if _show.is_phone()
                    else beside.dots(
                        rows, cities, _dots(found, cities, rows), remarks, _show.look()
                    )
                ),
                table=_table(dimension, rows, cities, found, remarks),
                question="place_systems",
                parameters={"dimension": dimension},
                sources=_show.sources_of(selection),
            ),
            key=dimension,
            selection=selection,
            opens=_opens(dimension, selection),
        )


def nothing(dimension: str, found: list[dict]) -> None:
    """No system states this fact: said in a line, where there are systems at all."""
    if found:
        st.subheader(f"No {DIMENSIONS[dimension][0]} is on record for any system of these cities")
        if dimension == "risk_label":
            st.caption(
                "Most sources state no risk; that does not make a system harmless. The screening"
                " below looks at technology and sector."
            )


def labels(dimension: str, found: list[dict]) -> dict[str, str]:
    """Rows in the order of their code list, a source's own words by the alphabet; those that state
    nothing last."""
    if dimension == "risk_label":
        return {
            one: f"“{one}”" for one in sorted({row["code"] for row in found} - set(OTHERS))
        } | OTHERS
    name = {"screening": "screening_area"}.get(dimension, dimension)
    return {code: label(name, code) for code in codes(name) if code not in OTHERS} | OTHERS


def _dots(found: list[dict], cities: Cities, rows: dict[str, str]) -> list[beside.Dot]:
    return [
        beside.Dot(
            one["code"],
            one["place_id"],
            one["systems"],
            one["systems_collected"] == one["systems"],
            f"{cities[one['place_id']]}, {rows[one['code']]}: {_cell(one)}",
        )
        for one in found
    ]


def _cell(one: dict | None) -> str:
    """`12, 4 in use`."""
    if one is None:
        return ""
    return measures.count(one["systems"]) + (
        f", {measures.count(one['systems_in_use'])} in use" if one["systems_in_use"] else ""
    )


def _table(
    dimension: str, rows: dict[str, str], cities: Cities, found: list[dict], remarks: dict[str, str]
) -> pd.DataFrame:
    by_place = {(one["code"], one["place_id"]): one for one in found}
    return pd.DataFrame(
        [
            {DIMENSIONS[dimension][0].capitalize(): words}
            | _own_bold({place: _cell(by_place.get((code, place))) for place in cities}, cities)
            | {"Difference": remarks.get(code, "")}
            for code, words in rows.items()
        ],
        dtype=object,
    )


def differences(cities: Cities, found: list[dict]) -> dict[str, str]:
    """Where the city and its peers differ: only the city has it, or two peers, or the only one,
    have it and the city has not."""
    own, *others = cities
    having: dict[str, set[str]] = {}
    for one in found:
        having.setdefault(one["code"], set()).add(one["place_id"])
    told = {code: "only here" for code, places in having.items() if places == {own}}
    told |= {
        code: "not found here"
        for code, places in having.items()
        if own not in places and len(places) >= min(2, len(others))
    }
    return {code: words for code, words in told.items() if code not in OTHERS}


def _title(dimension: str, cities: Cities, remarks: dict[str, str], stated: int) -> str:
    """`4 of 10 sectors are on record in two peers or more and not in London, 1 only in London`."""
    own, one, many = next(iter(cities)), *DIMENSIONS[dimension][:2]
    missing, alone = (
        sum(words == said for words in remarks.values()) for said in ("not found here", "only here")
    )
    peers = "two peers or more" if len(cities) > 2 else "the peer"
    number = (
        f"{missing} of {measures.plural(stated, one, many)} {'is' if missing == 1 else 'are'}"
        if missing
        else f"No {one} is"
    )
    head = f"{number} on record in {peers} and not in {cities[own]}"
    return head + (f"; {alone} only in {cities[own]}" if alone else "")


def _opens(dimension: str, selection: Selection) -> Callable[[list], None] | None:
    """A click on a dot opens its rows, where the shared filters can say them."""
    if dimension not in ("sector", "technology"):
        return None
    return lambda cell: _show.rows(selection.but(**{dimension: (cell[0],), "place": (cell[1],)}))


def running(cities: Cities, rows: dict[str, dict], selection: Selection) -> None:
    """Systems running in each year, a small panel a city."""
    found = ask("running_by_year", selection, dimension="place").to_pylist()
    if not found:
        return
    by_place = {place: [row for row in found if row["code"] == place] for place in cities}
    dated = sum(told[0]["systems_dated"] for told in by_place.values() if told)
    total = sum(rows[place]["systems"] or 0 for place in cities)
    panels = [_panel(name, by_place[place], rows[place]) for place, name in cities.items()]
    years = sorted({row["year"] for row in found}, reverse=True)
    table = pd.DataFrame(
        [
            {"Year": str(year)}
            | {name: _in_year(by_place[place], year) for place, name in cities.items()}
            for year in years
        ]
    )
    with st.container(key="wide-beside-running"):
        _show.exhibit(
            Exhibit(
                title=_running_title(cities, by_place),
                counted=(
                    f"Systems running in each year: {measures.count(dated)} of"
                    f" {measures.count(total)} on record have a date of start and a status that can"
                    " be placed in time. The others are in no year: a low line may be missing"
                    " dates."
                ),
                figure=beside.running(panels, _show.look()),
                table=table,
                question="running_by_year",
                parameters={"dimension": "place"},
                sources=_show.sources_of(selection),
            ),
            key="running",
            selection=selection,
        )


def _running_title(cities: Cities, by_place: dict[str, list[dict]]) -> str:
    own = next(iter(cities))
    if not by_place[own]:
        others = measures.plural(sum(map(bool, by_place.values())), "peer", "peers")
        return f"No system of {cities[own]} can be placed in time; systems of {others} can"
    last = by_place[own][-1]
    return (
        f"{measures.plural(last['systems'], 'dated system runs', 'dated systems run')} in"
        f" {cities[own]} in {last['year']}"
    )


def _panel(name: str, found: list[dict], row: dict) -> beside.Panel:
    dated = found[0]["systems_dated"] if found else 0
    words = NONE if row["systems"] is None else f"{dated} of {measures.count(row['systems'])} dated"
    return beside.Panel(
        name, [one["year"] for one in found], [one["systems"] for one in found], words
    )


def _in_year(found: list[dict], year: int) -> str:
    return next((measures.count(row["systems"]) for row in found if row["year"] == year), "no date")
