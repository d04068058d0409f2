"""A part of the governance page, and of adoption: the census of every municipality, by kind, size,
place and prefecture."""

import pandas as pd
import streamlit as st

from charts import maps, theme
from charts.exhibit import Exhibit
from pages import _own, _places, _show
from pages import _summary_systems as say
from pages._japan_groups import ADOPTED, MANY, by_kind_and_size, by_prefecture, of_frame
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import label


def census(frames: list[dict], selection: Selection) -> None:
    """One question to every municipality: by kind, by size, on a map and by prefecture."""
    if not frames:
        return
    frame, items = headed(frames, selection)
    options = {item: label("governance_item", item) for item in items}
    item = _own.choice(
        "item", "Question", options, ADOPTED if ADOPTED in items else next(iter(items)), width=320
    )
    by_kind_and_size(frame, items[item], selection)
    mapped(frame, item, selection)
    by_prefecture(frame, item, selection)


def adopted(frames: list[dict], selection: Selection) -> None:
    """The question on AI alone, by kind and by size."""
    if not frames:
        return
    frame, items = headed(frames, selection)
    if ADOPTED in items:
        by_kind_and_size(frame, items[ADOPTED], selection)
        _show.page_link("governance", "Other questions, map and prefectures →")


def in_words(frames: list[dict], selection: Selection) -> str:
    """The question on AI in a sentence; nothing where no census matches the selection."""
    if not frames:
        return ""
    frame, items = largest(frames, selection)
    return say.census(items.get(ADOPTED), measures.the_country(frame["country"]))


def headed(frames: list[dict], selection: Selection) -> tuple[dict, dict[str, dict]]:
    """The census of the municipalities, under its heading, and its items."""
    frame, items = largest(frames, selection)
    st.header(f"{measures.country(frame['country'])}, where every municipality was asked")
    return frame, items


def largest(frames: list[dict], selection: Selection) -> tuple[dict, dict[str, dict]]:
    """The census of the municipalities and its items; the prefectures answered a census of their
    own."""
    frame = max(frames, key=lambda one: one["frame_size"])
    return frame, {
        one["item"]: one
        for one in ask("survey_items", selection, survey_id=frame["survey_id"]).to_pylist()
    }


def mapped(frame: dict, item: str, selection: Selection) -> None:
    """Every municipality by its answer; a click names it and leads to its page."""
    rows = pd.DataFrame(of_frame(frame, ask("census_places", selection, item=item).to_pylist()))
    rows = rows.assign(
        ai_adopted=rows["answer"].replace(_places.SILENT),
        country_name=[measures.country(code) for code in rows["country"]],
    )
    found, looks = rows["ai_adopted"].value_counts(), theme.answers(_show.look())
    said = ", ".join(
        f"{measures.count(int(found[code]))} {look.label.lower()}"
        for code, look in looks.items()
        if code in found
    )
    beyond = len(maps.beyond(rows, "japan"))
    _show.exhibit(
        Exhibit(
            title=f"{label('governance_item', item)}, place by place: {said}",
            counted=(
                f"Each circle is one of {measures.plural(len(rows), *MANY)}; its area is its"
                " residents. Click one for its name and page."
            ),
            figure=maps.bubbles(
                rows.drop(columns="systems"),
                "japan",
                "population",
                "ai_adopted",
                _show.look(),
                asked=label("governance_item", item),
            ),
            table=pd.DataFrame(
                {
                    "Place": rows["name"],
                    "Prefecture": rows["admin"],
                    "Answer": [looks[code].label for code in rows["ai_adopted"]],
                    "Residents": rows["population"].astype("Int64"),
                    "Year of residents": rows["population_year"].astype("Int64"),
                }
            ),
            question="census_places",
            parameters={"item": item},
            sources=(frame["source_id"],),
            note=(
                f"{measures.plural(beyond, 'place lies', 'places lie')} beyond the map's edge."
                f" {maps.caption(_show.look())}"
                if beyond
                else maps.caption(_show.look())
            ),
        ),
        key="japan-map",
        selection=selection,
        opens=lambda place: one_place(rows, place),
    )


def one_place(rows: pd.DataFrame, clicked: str | list[str]) -> None:
    """Name, answer and residents of the clicked place."""
    place_id = clicked[0] if isinstance(clicked, list | tuple) else clicked
    row = rows.set_index("place_id").loc[place_id]
    residents = "residents not known"
    if pd.notna(row["population"]):
        residents = (
            f"{measures.residents(int(row['population']))} residents"
            f" ({int(row['population_year'])})"
        )
    answer = theme.answers(_show.look())[row["ai_adopted"]].label.lower()
    st.markdown(
        f"**{_show.plain(row['name'])}**, {_show.plain(row['admin'])}: {answer}; {residents}."
    )
    _show.page_link("city", f"All about {row['name']} →", {"city": place_id})
