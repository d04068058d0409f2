"""Whom systems reach where a source knows all its bodies: the only shares of the page of reach."""

import pandas as pd
import streamlit as st

from charts import bars
from charts.exhibit import Exhibit
from pages import _show
from queries.engine import ask
from queries.selection import Selection
from schema import measures

ITEM = "ai_adopted"
# What a body of each kind of frame has done to match, as a heading and as it follows "1 of 5" or "3
# of 5".
MATCHING = {
    "census": "Answered yes: AI adopted",
    "survey": "Answered yes: AI adopted",
    "register": "Registered a system {}",
    "membership": "A system {} is documented",
}
DOING = {
    "census": ("answered yes", "answered yes"),
    "survey": ("answered yes", "answered yes"),
    "register": ("has registered a system {}", "have registered a system {}"),
    "membership": ("has a documented system {}", "have a documented system {}"),
}


def frames(running: Selection) -> None:
    """Shares, for the only bodies of which a share can be told: those of a known frame."""
    rows = ask("reach_of_frame", running, item=ITEM).to_pylist()
    st.header("Where a share can be told")
    st.markdown(
        "A share needs a frame: all bodies that could have been in the source. Collections have"
        " none, so they stand in no share."
    )
    if not rows:
        st.info("No source with a known frame has a matching system or answer for this selection.")
        return
    _show.exhibit(
        Exhibit(
            title=_frame_title(rows[0], running),
            counted=(
                "Residents of the bodies that match, of all residents of the frame, per cent. To"
                " register or document a system is not to use it well, and a census counts what it"
                " calls AI. Filters of places narrow a frame; filters of systems do not narrow a"
                " census."
            ),
            figure=_share_bars([row for row in rows if _is_told(row)]),
            table=pd.DataFrame([_frame_row(row, running) for row in rows]),
            question="reach_of_frame",
            parameters={"item": ITEM},
            note=_frame_note(rows),
            sources=tuple(sorted({row["source_id"] for row in rows})),
        ),
        key="reach-frames",
        selection=running,
    )


def _is_told(row: dict) -> bool:
    """Whether a share of residents can be told: enough bodies, and populations."""
    return row["bodies"] >= measures.SMALLEST_BASE and bool(
        row["residents"] and row["residents_of_frame"]
    )


def _part(row: dict) -> float:
    return row["residents"] / row["residents_of_frame"]


def _share_bars(rows: list[dict]) -> dict | None:
    names = [row["frame"] if row["kind"] in ("census", "survey") else row["title"] for row in rows]
    parts = [_part(row) for row in rows]
    told = [measures.percent(part) for part in parts]
    return (
        bars.bars(names, [100 * part for part in parts], told, _show.is_dark(), most=100)
        if rows
        else None
    )


def _frame_title(row: dict, running: Selection) -> str:
    one, many = DOING[row["kind"]]
    did = (one if row["places"] == 1 else many).format(_show.status_words(running))
    whose = f"{row['title']}: {measures.share(row['places'], row['bodies'])} {did}"
    return (
        f"{whose}, home to {measures.percent(_part(row))} of all residents"
        if _is_told(row)
        else whose
    )


def _frame_row(row: dict, running: Selection) -> dict:
    return {
        "Source": row["title"],
        "Frame": row["frame"],
        "What matches": MATCHING[row["kind"]].format(_show.status_words(running)),
        "Bodies that match": measures.share(row["places"], row["bodies"]),
        "In the source at all": measures.share(row["places_present"], row["bodies"]),
        "Residents there": _residents_share(row),
        "Bodies without a population": row["bodies_without_population"],
        "Population years": years(row).removeprefix(", of "),
    }


def _residents_share(row: dict) -> str:
    parts = f"{measures.count(row['residents'])} of {measures.count(row['residents_of_frame'])}"
    return f"{parts} ({measures.percent(_part(row))})" if _is_told(row) else parts


def _frame_note(rows: list[dict]) -> str:
    narrowed = [row for row in rows if row["bodies"] < row["frame_size"]]
    parts = "; ".join(
        f"{row['title']}: {measures.count(row['bodies'])} of {measures.count(row['frame_size'])}"
        for row in narrowed
    )
    return f"The selection narrows the frame. {parts}." if narrowed else ""


def years(found: dict) -> str:
    """`, of 2018 to 2026`: the years of populations, as they follow what was counted."""
    first, last = found["first_year"], found["last_year"]
    if first is None:
        return ""
    return f", of {first}" if first == last else f", of {first} to {last}"
