"""Reach: whom does it touch?"""

import pandas as pd
import streamlit as st

from charts import bars, theme
from charts.exhibit import Exhibit
from pages import _cards, _frames, _show, _summary
from pages import _summary_systems as say
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import label

# Where the launch's claim was read; a report of it, as the launch's own page is in no collection
# searched.
CLAIM = "https://www.aib.vote/en/news/global-mayors-forum-ai-policy-governance"
READING = "It does not say that these residents meet or use a system."


def main() -> None:
    selection = _show.head("Reach", "How many residents live in a place with such a system?")
    running = selection.running()
    found = ask("reach", running).to_pylist()[0]
    if found["places"]:
        by_sector = ask("reach_by", running, dimension="sector").to_pylist()
        _summary.show(
            [
                say.twice(found),
                say.leading_reach(by_sector, _show.status_words(running)),
                say.left_out(found),
            ]
        )
        total(running, found)
        overlaps(running)
        by_group(running, "sector")
        by_group(running, "technology")
    else:
        _show.empty(running, f"systems {_show.status_words(running)}")
    _frames.frames(running)
    if found["places_with_population"]:
        populations(running, found)
    left_out(running, found)
    founding(running)


def total(running: Selection, found: dict) -> None:
    """Residents of the distinct places, each counted once, beside the plain sum where that
    differs."""
    shown = {"Each resident once": found["residents"]}
    shown |= (
        {"Places added up as they are": found["residents_naive"]}
        if found["places_inside_others"]
        else {}
    )
    _show.exhibit(
        Exhibit(
            title=_total_title(found, running),
            counted=(
                f"{measures.count(found['places_with_population'])} of {_places(found['places'])}"
                f" with at least one system {_show.status_words(running)}"
                f" {'has' if found['places'] == 1 else 'have'} an official, dated"
                f" population{_frames.years(found)}. {READING}"
            ),
            figure=_bars(list(shown), list(shown.values())),
            table=pd.DataFrame({"Count": list(shown), "Residents": list(shown.values())}),
            question="reach",
            sources=_show.sources_of(running),
            note=_inside_words(running, found),
        ),
        key="reach-total",
        selection=running,
    )


def _total_title(found: dict, running: Selection) -> str:
    if found["residents"] is None:
        return f"No official population is known for {_places(found['places'])}"
    return (
        f"{_about(found['residents'])} residents live in a place with at least one system"
        f" {_show.status_words(running)}"
    )


def _about(number: int) -> str:
    """Residents in words; millions are rounded, and say so."""
    return (
        f"About {measures.residents(number)}" if number >= 1_000_000 else measures.residents(number)
    )


def _inside_words(running: Selection, found: dict) -> str:
    """Why the two sums differ, from the actual places."""
    rows = ask("reach_overlaps", running).to_pylist()
    if not rows:
        return "No counted place lies inside another one, so a plain sum is the same."
    more = f"; and so on for {measures.count(len(rows) - 3)} more" if len(rows) > 3 else ""
    which = "; ".join(_inside(row) for row in rows[:3])
    count = found["places_inside_others"]
    lie = "lies" if count == 1 else "lie"
    return (
        f"The sums differ because {_places(count)} {lie} inside another counted place:"
        f" {which}{more}.{_apart(found)}"
    )


def _apart(found: dict) -> str:
    """Why the map names more places inside others than the sums know."""
    whole = found["places_inside"]
    more = whole - found["places_inside_others"]
    if not more:
        return ""
    have = (
        "has no official population, or lies"
        if more == 1
        else "have no official population, or lie"
    )
    which = f"{measures.count(more)} of them {have} in a place without one"
    return f" The map tells of {measures.count(whole)}: {which}, and no sum counts them twice."


def _inside(row: dict) -> str:
    others = row["places_inside"] - 1
    if not others:
        return f"{row['largest_inside']} lies inside {row['outer_name']}"
    return (
        f"{row['largest_inside']} and {measures.plural(others, 'other', 'others')} lie inside"
        f" {row['outer_name']}"
    )


def overlaps(running: Selection) -> None:
    """The counted places that hold other counted places."""
    rows = ask("reach_overlaps", running).to_pylist()
    if not rows:
        return
    first = rows[0]
    _show.exhibit(
        Exhibit(
            title=(
                f"{_about(first['residents_inside'])} residents would count twice for"
                f" {first['outer_name']} alone"
            ),
            counted=(
                "Residents of counted places inside another counted place, by the outer one:"
                f" {_places(len(rows))} that hold others."
            ),
            figure=_bars(
                [row["outer_name"] for row in rows], [row["residents_inside"] for row in rows]
            ),
            table=pd.DataFrame(
                [
                    {
                        "Outer place": row["outer_name"],
                        "Country": measures.country(row["country"]),
                        "Its residents": row["outer_population"],
                        "Counted places inside": row["places_inside"],
                        "Their residents": row["residents_inside"],
                        "Which": row["names_inside"],
                    }
                    for row in rows
                ]
            ),
            question="reach_overlaps",
            sources=_show.sources_of(running),
            note="Which place lies inside which is known where the table of places says so.",
        ),
        key="reach-overlaps",
        selection=running,
    )


def by_group(running: Selection, group: str) -> None:
    """Residents by sector or by technology; places with several stand in several groups."""
    rows = ask("reach_by", running, dimension=group).to_pylist()
    stated = [row for row in rows if row["code"] != "not_stated" and row["residents"]]
    names = [label(group, row["code"]) for row in rows]
    _show.exhibit(
        Exhibit(
            title=_group_title(stated, group, running),
            counted=(
                f"Residents of places with at least one matching system, each once, by {group}. A"
                " place with systems of several kinds stands in each: never add these up."
            ),
            figure=_bars(names, [row["residents"] for row in rows], _colours(rows)),
            table=pd.DataFrame(
                [
                    {
                        group.capitalize(): name,
                        "Residents, each once": row["residents"],
                        "Places added up": row["residents_naive"],
                        "Local governments": row["places"],
                        "with a population": row["places_with_population"],
                    }
                    for name, row in zip(names, rows, strict=True)
                ]
            ),
            question="reach_by",
            parameters={"dimension": group},
            sources=_show.sources_of(running),
        ),
        key=f"reach-{group}",
        selection=running,
    )


def _group_title(stated: list[dict], group: str, running: Selection) -> str:
    if not stated:
        return f"No source names a {group} for these systems in a place with a known population"
    name, residents = label(group, stated[0]["code"]), _about(stated[0]["residents"]).lower()
    return (
        f"{name}: {residents} residents live in a place with such a system"
        f" {_show.status_words(running)}"
    )


def _colours(rows: list[dict]) -> list[str | None]:
    """What no source states is hollow."""
    return [
        None if row["code"] == "not_stated" else theme.ink(_show.is_dark()).accent for row in rows
    ]


def populations(running: Selection, found: dict) -> None:
    """How old the populations are, then every one with its definition and source."""
    st.header("The populations behind the sums")
    years = ask("reach_by_population_year", running).to_pylist()
    used = found["places_with_population"]
    most = max(years, key=lambda row: row["places"])
    _show.exhibit(
        Exhibit(
            title=(
                f"{measures.count(most['places'])} of"
                f" {measures.plural(used, 'population', 'populations')}"
                f" {'is' if most['places'] == 1 else 'are'} of {most['population_year']}"
            ),
            counted=(
                "Residents by the year of the population figure, places added up as they are. Years"
                " differ by country; sums mix them."
            ),
            figure=_bars(
                [str(row["population_year"]) for row in years], [row["residents"] for row in years]
            ),
            table=pd.DataFrame(
                [
                    {
                        "Year": str(row["population_year"]),
                        "Places": row["places"],
                        "Residents": row["residents"],
                    }
                    for row in years
                ]
            ),
            question="reach_by_population_year",
            sources=_show.sources_of(running),
        ),
        key="reach-years",
        selection=running,
    )
    rows = ask("reach_populations", running).to_pylist()
    title = f"{measures.plural(len(rows), 'definition', 'definitions')} of residents in these sums"
    with st.container(key="exhibit-populations"):
        st.subheader(title, anchor="populations")
        st.caption("Every population used, by publisher, year and definition.")
        _cards.table(
            pd.DataFrame(
                [
                    {
                        "Publisher": row["population_source"],
                        "Year": str(row["population_year"]),
                        "Places": row["places"],
                        "Residents": row["residents"],
                        "Who is counted": row["population_definition"],
                        "Licence": row["population_licence"],
                        "Link": row["population_url"],
                    }
                    for row in rows
                ]
            ),
            key="populations",
        )
        _show.drawer("reach_populations", "populations", running, title, _show.sources_of(running))


def left_out(running: Selection, found: dict) -> None:
    """Places in no sum, because their population is undated or missing."""
    rows = ask("reach_left_out", running).to_pylist()
    if not rows:
        return
    one = len(rows) == 1
    title = (
        f"{measures.count(len(rows))} of {_places(found['places'])} {'has' if one else 'have'} no"
        " official, dated population"
    )
    inside = len(rows) - found["places_left_out"]
    held = (
        f" {measures.plural(inside, 'place lies', 'places lie')} inside a counted one, whose figure"
        " holds their residents."
        if inside
        else ""
    )
    undated, missing = (
        measures.count(found["places_undated"]),
        measures.count(found["places_missing"]),
    )
    with st.container(key="exhibit-left-out"):
        st.subheader(title, anchor="left-out")
        st.caption(
            f"{undated} with a gazetteer figure without a date, {missing} with none. They add"
            f" nothing to any sum here.{held}"
        )
        _cards.table(
            pd.DataFrame(
                [
                    {
                        "Place": row["name"],
                        "Country": measures.country(row["country"]),
                        "Population": label("population_quality", row["population_quality"]),
                        "Counted in": row["counted_in"] or "–",
                    }
                    for row in rows
                ]
            ),
            key="left-out",
        )
        _show.drawer("reach_left_out", "left-out", running, title, _show.sources_of(running))


def founding(running: Selection) -> None:
    """The founding cities' own sum, and the launch's claim as a claim."""
    rows = ask("founding_population", running).to_pylist()
    if not rows:
        return
    first = rows[0]
    st.header("The founding cities, and a claim")
    known = (
        f"{measures.count(first['places_with_population'])} of {measures.count(first['places'])}"
    )
    _show.exhibit(
        Exhibit(
            title=(
                f"The founding cities have {_about(first['residents_of_all'] or 0).lower()}"
                " residents by official figures"
            ),
            counted=(
                f"Residents as defined in the table; {known} cities have a"
                f" figure{_frames.years(first)}. No filter narrows this."
            ),
            figure=_bars([row["name"] for row in rows], [row["population"] for row in rows]),
            table=pd.DataFrame(
                [
                    {
                        "City": row["name"],
                        "Residents": row["population"],
                        "Year": str(row["population_year"]),
                        "Who is counted": row["population_definition"],
                        "Publisher": row["population_source"],
                        "Link": row["population_url"],
                    }
                    for row in rows
                ]
            ),
            question="founding_population",
            sources=(),
        ),
        key="reach-founding",
        selection=running,
    )
    st.caption(
        f"**A claim, not a figure of this dashboard:** the founding cities were [reported]({CLAIM})"
        " to represent more than 100 million residents. The definition behind that number is not"
        " known here."
    )


def _bars(
    names: list[str], residents: list[int | None], colours: list[str | None] | None = None
) -> dict:
    return bars.bars(
        names,
        residents,
        [measures.residents(number) for number in residents],
        _show.is_dark(),
        colours,
    )


def _places(number: int) -> str:
    return measures.plural(number, "local government", "local governments")


main()
