"""A part of the governance page, and of adoption: the census of every municipality, by kind, size, place and prefecture."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from charts import intervals, maps, theme
from charts.exhibit import Exhibit
from charts.intervals import Share
from pages import _own, _places, _show
from queries import shares
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import label

MANY = "municipality", "municipalities"
ADOPTED = "ai_adopted"
NAMED = 2  # groups in a title


def census(frames: list[dict], selection: Selection) -> None:
    """One question to every municipality: by kind, by size, on a map and by prefecture."""
    if not frames:
        return
    frame, items = largest(frames, selection)
    options = {item: label("governance_item", item) for item in items}
    item = _own.choice("item", "Question", options, ADOPTED if ADOPTED in items else next(iter(items)), width=320)
    by_kind_and_size(frame, items[item], selection)
    mapped(frame, item, selection)
    by_prefecture(frame, item, selection)


def adopted(frames: list[dict], selection: Selection) -> None:
    """The question on AI alone, by kind and by size."""
    if not frames:
        return
    frame, items = largest(frames, selection)
    if ADOPTED in items:
        by_kind_and_size(frame, items[ADOPTED], selection)
        _show.page_link("governance", "Other questions, map and prefectures →")


def largest(frames: list[dict], selection: Selection) -> tuple[dict, dict[str, dict]]:
    """The census of the municipalities, under its heading, and its items; the prefectures answered a census of their own."""
    frame = max(frames, key=lambda one: one["frame_size"])
    st.header(f"{measures.country(frame['country'])}, where every municipality was asked")
    return frame, {one["item"]: one for one in ask("survey_items", selection, survey_id=frame["survey_id"]).to_pylist()}


def by_kind_and_size(frame: dict, one: dict, selection: Selection) -> None:
    """One item: all municipalities together, then by kind beside by size."""
    st.subheader(f"{label('governance_item', one['item'])}: {yes_of(one)} {MANY[one['places'] != 1]}")
    st.caption(census_counted(frame, one))
    left, right = st.columns(2, gap="large")
    with left:
        grouped("census_by_kind", "kind", "Kind", lambda kind: label("place_kind", kind), frame, one["item"], selection)
    with right:
        grouped("census_by_size", "size", "Residents", str, frame, one["item"], selection)


def yes_of(one: dict) -> str:
    """`879 of 1,741 (50.5%)`, with both ends where answers are missing; under the smallest base the counts alone."""
    return f"{measures.count(one['yes'])} of {measures.count(one['places'])}{_ends(one)}"


def _ends(one: dict) -> str:
    ends = shares.bounds(one["yes"], one["silent"], one["places"])
    return f" ({measures.percent(*ends)})" if ends and one["places"] >= measures.SMALLEST_BASE else ""


def census_counted(frame: dict, one: dict) -> str:
    """Who was asked what, how many of them, and who is missing why."""
    asked = (
        f"{one['wording']} {frame['title']}, {frame['reference_date']}, {label('evidence_kind', frame['evidence_kind']).lower()}: "
        f"{measures.count(one['places'])} of {measures.count(frame['frame_size'])} in its frame match the selection."
    )
    if not one["silent"]:
        return f"{asked} Every one of them answered."
    other = one["silent"] - one["not_asked"]
    kinds = {"not asked": one["not_asked"], "asked and silent": other}
    missing = ", ".join(f"{measures.count(number)} {words}" for words, number in kinds.items() if number)
    return (
        f"{asked} Without an answer: {missing}. They stay in the base; the hatched end of a bar, or the second percentage, "
        "is the share if they all said yes."
    )


def grouped(question: str, column: str, header: str, words: Callable[[str], str], frame: dict, item: str, selection: Selection) -> None:
    """Shares of yes by kind or size, each with its base and bounds."""
    rows = _of(frame, ask(question, selection, item=item).to_pylist())
    if column == "kind":  # sizes have an order of their own
        rows.sort(key=lambda row: -row["yes"] / row["places"])
    given = [_share(row) for row in rows]
    labels = [words(row[column]) for row in rows]
    _show.exhibit(
        Exhibit(
            title=_extremes(rows, [f"{words} residents" if column == "size" else words for words in labels]),
            counted=f"Largest and smallest share of yes, of {measures.plural(len(rows), 'group', 'groups')} by {header.lower()}; "
            "each bar names its base.",
            figure=intervals.shares(labels, [("Share of yes", given)], _show.is_dark()),
            table=_counts(rows, header, labels),
            question=question,
            parameters={"item": item},
            sources=(frame["source_id"],),
        ),
        key=f"{question}-figure",
        selection=selection,
    )


def _extremes(rows: list[dict], labels: list[str]) -> str:
    """The groups with the largest and the smallest share, among those with enough members for one; several may share an end."""
    large = [at for at, row in enumerate(rows) if row["places"] >= measures.SMALLEST_BASE] or [0]
    share = {at: rows[at]["yes"] / rows[at]["places"] for at in large}
    first, last = (_end([at for at in large if share[at] == end], rows, labels) for end in (max(share.values()), min(share.values())))
    return f"Most often yes: {first}; least: {last}" if first != last else f"Share of yes: {first}"


def _end(tied: list[int], rows: list[dict], labels: list[str]) -> str:
    """One group with its base, or several by name with the share they have in common."""
    if len(tied) == 1:
        return f"{labels[tied[0]]}, {yes_of(rows[tied[0]])}"
    more = len(tied) - NAMED
    names = " and ".join([*(labels[at] for at in tied[:NAMED]), *([f"{measures.count(more)} more"] if more > 0 else [])])
    return f"{names}, {measures.percent(*[rows[tied[0]]['yes'] / rows[tied[0]]['places']] * 2)}"


def _of(frame: dict, rows: list[dict]) -> list[dict]:
    """Rows of this census: other waves may have asked the same."""
    return [row for row in rows if row["survey_id"] == frame["survey_id"]]


def _share(row: dict) -> Share:
    if row["places"] < measures.SMALLEST_BASE:
        return Share(None, None, None, yes_of(row))
    ends = shares.bounds(row["yes"], row["silent"], row["places"])
    return Share(ends[0], *ends, yes_of(row))


def _counts(rows: list[dict], header: str, labels: list[str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            header: labels,
            "Yes": [row["yes"] for row in rows],
            "No": [row["no"] for row in rows],
            "Not asked": [row["not_asked"] for row in rows],
            "Silent": [row["silent"] - row["not_asked"] for row in rows],
            "Municipalities": [row["places"] for row in rows],
            "Share": [_ends(row).strip(" ()") or "too few" for row in rows],
        }
    )


def mapped(frame: dict, item: str, selection: Selection) -> None:
    """Every municipality by its answer; a click names it and leads to its page."""
    rows = pd.DataFrame(_of(frame, ask("census_places", selection, item=item).to_pylist()))
    rows = rows.assign(ai_adopted=rows["answer"].replace(_places.SILENT), country_name=[measures.country(code) for code in rows["country"]])
    found, looks = rows["ai_adopted"].value_counts(), theme.answers(False)
    said = ", ".join(f"{measures.count(int(found[code]))} {look.label.lower()}" for code, look in looks.items() if code in found)
    beyond = len(maps.beyond(rows, "japan"))
    _show.exhibit(
        Exhibit(
            title=f"{label('governance_item', item)}, place by place: {said}",
            counted=f"Each circle is one of {measures.plural(len(rows), *MANY)}; its area is its residents. "
            "Click one for its name and page.",
            figure=maps.bubbles(
                rows.drop(columns="systems"),
                "japan",
                "population",
                "ai_adopted",
                _show.is_dark(),
                _show.is_phone(),
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
            note=f"{measures.plural(beyond, 'place lies', 'places lie')} beyond the map's edge. {maps.CAPTION}."
            if beyond
            else f"{maps.CAPTION}.",
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
        residents = f"{measures.residents(int(row['population']))} residents ({int(row['population_year'])})"
    answer = theme.answers(False)[row["ai_adopted"]].label.lower()
    st.markdown(f"**{_show.plain(row['name'])}**, {_show.plain(row['admin'])}: {answer}; {residents}.")
    _show.page_link("city", f"All about {row['name']} →", {"city": place_id})


def by_prefecture(frame: dict, item: str, selection: Selection) -> None:
    """The same by prefecture, as a table to sort."""
    rows = _of(frame, ask("census_by_admin", selection, item=item).to_pylist())
    names = [row["admin"] or "Prefecture not known" for row in rows]
    table = _counts(rows, "Prefecture", names).drop(columns="Share")
    shown = [round(100 * row["yes"] / row["places"], 1) if row["places"] >= measures.SMALLEST_BASE else None for row in rows]
    table.insert(1, "Yes, %", shown)
    _show.exhibit(
        Exhibit(
            title=_extremes(rows, names),
            counted=f"{measures.plural(len(rows), 'prefecture', 'prefectures')}; yes, % is the share if every missing answer "
            "were a no. Click a heading to sort.",
            table=table,
            question="census_by_admin",
            parameters={"item": item},
            sources=(frame["source_id"],),
        ),
        key="prefectures",
        selection=selection,
    )
