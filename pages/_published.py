"""A part of the governance page: what others published, as they published it and in none of our
shares."""

from calendar import month_name
from itertools import groupby

import pandas as pd
import streamlit as st

from charts import ladder, lines, theme
from charts.exhibit import Exhibit
from charts.ladder import Rung
from pages import _show
from pages._sentences import opened
from queries.engine import ask, known
from queries.selection import Selection
from schema import measures
from schema.codelists import codelist, codes, label

MINISTRY = "jp_mic_ai_survey"
SERIES = {"AI adopted": theme.BLUE, "generative AI adopted": theme.TECHNOLOGY["generative_ai"]}


def ministry(selection: Selection) -> None:
    """What the ministry published year by year: breaks break the line, provisional values stand
    apart."""
    rows = ask("published_series", selection, publisher=MINISTRY).to_pandas().astype({"date": str})
    if rows.empty:
        return
    st.header("What Japan's ministry published")
    groups = {
        group: found
        for group, found in rows.sort_values("base").groupby("group", sort=False)
        if _joined(found)
    }
    _show.exhibit(
        Exhibit(
            title=rise(groups),
            counted=(
                "Shares as the ministry published them, in per cent of the bodies named above each"
                " panel. Filled marks are final values, hollow ones provisional. Years without a"
                " value are gaps, and no line crosses a change of definition."
            ),
            figure=lines.observations(
                {_panel(found): _lines(found) for found in groups.values()},
                _show.look(),
            ),
            table=pd.DataFrame(
                {
                    "Indicator": rows["indicator"],
                    "Group": rows["group"],
                    "Date": rows["as_of"],
                    "Per cent": rows["value"],
                    "Bodies": rows["base"],
                    "Value": [label("release_kind", kind) for kind in rows["release_kind"]],
                    "Definition": [
                        "changed before this value" if one else "" for one in rows["is_break"]
                    ],
                    "Link": rows["evidence_url"],
                }
            ),
            question="published_series",
            parameters={"publisher": MINISTRY},
            sources=tuple(rows["source_id"].unique()),
            note=(
                f"Provisional: {codelist('release_kind')['provisional']['meaning'].lower()}. Groups"
                " without two values that may be joined are in the table alone. The filters change"
                " nothing here."
            ),
        ),
        key="ministry",
        selection=selection,
    )
    steps(selection)


def steps(selection: Selection) -> None:
    """Where the bodies stood on the ministry's ladder of six, date by date."""
    names = [_step(code) for code in codes("adoption_ladder")]
    rows = [
        row
        for row in ask("published_steps", selection, publisher=MINISTRY).to_pylist()
        if row["indicator"] in names
    ]
    for group, found in groupby(rows, key=lambda row: row["group"]):
        by_date = [list(of_date) for _, of_date in groupby(found, key=lambda row: row["as_of"])]
        _steps_of(group.removesuffix(" of Japan"), by_date, selection)


def _step(code: str) -> str:
    """What the figures call a step of the ladder."""
    return f"AI {label('adoption_ladder', code).lower()}"


def _steps_of(group: str, by_date: list[list[dict]], selection: Selection) -> None:
    """One group: a bar a date, and the counts as a table."""
    words = {code: label("adoption_ladder", code) for code in codes("adoption_ladder")}
    given = [{row["indicator"]: row["bodies"] for row in rows} for rows in by_date]
    counts = {code: [of_date.get(_step(code)) for of_date in given] for code in words}
    rungs = [
        Rung(
            _month(rows[0]["as_of"]), [counts[code][at] or 0 for code in words], rows[0]["is_break"]
        )
        for at, rows in enumerate(by_date)
    ]
    _show.exhibit(
        Exhibit(
            title=_climb(group, by_date),
            counted=(
                f"Every one of the {measures.count(by_date[-1][0]['base'])} {group} stands at one"
                " step, as the ministry published. Bars on two sides of a dotted line answer"
                " different definitions. The filters change nothing here."
            ),
            figure=ladder.ladder(rungs, words, _show.look()),
            table=pd.DataFrame(
                {"Date": [rung.date for rung in rungs]}
                | {words[code]: counts[code] for code in words}
                | {
                    "Bodies": [rows[0]["base"] for rows in by_date],
                    "Definition": [
                        "changed before this date" if rung.is_break else "" for rung in rungs
                    ],
                }
            ),
            question="published_steps",
            parameters={"publisher": MINISTRY},
            sources=tuple({rows[0]["source_id"] for rows in by_date}),
        ),
        key=f"steps-{group}",
        selection=selection,
    )


def _climb(group: str, by_date: list[list[dict]]) -> str:
    """How many stood at the highest step at the first and the last date of the newest
    definition."""
    start = max((at for at, rows in enumerate(by_date) if rows[0]["is_break"]), default=0)
    first, last = (_top(by_date[at]) for at in (start, -1))
    then = f"{first} in {_month(by_date[start][0]['as_of'])}, " if start < len(by_date) - 1 else ""
    return f"{opened(group)} that adopted AI: {then}{last} in {_month(by_date[-1][0]['as_of'])}"


def _top(rows: list[dict]) -> str:
    """`10 of 20 (50.0%)` at the highest step."""
    highest = _step(codes("adoption_ladder")[0])
    return measures.share(
        next((row["bodies"] for row in rows if row["indicator"] == highest), 0), rows[0]["base"]
    )


def _month(as_of: str) -> str:
    """`February 2020`, of 2020-02 or a day in it; a year as it is."""
    year, *month = as_of.split("-")[:2]
    return f"{month_name[int(month[0])]} {year}" if month else year


def _joined(found: pd.DataFrame) -> bool:
    """Whether any two values of a group stand on one line."""
    return bool(found.duplicated(["indicator", "release_kind", "line"]).any())


def _panel(found: pd.DataFrame) -> str:
    return (
        f"{measures.count(int(found['base'].max()))}"
        f" {found['group'].iloc[0].removesuffix(' of Japan')}"
    )


def _lines(found: pd.DataFrame) -> list[tuple[str, list[lines.Observation], str]]:
    """A group's series, each with its observations in order of date."""
    ordered = found.sort_values(["date", "release_kind"])
    return [
        (
            indicator.removesuffix(" adopted"),
            [
                _observation(row)
                for row in ordered[ordered["indicator"] == indicator].to_dict("records")
            ],
            colour,
        )
        for indicator, colour in SERIES.items()
        if (ordered["indicator"] == indicator).any()
    ]


def _observation(row: dict) -> lines.Observation:
    kind = label("release_kind", row["release_kind"]).lower()
    words = (
        f"{row['indicator']}: {row['value']:g}% of {measures.count(int(row['base']))}"
        f" ({row['as_of']}, {kind})"
    )
    return lines.Observation(
        row["date"],
        row["value"],
        row["line"],
        row["release_kind"] == "provisional",
        row["is_break"],
        words,
    )


def rise(groups: dict[str, pd.DataFrame]) -> str:
    """The largest step between the last two final values on one line, in the group with the most
    bodies."""
    if not groups:
        return "No two published values may be joined"
    group, found = max(groups.items(), key=lambda one: one[1]["base"].max())
    final = found[found["release_kind"] == "final"].sort_values("date")
    pairs = [pair.tail(2) for _, pair in final.groupby(["indicator", "line"]) if len(pair) > 1]
    first, last = max(
        pairs, key=lambda pair: pair["value"].iloc[1] - pair["value"].iloc[0]
    ).to_dict("records")
    indicator = opened(last["indicator"])
    return (
        f"{indicator}: {first['value']:g}% of {group} in {first['date'][:4]}, {last['value']:g}% in"
        f" {last['date'][:4]}"
    )


def others(selection: Selection) -> None:
    """What other surveys published: context, in a table and in nothing else."""
    rows = ask("published_figures", selection, without=MINISTRY).to_pandas()
    if rows.empty:
        return
    st.header("What other surveys published")
    organisers = measures.plural(rows["organiser"].nunique(), "organiser", "organisers")
    without = measures.count(int(rows["base"].isna().sum()))
    values = [
        (
            f"{value:g}{'%' if unit == 'percent' else ' ' + label('unit', unit)}"
            if pd.notna(value)
            else "none"
        )
        for value, unit in zip(rows["value"], rows["unit"], strict=True)
    ]
    _show.exhibit(
        Exhibit(
            title=f"Context: {measures.plural(len(rows), 'figure', 'figures')} of {organisers}",
            counted=(
                "As published, each with its own question, group and date. Mostly volunteers"
                " answered, and no two asked the same: they are not compared, not joined and in"
                f" none of our shares. {without} of them come without a base; “none” stands where"
                " no base or no value was published. The filters change nothing here."
            ),
            table=pd.DataFrame(
                {
                    "Indicator": rows["indicator"],
                    "Value": values,
                    "Base": [
                        measures.count(int(base)) if pd.notna(base) else "none"
                        for base in rows["base"]
                    ],
                    "Link": rows["evidence_url"],
                    "Group": rows["group"],
                    "Date": rows["as_of"],
                    "Organiser": rows["organiser"],
                    "Survey": rows["survey"],
                }
            ),
            question="published_figures",
            parameters=(
                {"without": MINISTRY} if MINISTRY in known(selection.release)["source"] else {}
            ),
            sources=tuple(rows["source_id"].unique()),
        ),
        key="published",
        selection=selection,
    )
