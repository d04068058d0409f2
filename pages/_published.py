"""A part of the governance page: what others published, as they published it and in none of our shares."""

import pandas as pd
import streamlit as st

from charts import lines, theme
from charts.exhibit import Exhibit
from pages import _show
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import codelist, label

MINISTRY = "jp_mic_ai_survey"
SERIES = {"AI adopted": theme.BLUE, "generative AI adopted": theme.TECHNOLOGY["generative_ai"]}


def ministry(selection: Selection) -> None:
    """What the ministry published year by year: breaks break the line, provisional values stand apart."""
    rows = ask("published_series", selection, publisher=MINISTRY).to_pandas().astype({"date": str})
    if rows.empty:
        return
    st.header("What Japan's ministry published")
    groups = {group: found for group, found in rows.sort_values("base").groupby("group", sort=False) if _joined(found)}
    _show.exhibit(
        Exhibit(
            title=rise(groups),
            counted="Shares as the ministry published them, in per cent of the bodies named above each panel. Filled marks are "
            "final values, hollow ones provisional. Years without a value are gaps, and no line crosses a change of definition.",
            figure=lines.observations({_panel(found): _lines(found) for found in groups.values()}, _show.is_dark(), _show.is_phone()),
            table=pd.DataFrame(
                {
                    "Indicator": rows["indicator"],
                    "Group": rows["group"],
                    "Date": rows["as_of"],
                    "Per cent": rows["value"],
                    "Bodies": rows["base"],
                    "Value": [label("release_kind", kind) for kind in rows["release_kind"]],
                    "Definition": ["changed before this value" if one else "" for one in rows["is_break"]],
                    "Link": rows["evidence_url"],
                }
            ),
            question="published_series",
            parameters={"publisher": MINISTRY},
            sources=tuple(rows["source_id"].unique()),
            note=f"Provisional: {codelist('release_kind')['provisional']['meaning'].lower()}. Groups without two values that may be "
            "joined are in the table alone. The filters change nothing here.",
        ),
        key="ministry",
        selection=selection,
    )


def _joined(found: pd.DataFrame) -> bool:
    """Whether any two values of a group stand on one line."""
    return bool(found.duplicated(["indicator", "release_kind", "line"]).any())


def _panel(found: pd.DataFrame) -> str:
    return f"{measures.count(int(found['base'].max()))} {found['group'].iloc[0].removesuffix(' of Japan')}"


def _lines(found: pd.DataFrame) -> list[tuple[str, list[lines.Observation], str]]:
    """A group's series, each with its observations in order of date."""
    ordered = found.sort_values(["date", "release_kind"])
    return [
        (
            indicator.removesuffix(" adopted"),
            [_observation(row) for row in ordered[ordered["indicator"] == indicator].to_dict("records")],
            colour,
        )
        for indicator, colour in SERIES.items()
        if (ordered["indicator"] == indicator).any()
    ]


def _observation(row: dict) -> lines.Observation:
    kind = label("release_kind", row["release_kind"]).lower()
    words = f"{row['indicator']}: {row['value']:g}% of {measures.count(int(row['base']))} ({row['as_of']}, {kind})"
    return lines.Observation(row["date"], row["value"], row["line"], row["release_kind"] == "provisional", row["is_break"], words)


def rise(groups: dict[str, pd.DataFrame]) -> str:
    """The largest step between the last two final values on one line, in the group with the most bodies."""
    if not groups:
        return "No two published values may be joined"
    group, found = max(groups.items(), key=lambda one: one[1]["base"].max())
    final = found[found["release_kind"] == "final"].sort_values("date")
    pairs = [pair.tail(2) for _, pair in final.groupby(["indicator", "line"]) if len(pair) > 1]
    first, last = max(pairs, key=lambda pair: pair["value"].iloc[1] - pair["value"].iloc[0]).to_dict("records")
    indicator = last["indicator"][0].upper() + last["indicator"][1:]
    return f"{indicator}: {first['value']:g}% of {group} in {first['date'][:4]}, {last['value']:g}% in {last['date'][:4]}"


def others(selection: Selection) -> None:
    """What other surveys published: context, in a table and in nothing else."""
    rows = ask("published_figures", selection, without=MINISTRY).to_pandas()
    if rows.empty:
        return
    st.header("What other surveys published")
    organisers = measures.plural(rows["organiser"].nunique(), "organiser", "organisers")
    without = measures.count(int(rows["base"].isna().sum()))
    values = [
        f"{value:g}{'%' if unit == 'percent' else ' ' + label('unit', unit)}" if pd.notna(value) else "coverage only"
        for value, unit in zip(rows["value"], rows["unit"], strict=True)
    ]
    _show.exhibit(
        Exhibit(
            title=f"Context: {measures.plural(len(rows), 'figure', 'figures')} of {organisers}",
            counted="As published, each with its own question, group and date. Mostly volunteers answered, and no two asked the "
            f"same: they are not compared, not joined and in none of our shares. {without} of them come without a base. "
            "The filters change nothing here.",
            table=pd.DataFrame(
                {
                    "Indicator": rows["indicator"],
                    "Value": values,
                    "Base": [measures.count(int(base)) if pd.notna(base) else "base not published" for base in rows["base"]],
                    "Group": rows["group"],
                    "Date": rows["as_of"],
                    "Organiser": rows["organiser"],
                    "Link": rows["evidence_url"],
                    "Survey": rows["survey"],
                }
            ),
            question="published_figures",
            parameters={"without": MINISTRY},
            sources=tuple(rows["source_id"].unique()),
        ),
        key="published",
        selection=selection,
    )
