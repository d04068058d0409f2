"""The dashboard's own screening for the EU AI Act: how far it reaches, which areas it points to,
and its rules."""

import pandas as pd
import streamlit as st

from charts import bars, theme
from charts.exhibit import Exhibit
from pages import _cards, _show
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import codelist, label

MARK = "This dashboard's own screening, not a legal classification."
INSTRUMENTS = {"annex_iii": "Annex III", "article_5": "Article 5", "article_50": "Article 50"}


def screening(running: Selection, found: dict) -> None:
    """The dashboard's own screening, apart from what sources state."""
    st.divider()
    st.header("Screening by this dashboard")
    st.info(
        "**These are this dashboard's own pointers, not a legal classification.** No authority,"
        " city or supplier made them. Visible rules look at a system's technology and sector alone"
        " and name the area of Annex III, the practice of Article 5 or the duty of Article 50 of"
        " the EU AI Act to check. That is coarse: the rules do not see what a system decides, or"
        " about whom, so they point too often and too seldom. Take a pointer as a reason to ask,"
        " never as an answer. Outside the European Union the Act may not apply at all."
    )
    coverage(running, found)
    areas(running, found)
    rules(running)


def coverage(running: Selection, found: dict) -> None:
    """How far the screening reaches: every system is in exactly one bar."""
    parts = {
        "Points to Annex III or Article 5": found["systems_listed"],
        "Points to Article 50 only": found["systems_article_50_only"],
        "Points nowhere": found["systems_pointing_nowhere"],
        "Technology not stated": found["systems_without_technology"],
    }
    quiet, numbers = theme.ink(_show.is_dark()).quiet, list(parts.values())
    unknown, all_of = found["systems_without_technology"], _show.systems(found["systems"], running)
    _show.exhibit(
        Exhibit(
            title=(
                f"{measures.count(unknown)} of {all_of} cannot be screened: the technology is not"
                " stated"
                if unknown
                else f"All of {all_of} can be screened"
            ),
            counted=(
                f"{MARK} Each of the {all_of} is in one bar. To point nowhere is not to be free of"
                " risk."
            ),
            figure=bars.bars(
                list(parts),
                numbers,
                [measures.count(number) for number in numbers],
                _show.is_dark(),
                [quiet, quiet, quiet, None],
            ),
            table=pd.DataFrame({"Screening": list(parts), "Systems": numbers}),
            question="screening_coverage",
            sources=_show.sources_of(running),
        ),
        key="screening-coverage",
        selection=running,
    )
    if unknown:
        _show.rows_link(
            "Systems whose technology is not stated", running.but(technology=("not_stated",))
        )


def areas(running: Selection, found: dict) -> None:
    """The areas that systems point to, by instrument."""
    rows = ask("screening_by_area", running).to_pylist()
    if not rows:
        return
    names = [_named(row) for row in rows]
    known = measures.plural(
        found["systems"] - found["systems_without_technology"], "system", "systems"
    )
    quiet, numbers = theme.ink(_show.is_dark()).quiet, [row["systems"] for row in rows]
    _show.exhibit(
        Exhibit(
            title=_area_title(rows),
            counted=(
                f"{MARK} {measures.count(found['systems_pointing'])} of {known} that can be"
                " screened point somewhere. Areas are those of Annex III unless named otherwise."
                " One system may point to several, so they do not add up."
            ),
            figure=bars.bars(
                names,
                numbers,
                [measures.count(number) for number in numbers],
                _show.is_dark(),
                [quiet] * len(rows),
            ),
            table=pd.DataFrame(
                [
                    {
                        "Area": label("screening_area", row["area"]),
                        "What it is": codelist("screening_area")[row["area"]]["meaning"],
                        "Systems": row["systems"],
                        "Local governments": row["places"],
                    }
                    for row in rows
                ]
            ),
            question="screening_by_area",
            sources=_show.sources_of(running),
        ),
        key="screening-areas",
        selection=running,
    )


def _area_title(rows: list[dict]) -> str:
    # Rows come by instrument and number: the first leads its instrument, perhaps with others.
    instrument, most = INSTRUMENTS[rows[0]["instrument"]], rows[0]["systems"]
    names = [
        label("screening_area", row["area"])
        for row in rows
        if INSTRUMENTS[row["instrument"]] == instrument and row["systems"] == most
    ]
    if len(names) > 1:
        return (
            f"{', '.join(names[:-1])} and {names[-1]} lead in {instrument}:"
            f" {measures.plural(most, 'system', 'systems')} each"
        )
    return (
        f"{names[0]} leads in {instrument}:"
        f" {measures.plural(most, 'system points', 'systems point')} there"
    )


def _named(row: dict) -> str:
    name = (
        "Practice to check"
        if row["instrument"] == "article_5"
        else label("screening_area", row["area"])
    )
    return (
        f"{name} ({INSTRUMENTS[row['instrument']]})" if row["instrument"] != "annex_iii" else name
    )


def rules(running: Selection) -> None:
    """Every rule with its reason and what it points at."""
    rows = ask("screening_rules", running).to_pylist()
    used = sum(bool(row["systems"]) for row in rows)
    title = (
        f"The {measures.plural(len(rows), 'rule', 'rules')} with their reasons; {used} of them"
        " point at systems here"
    )
    with st.container(key="exhibit-screening-rules"):
        st.subheader(title, anchor="screening-rules")
        st.caption(MARK)
        _show.drawer(
            "screening_rules",
            "screening-rules",
            running,
            title,
            _show.sources_of(running),
            twin=lambda: _rules(rows),
        )


def _rules(rows: list[dict]) -> None:
    told = pd.DataFrame(
        [
            {
                "Points to": f"{label('screening_area', row['area'])}, {row['provision']}",
                "When": _when(row),
                "Why, and when not": row["reason"],
                "Systems": measures.count(row["systems"]),
            }
            for row in rows
        ]
    )
    with st.container(key="wide-rules"):
        if _show.is_phone():
            _cards.table(told, key="rules", first=len(told))
        else:
            st.table(told, hide_index=True, border="horizontal")


def _when(row: dict) -> str:
    where = f" in {label('sector', row['sector']).lower()}" if row["sector"] else " in any sector"
    return label("technology", row["technology"]) + where
