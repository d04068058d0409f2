"""What governs AI in several cities, item by item, and which items peers have that a city has
not."""

from html import escape

import pandas as pd
import streamlit as st

from charts import matrix
from charts.exhibit import Exhibit
from pages import _shares, _show
from pages._markdown import Markdown
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import codes, label

MARKS = {"yes": "● ", "partly": "◐ ", "no": "○ "}
Found = dict[tuple[str, str], dict]  # (item, place) -> answer
Cities = dict[str, str]


def governance(cities: Cities, selection: Selection) -> None:
    """Answers to the waves that asked at least two of the cities; waves with one alone in a
    line."""
    here = Selection(place=selection.place, release=selection.release)
    frames = ask("survey_frames", here).to_pylist()
    if not frames:
        st.subheader("None of these cities is in a study or survey of what governs AI")
        st.caption(
            "That says nothing of the rules they have: no source in this release looked at any of"
            " them."
        )
    for wave in frames:
        rows = ask("survey_answers", here, survey_id=wave["survey_id"]).to_pylist()
        if wave["places"] > 1:
            _wave(wave, cities, rows, here)
        else:
            st.caption(
                _show.plain(
                    f"Only {rows[0]['name']} is in “{wave['title']}” ({wave['reference_date']}):"
                    " nothing to compare."
                )
            )


def _wave(wave: dict, cities: Cities, rows: list[dict], here: Selection) -> None:
    found: Found = {(row["item"], row["place_id"]): row for row in rows}
    known = codes("governance_item")
    items = sorted(
        {row["item"] for row in rows},
        key=lambda item: known.index(item) if item in known else len(known),
    )
    missing = ahead(items, cities, found)
    bold = (
        f" Bold: {peers_words(cities)} a yes and {next(iter(cities.values()))} has not."
        if missing
        else ""
    )
    with st.container(key=f"wide-beside-wave-{wave['survey_id'].replace(':', '-')}"):
        _show.exhibit(
            Exhibit(
                title=_title(cities, items, found, missing),
                counted=(
                    f"{wave['title']}, {wave['reference_date']}: {measures.count(wave['places'])}"
                    f" of these {len(cities)} cities are in it;"
                    f" {label('evidence_kind', wave['evidence_kind']).lower()}."
                    f" {_shares.NOT_FOUND}{bold}"
                ),
                figure=None if _show.is_phone() else _matrix(items, cities, found, missing),
                table=_table(items, cities, found, missing),
                question="survey_answers",
                parameters={"survey_id": wave["survey_id"]},
                sources=(wave["source_id"],),
            ),
            key=f"wave-{wave['survey_id']}",
            selection=here,
        )


def peers_words(cities: Cities) -> str:
    """`two peers or more have`, or where there is one peer `the peer has`."""
    return "two peers or more have" if len(cities) > 2 else "the peer has"


def ahead(items: list[str], cities: Cities, found: Found) -> list[str]:
    """Items with a yes of at least two peers, or of the only one, and no yes of the city."""
    own, *others = cities
    return [
        item
        for item in items
        if (item, own) in found
        and found[item, own]["answer"] != "yes"
        and sum(found.get((item, other), {}).get("answer") == "yes" for other in others)
        >= min(2, len(others))
    ]


def _title(cities: Cities, items: list[str], found: Found, missing: list[str]) -> str:
    own = next(iter(cities))
    if not any(row["answer"] for row in found.values()):
        return (
            f"All {measures.plural(len(found), 'answer', 'answers')} on what governs AI are missing"
            " for these cities"
        )
    asked = [item for item in items if (item, own) in found]
    if not asked:
        peers = len({place for _, place in found})
        return (
            f"{cities[own]} is not in this wave; {peers} of its peers"
            f" {'is' if peers == 1 else 'are'}"
        )
    yes = sum(found[item, own]["answer"] == "yes" for item in asked)
    others = measures.plural(len(missing), "other", "others") if missing else "none of the others"
    return (
        f"{cities[own]} has a yes to {yes} of {measures.plural(len(asked), 'item', 'items')};"
        f" {peers_words(cities)} a yes to {others}"
    )


def _matrix(items: list[str], cities: Cities, found: Found, missing: list[str]) -> dict:
    cells = [
        matrix.Answer(
            item,
            place,
            row["answer"] or row["answer_status"],
            escape(f"{row['name']}, {_shares.name(item)}: {said(row)}"),
        )
        for (item, place), row in found.items()
    ]
    rows = {
        item: f"<b>{_shares.name(item)}</b>" if item in missing else _shares.name(item)
        for item in items
    }
    columns = {place: escape(name) for place, name in cities.items()}
    return matrix.answers(
        rows,
        columns,
        cells,
        {item: _of_cities(item, found) for item in items},
        _of_items(cities, found),
        _show.look(),
    )


def _of_cities(item: str, found: Found) -> str:
    """`3 of 4`: cities with a yes, of those in the wave."""
    asked = [row for (one, _), row in found.items() if one == item]
    return f"{sum(row['answer'] == 'yes' for row in asked)} of {len(asked)}"


def _of_items(cities: Cities, found: Found) -> dict[str, str]:
    """`5 of 19`: items with a yes, city by city."""
    asked = {place: [row for (_, at), row in found.items() if at == place] for place in cities}
    return {
        place: (
            f"{sum(row['answer'] == 'yes' for row in rows)} of {len(rows)}" if rows else "not in it"
        )
        for place, rows in asked.items()
    }


def _table(items: list[str], cities: Cities, found: Found, missing: list[str]) -> pd.DataFrame:
    """Every answer a link to its page."""
    return pd.DataFrame(
        [
            {
                "Item": (
                    Markdown(f"**{_shares.name(item)}**") if item in missing else _shares.name(item)
                )
            }
            | {name: _linked(found.get((item, place))) for place, name in cities.items()}
            | {"Of cities": _of_cities(item, found)}
            for item in items
        ],
        dtype=object,
    )


def said(row: dict) -> str:
    """`Yes`, `Not found`."""
    return (
        label("answer", row["answer"])
        if row["answer"]
        else label("answer_status", row["answer_status"])
    )


def _linked(row: dict | None) -> str:
    return (
        "not in it"
        if row is None
        else _show.link(MARKS.get(row["answer"], "– ") + said(row), row["evidence_url"])
    )
