"""Adoption: what, and since when?"""

from collections import Counter

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts import bars, lines, theme
from charts.exhibit import Exhibit
from pages import _filters, _japan, _own, _show, _summary
from pages import _summary_systems as say
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import codes, label, narrower

FIRST_YEAR = 2005
RAN = "pilot", "in_use", "retired"
LEAD = "system", "systems"
PAIRS = 12  # of sector and technology, on a phone
SOURCES = 2  # named in a sentence


def main() -> None:
    selection = _show.head("Adoption", "What do local governments use, and since when?")
    if not ask("headline", selection).to_pylist()[0]["systems"]:
        _show.empty(selection, "systems")
        return
    over_time(selection, st.container())
    by_sector_and_technology(selection.running())
    left, right = st.columns(2, gap="large")
    with left:
        by_status(selection)
    with right:
        by_collection(selection)
    census(selection)
    vendors(selection.running())


def summary(selection: Selection, by_year: list[dict]) -> None:
    """Status, growth and the census in words."""
    total = ask("headline", selection).to_pylist()[0]["systems"]
    _summary.show(
        [
            say.by_status(ask("systems_by_status", selection).to_pylist(), total),
            say.years_before(by_year),
            _japan.in_words(censuses(selection), selection),
        ]
    )


def over_time(selection: Selection, above: DeltaGenerator) -> None:
    """Running systems and places by year, from the kinds of dates the reader accepts, and above all
    the page in words."""
    kinds = _own.several(
        "kinds",
        "Dates to count",
        codes("start_kind"),
        narrower("start_kind", "usable"),
        st.pills,
        is_ordered=False,
        selection_mode="multi",
        format_func=lambda kind: label("start_kind", kind),
        help=(
            "A date of evidence or announcement is not a start. The register's begin date is"
            " sometimes the product's."
        ),
    )
    found = ask("start_kinds", selection).to_pylist()
    total = sum(row["systems"] for row in found)
    placed = sum(
        row["systems"] - row["systems_without_end"] for row in found if row["start_kind"] in kinds
    )
    rows = ask("running_by_year", selection, kinds=kinds, first=FIRST_YEAR).to_pandas()
    with above:
        summary(selection, rows.to_dict("records"))
    if rows.empty:
        st.info(
            "No system of this selection has a date of these kinds. Choose more kinds of dates."
        )
        return
    last = rows.iloc[-1]
    ink = theme.ink(_show.is_dark())
    series = [
        ("Systems", rows["systems"].tolist(), ink.accent),
        ("Local governments", rows["places"].tolist(), ink.quiet),
    ]
    _show.exhibit(
        Exhibit(
            title=(
                f"By {int(last['year'])},"
                f" {measures.plural(int(last['systems']), 'dated system was', 'dated systems were')}"
                " running in"
                f" {measures.plural(int(last['places']), 'local government', 'local governments')}"
            ),
            counted=(
                "Systems piloted, in use or retired with a date of the chosen kinds, and an end"
                f" where they are retired: {measures.count(placed)} of {measures.count(total)}. A"
                " system runs in a year when it had started by the year's end and had not ended"
                " before the year began."
            ),
            figure=lines.steps(
                rows["year"].tolist(),
                series,
                _show.is_dark(),
                band=(total - placed, "Without such a date"),
            ),
            table=pd.DataFrame(
                {
                    "Year": rows["year"],
                    "Systems": rows["systems"],
                    "Local governments": rows["places"],
                }
            ),
            question="running_by_year",
            parameters={"kinds": ",".join(kinds), "first": str(FIRST_YEAR)},
            sources=_that_ran(selection),
            note=_date_note(found, total - placed),
        ),
        key="running",
        selection=selection,
    )


def _that_ran(selection: Selection) -> tuple[str, ...]:
    """The sources of the systems that the years count: one of other systems alone is no source of
    theirs."""
    found = Counter()
    for row in ask("systems_by_status_source", selection).to_pylist():
        found[row["source_id"]] += row["systems"] if row["status"] in RAN else 0
    return tuple(sorted(filter(found.get, found), key=lambda one: (-found[one], one)))


def _date_note(found: list[dict], without: int) -> str:
    named = [
        (label("start_kind", row["start_kind"]).lower() or "no date at all", row["systems"])
        for row in found
    ]
    parts = ", ".join(f"{words} {measures.count(systems)}" for words, systems in named)
    systems = measures.plural(without, "system", "systems")
    grey = (
        f"The grey band is as high as the {systems} that cannot be placed in time. "
        if without
        else ""
    )
    return (
        f"{grey}Kinds of dates on record: {parts}. A rise can mean more use or more complete"
        " registers."
    )


def by_sector_and_technology(running: Selection) -> None:
    """Sector by technology as a heat table; a phone has no room for its columns and gets the
    commonest pairs as bars."""
    rows = (
        ask("systems_by_sector_technology", running)
        .to_pandas()
        .sort_values("systems", ascending=False, kind="stable")
    )
    if rows.empty:
        return
    total = ask("headline", running).to_pylist()[0]["systems"]
    known = rows[(rows["sector"] != "not_stated") & (rows["technology"] != "not_stated")]
    is_phone = _show.is_phone()
    pairs = known if len(known) else rows
    more = (
        f" The first {PAIRS} of {len(pairs)} pairs; the table has them all."
        if is_phone and len(pairs) > PAIRS
        else ""
    )
    _show.exhibit(
        Exhibit(
            title=_pair_title(known.to_dict("records")),
            counted=(
                f"{measures.plural(total, *LEAD)} {_show.status_words(running)}. Click a"
                f" {'bar' if is_phone else 'cell'} for its"
                f" systems.{_without_technology(running, total)}{more}"
            ),
            figure=_pairs(pairs.head(PAIRS)) if is_phone else _heat(rows),
            table=pd.DataFrame(
                {
                    "Sector": rows["sector"].map(lambda code: label("sector", code)),
                    "Technology": rows["technology"].map(lambda code: label("technology", code)),
                    "Systems": rows["systems"],
                    "Local governments": rows["places"],
                }
            ),
            question="systems_by_sector_technology",
            sources=_show.sources_of(running),
        ),
        key="heat",
        selection=running,
        opens=lambda cell: _show.rows(running.but(sector=(cell[0],), technology=(cell[1],))),
    )
    _show.rows_link("The systems behind this table →", running)


def _pair_title(known: list[dict]) -> str:
    """The commonest pair by name, or how many share the first place; `known` begins with the
    largest."""
    if not known:
        return "No system names both sector and technology"
    most = int(known[0]["systems"])
    tied = [row for row in known if row["systems"] == most]
    if len(tied) > 1:
        return (
            f"No pair of sector and technology leads: {len(tied)} have"
            f" {measures.plural(most, *LEAD)} each"
        )
    pair = (
        f"{label('technology', tied[0]['technology'])} in"
        f" {label('sector', tied[0]['sector']).lower()}"
    )
    return f"{pair} is the commonest pair: {measures.plural(most, *LEAD)}"


def _without_technology(running: Selection, total: int) -> str:
    """How many of the systems name no technology, and in which sources they stand."""
    if running.technology and "not_stated" not in running.technology:
        return ""
    rows = ask("systems_without_technology", running).to_pylist()
    if not rows:
        return " All name their technology."
    without = {
        row["technology"]: row["systems"]
        for row in ask("systems_by_technology", running).to_pylist()
    }["not_stated"]
    titles = _filters.source_titles()
    named = ", ".join(
        f"{titles.get(row['source_id'], row['source_id'])} ({measures.count(row['systems'])})"
        for row in rows[:SOURCES]
    )
    others = (
        f" and {measures.plural(len(rows) - SOURCES, 'more source', 'more sources')}"
        if len(rows) > SOURCES
        else ""
    )
    name = "names" if without == 1 else "name"
    return (
        f" {measures.count(without)} of {measures.count(total)} {name} no technology:"
        f" {named}{others}."
    )


def _heat(rows: pd.DataFrame) -> dict:
    """Sectors down, technologies across, each cell its number of systems."""
    cells = rows.pivot(index="sector", columns="technology", values="systems")
    cells = cells.reindex(
        index=[code for code in codes("sector") if code in cells.index],
        columns=[code for code in codes("technology") if code in cells.columns],
    )
    names = [
        {code: label(column, code) for code in axis}
        for column, axis in (("sector", cells.index), ("technology", cells.columns))
    ]
    values = [
        [None if pd.isna(value) else int(value) for value in line] for line in cells.to_numpy()
    ]
    return bars.heat(*names, values, _show.is_dark())


def _pairs(rows: pd.DataFrame) -> dict:
    """Pairs of technology and sector as bars; a click on one gives its codes."""
    pairs = rows[["sector", "technology"]].to_numpy().tolist()
    names = [
        f"{label('technology', technology)}, {label('sector', sector).lower()}"
        for sector, technology in pairs
    ]
    return bars.bars(
        names,
        rows["systems"].tolist(),
        [measures.count(n) for n in rows["systems"]],
        _show.is_dark(),
        codes=pairs,
    )


def by_status(selection: Selection) -> None:
    """Status, in the order of a system's life."""
    rows = (
        ask("systems_by_status", selection)
        .to_pandas()
        .set_index("status")
        .reindex(codes("status"))
        .dropna()
        .astype(int)
        .reset_index()
    )
    total = ask("headline", selection).to_pylist()[0]["systems"]
    in_use = int(rows.loc[rows["status"] == "in_use", "systems"].sum())
    _show.exhibit(
        Exhibit(
            title=f"{measures.count(in_use)} of {measures.plural(total, *LEAD)} are in use",
            counted="All systems of the selection by the last status their source gives.",
            figure=bars.bars(
                [label("status", s) for s in rows["status"]],
                rows["systems"].tolist(),
                [measures.count(n) for n in rows["systems"]],
                _show.is_dark(),
                [theme.STATUS[s] for s in rows["status"]],
            ),
            table=_named(rows, "status", "Status"),
            question="systems_by_status",
            sources=_show.sources_of(selection),
        ),
        key="status",
        selection=selection,
    )


def by_collection(selection: Selection) -> None:
    """Which collection the systems come from: what is known depends on who looked."""
    rows = ask("systems_by_source", selection).to_pandas()
    names = [_filters.source_titles().get(one, one) for one in rows["source_id"]]
    _show.exhibit(
        Exhibit(
            title=(
                f"{names[0]} speaks for the most:"
                f" {measures.plural(int(rows['systems'].iloc[0]), *LEAD)}"
            ),
            counted=(
                "Systems by the source whose record counts; one that several sources record is"
                " counted under the preferred one. Sources cover different places: do not compare"
                " their sizes."
            ),
            figure=bars.bars(
                names,
                rows["systems"].tolist(),
                [measures.count(n) for n in rows["systems"]],
                _show.is_dark(),
            ),
            table=pd.DataFrame(
                {"Source": names, "Systems": rows["systems"], "Local governments": rows["places"]}
            ),
            question="systems_by_source",
            sources=tuple(rows["source_id"]),
        ),
        key="collections",
        selection=selection,
    )


def _named(rows: pd.DataFrame, column: str, header: str) -> pd.DataFrame:
    named = rows.assign(**{column: rows[column].map(lambda code: label(column, code))})
    return named.rename(
        columns={column: header, "systems": "Systems", "places": "Local governments"}
    )


def census(selection: Selection) -> None:
    """Where everybody was asked, a share can be told: adoption by kind and size of government, with
    bases."""
    _japan.adopted(censuses(selection), selection)


def censuses(selection: Selection) -> list[dict]:
    """The censuses that asked places of the selection."""
    return [
        one
        for one in ask("survey_frames", selection).to_pylist()
        if one["collection_kind"] == "census"
    ]


def vendors(running: Selection) -> None:
    """Suppliers in at least three places; shared software repeats."""
    rows = ask("vendors", running).to_pandas()
    if rows.empty:
        return
    shown = rows.head(15)
    _show.exhibit(
        Exhibit(
            title=(
                f"{rows['vendor'].iloc[0]} is found in the most places:"
                f" {measures.count(int(rows['places'].iloc[0]))}"
            ),
            counted=(
                f"Suppliers named in at least three places, the first {len(shown)} of {len(rows)}."
                f" Places with a system {_show.status_words(running)}."
            ),
            figure=bars.bars(
                shown["vendor"].tolist(),
                shown["places"].tolist(),
                [measures.count(n) for n in shown["places"]],
                _show.is_dark(),
            ),
            table=rows.rename(
                columns={"vendor": "Supplier", "places": "Local governments", "systems": "Systems"}
            ),
            question="vendors",
            sources=_show.sources_of(running),
            note=(
                "Towns that share one supplier's software each register it, so a product repeats."
                " Many records name no supplier."
            ),
        ),
        key="vendors",
        selection=running,
    )


main()
