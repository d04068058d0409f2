"""Governance: who has rules?"""

from collections import Counter

import pandas as pd
import streamlit as st

from charts import matrix, theme
from charts.exhibit import Exhibit
from pages import _japan, _own, _published, _replies, _shares, _show, _summary, _waves
from pages import _summary_cities as say
from queries.engine import ask
from queries.selection import DEPLOYMENT_FILTERS, Selection
from schema import measures
from schema.codelists import codelist, codes, label

COUNTS = {"yes": "Yes", "partly": "Yes or partly"}
NAMED = 2  # items in a title
MOST_OFTEN = (
    "Said most often",
    "Found most often",
)  # of what cities say of themselves, and of what was read of them
ORDERS = {"topic": "By topic", "share": "Most cities first"}


def main() -> None:
    selection = _show.head("Governance", "Who has rules?")
    if any(getattr(selection, name) for name in DEPLOYMENT_FILTERS if name != "source"):
        st.caption(
            "Filters on systems, risk and dates change nothing here; those on places and"
            " sources do."
        )
    frames = ask("survey_frames", selection).to_pylist()
    if not frames:
        _show.empty(selection, "answers")
    waves = [one for one in frames if one["collection_kind"] in ("membership", "survey")]
    censuses = [one for one in frames if one["collection_kind"] == "census"]
    _summary.show([*in_words(waves, selection), _japan.in_words(censuses, selection)])
    cities(waves, selection)
    _waves.ours(selection)
    _japan.census(censuses, selection)
    _published.ministry(selection)
    _published.others(selection)


def in_words(waves: list[dict], selection: Selection) -> list[str]:
    """How many cities have rules of their own, and to which item the fewest have a yes, in the wave
    shown."""
    by_id = {one["survey_id"]: one["evidence_kind"] for one in waves}
    if not waves:
        return []
    chosen = _own.chosen("survey_id", by_id, next(iter(by_id)))
    items = ask("survey_items", selection, survey_id=chosen).to_pylist()
    rows = ask("survey_answers", selection, survey_id=chosen).to_pylist()
    return [say.rules(rows, by_id[chosen]), say.rarest(items, by_id[chosen])]


def cities(waves: list[dict], selection: Selection) -> None:
    """One wave put to, or coded for, cities: answers, shares and silence."""
    if not waves:
        return
    st.header("Cities, item by item")
    by_id = {one["survey_id"]: one for one in waves}
    chosen = waves[0]["survey_id"]
    with st.container(horizontal=True):
        if len(waves) > 1:
            chosen = _own.choice(
                "survey_id",
                "Wave",
                {code: f"{one['title']}, {one['reference_date']}" for code, one in by_id.items()},
                chosen,
            )
        count = _own.choice(
            "count", "Count as having it", COUNTS, "yes", st.segmented_control, required=True
        )
        order = _own.choice("order", "Order", ORDERS, "topic", st.segmented_control, required=True)
    items = ordered(ask("survey_items", selection, survey_id=chosen).to_pylist(), count, order)
    rows = ask("survey_answers", selection, survey_id=chosen).to_pylist()
    wave = by_id[chosen]
    answers(wave, items, rows, order, selection)
    if wave["collection_kind"] == "survey":
        _shares.sample(wave, items, selection)
    else:
        _shares.members(wave, items, rows, selection)
    _shares.silence(wave, items, selection)


def ordered(items: list[dict], count: str, order: str) -> list[dict]:
    """Items with how many have them, in the order of the list of items, or the most frequent
    first."""
    counting = ["yes", "partly"][: 2 if count == "partly" else 1]
    known = codes("governance_item")
    items = [
        one
        | {
            "had": sum(one[said] for said in counting),
            "residents_had": sum(one[f"residents_{said}"] for said in counting),
            "counting": counting,
        }
        for one in items
    ]
    items.sort(key=lambda one: known.index(one["item"]) if one["item"] in known else len(known))
    return sorted(items, key=lambda one: -one["had"]) if order == "share" else items


def answers(
    wave: dict, items: list[dict], rows: list[dict], order: str, selection: Selection
) -> None:
    """Cities by items: what each answer is, and a click for the page behind it."""
    places = {row["place_id"]: row["name"] for row in sorted(rows, key=lambda row: row["name"])}
    found = {(row["item"], row["place_id"]): row for row in rows}
    phone = _show.is_phone() or len(places) > 20
    _show.exhibit(
        Exhibit(
            title=answers_title(
                items, len(places), MOST_OFTEN[wave["evidence_kind"] == "coded_from_documents"]
            ),
            counted=(
                f"{wave['title']}, {wave['reference_date']}:"
                f" {measures.plural(len(places), 'city', 'cities')} of "
                f"{measures.count(wave['frame_size'])} in its frame,"
                f" {measures.plural(len(items), 'item', 'items')} each; "
                f"{label('evidence_kind', wave['evidence_kind']).lower()}.{_shares.not_found_words(items)}"
            )
            + ("" if phone else " Click a cell for its page."),
            figure=None if phone else drawn(items, places, found, order),
            table=one_city(items, places, found) if phone else all_cities(items, places, found),
            question="survey_answers",
            parameters={"survey_id": wave["survey_id"]},
            sources=(wave["source_id"],),
        ),
        key="answers",
        selection=selection,
        opens=lambda cell: evidence(found[cell[1], cell[0]]),
    )


def answers_title(items: list[dict], base: int, most_often: str) -> str:
    """The commonest item, or all of them where several lead."""
    most = max(one["had"] for one in items)
    if not most:
        return (
            f"None of {measures.plural(len(items), 'item', 'items')} is known of"
            f" {measures.plural(base, 'city', 'cities')}"
        )
    leading = [_shares.name(one["item"]) for one in items if one["had"] == most]
    more = len(leading) - NAMED
    words = ", ".join(leading[:NAMED]) + (f" and {measures.count(more)} more" if more > 0 else "")
    return (
        f"{most_often}: {words}, in {measures.count(most)} of"
        f" {measures.plural(base, 'city', 'cities')}"
    )


def drawn(items: list[dict], places: dict[str, str], found: dict, order: str) -> dict:
    """The matrix, under its topics where it is ordered by them."""
    lines: dict[str, str | None] = {}
    for one in items:
        if order == "topic":
            lines.setdefault(one["topic"], None)
        lines[one["item"]] = _shares.name(one["item"])
    cells = [
        matrix.Answer(item, place, code(row), f"{row['name']}, {_shares.name(item)}: {said(row)}")
        for (item, place), row in found.items()
    ]
    row_totals = {one["item"]: _shares.total(one) for one in items}
    return matrix.answers(
        lines, places, cells, row_totals, held(items, places, found), _show.look()
    )


def held(items: list[dict], places: dict[str, str], found: dict) -> dict[str, str]:
    """How many of the items each city has, by what counts as having one."""
    had = Counter(
        place
        for (item, place), row in found.items()
        for one in items
        if one["item"] == item and row["answer"] in one["counting"]
    )
    return {place: f"{had[place]} of {len(items)}" for place in places}


def code(row: dict) -> str:
    """The answer, or why there is none."""
    return row["answer"] or row["answer_status"]


def said(row: dict) -> str:
    """`● Yes`, `– Not found`."""
    words = (
        label("answer", row["answer"])
        if row["answer"]
        else label("answer_status", row["answer_status"])
    )
    return f"{theme.cells(_show.look())[code(row)].mark} {words}"


def all_cities(items: list[dict], places: dict[str, str], found: dict) -> pd.DataFrame:
    """The matrix as a table, every answer a link to its page."""
    columns = {
        words: [linked(found.get((one["item"], place))) for one in items]
        for place, words in places.items()
    }
    return pd.DataFrame(
        {
            "Item": [_shares.name(one["item"]) for one in items],
            **columns,
            "Of cities": [_shares.total(one) for one in items],
        },
        dtype=object,
    )


def one_city(items: list[dict], places: dict[str, str], found: dict) -> pd.DataFrame:
    """One city's answers beside how many have the same: what a narrow page has room for."""
    place = _own.choice("city", "City", places, next(iter(places)))
    return pd.DataFrame(
        {
            "Item": [_shares.name(one["item"]) for one in items],
            places[place]: [linked(found.get((one["item"], place)), dated=True) for one in items],
            "Of cities": [_shares.total(one) for one in items],
        },
        dtype=object,
    )


def linked(row: dict | None, dated: bool = False) -> str:
    """An answer as a link to its page, with the year of that page where there is room."""
    if not row:
        return ""
    year = f" ({row['evidence_year']})" if dated and row["evidence_year"] else ""
    return _show.link(said(row) + year, row["evidence_url"])


def evidence(row: dict) -> None:
    """What is behind one cell."""
    with st.container(border=True, key="evidence"):
        st.markdown(
            f"**{_show.plain(row['name'])} · {_shares.name(row['item'])}: {said(row)}** "
            f" \n{_show.plain(row['wording'])}"
        )
        reason = (
            codelist("answer")[row["answer"]]
            if row["answer"]
            else codelist("answer_status")[row["answer_status"]]
        )["meaning"]
        year = f"of {row['evidence_year']}" if row["evidence_year"] else "of unknown year"
        page = _show.link(
            "the page it rests on" if row["answer"] else "the nearest page read",
            row["evidence_url"],
        )
        st.markdown(
            f"{reason + '. ' if reason else ''}Evidence: {page}, {year};"
            f" {label('evidence_kind', row['evidence_kind']).lower()}."
        )
        replies = _replies.to_answers(
            row["place_id"], st.session_state.get("selection", Selection())
        )
        if reply := replies.get((row["survey_id"], row["item"])):
            st.markdown(f"**Reply of {_show.plain(row['name'])}.** {reply}")
        st.caption(f"Source: {_show.source_line((row['source_id'],))}.")
        _show.page_link("city", f"All about {row['name']} →", {"city": row["place_id"]})


main()
