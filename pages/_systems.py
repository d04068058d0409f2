"""The systems of one place and of the places inside it, as lists to read."""

import pandas as pd
import streamlit as st

from pages import _own, _show
from schema import measures
from schema.codelists import label

SINCE = {
    "deployment": "since",
    "pilot_start": "piloted from",
    "first_use": "first used",
    "register_begin": "begin date in the register",
    "announcement": "announced",
    "evidence": "known by",
    "registration": "registered",
    "survey_wave": "found by a survey of",
}
COFOG = (
    "{source} uses COFOG's divisions, where transport is a part of economic affairs:"
    " traffic systems of a general office stand here, those of a body that does nothing but"
    " transport under Transport."
)
MOST_OPEN = 30  # above this many systems the sectors are folded at first


def by_sector(place: dict, records: pd.DataFrame) -> None:
    """Its systems by sector, each with what its source says."""
    counted = records[records["is_counted"]]
    st.subheader(_numbers(counted, f" in {_show.plain(place['name'])}"))
    st.caption(
        "As sources record them. Screening names areas of the EU AI Act that technology and sector"
        " point to, by this dashboard's own visible rules; it is not a legal classification."
    )
    _show.page_link("risk", "The screening rules →")
    for sector in counted["sector"].value_counts().index:
        group = counted[counted["sector"] == sector]
        with st.expander(
            f"{label('sector', sector)}: {_numbers(group)}", expanded=len(counted) <= MOST_OPEN
        ):
            st.markdown("\n".join(_system(row, records) for row in group.to_dict("records")))
            for source in group.loc[group["is_broad_sector"], "source"].unique():
                st.caption(_show.plain(COFOG.format(source=source)))


def _numbers(systems: pd.DataFrame, where: str = "") -> str:
    in_use = int((systems["status"] == "in_use").sum())
    return (
        f"{measures.plural(len(systems), 'system', 'systems')}{where}, {measures.count(in_use)}"
        " in use"
    )


def _system(row: dict, records: pd.DataFrame) -> str:
    """One system as a list item: name, standing and date; what it is; who says so."""
    since = f", {SINCE[row['start_kind']]} {row['start_date']}" if row["start_date"] else ""
    ended = f", until {int(row['end_year'])}" if row["end_year"] is not None else ""
    areas = ", ".join(label("screening_area", area) for area in (row["areas"] or "").split(";"))
    facts = [
        label("technology", row["technology"]),
        row["vendor"] and f"supplier: {row['vendor']}",
        row["body"],
        row["risk_label"] and f"risk as stated: “{row['risk_label']}”",
        areas and f"screening, may point to: {areas}",
    ]
    status = label("status", row["status"]) if row["status"] != "unknown" else "Status not stated"
    return (
        f"- {_show.link(row['name'], row['evidence_url'])} · **{status}**{since}{ended}  \n "
        f" {' · '.join(_show.plain(fact) for fact in facts if fact)}  \n  :small[:gray[Source:"
        f" {_show.plain(row['source'])}.]{_also(row, records)}]{_replied(row)}"
    )


def _replied(row: dict) -> str:
    """What the place itself says of the record."""
    return (
        f"  \n  **Reply of {_show.plain(row['place'])}.** {row['reply']}"
        if row.get("reply")
        else ""
    )


def _also(row: dict, records: pd.DataFrame) -> str:
    """Records of the same system from other sources, or another row of the same."""
    same = (
        (records["system_id"] == row["system_id"])
        & (records["place_id"] == row["place_id"])
        & ~records["is_counted"]
    )
    return "".join(
        f" Also recorded by {_show.plain(other['source'])}:"
        f" {_show.link(other['name'], other['evidence_url'])}, status"
        f" {label('status', other['status']).lower()}."
        for other in records[same].to_dict("records")
    )


def inside(place: dict, records: pd.DataFrame, doors: bool = True) -> None:
    """Systems of the boroughs, wards and towns inside it: theirs, not its own."""
    counted = records[records["is_counted"]]
    systems = measures.plural(counted["system_id"].nunique(), "system", "systems")
    places = measures.plural(counted["place_id"].nunique(), "local government", "local governments")
    st.subheader(f"Inside {_show.plain(place['name'])}: {systems} of {places} of their own")
    lie = measures.plural(place["places_inside"], "local government lies", "local governments lie")
    st.caption(f"{lie} inside it; those shown have a record. Their systems are not counted above.")
    for place_id, group in counted.groupby("place_id", sort=False):
        name = _show.plain(group["place"].iloc[0])
        with st.expander(f"{name}: {_numbers(group)}"):
            st.markdown("\n".join(_system(row, records) for row in group.to_dict("records")))
            # a button: a link to the page one is on leaves the address behind
            if not doors:
                continue
            st.button(
                f"All about {name} →",
                on_click=_own.put,
                args=("city", place_id),
                type="tertiary",
                key=f"inside-{place_id}",
            )
