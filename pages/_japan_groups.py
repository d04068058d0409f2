"""A part of the census of every municipality: one item by kind, by residents, and by prefecture
with a map."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from charts import groups, intervals, maps
from charts.exhibit import Exhibit
from charts.groups import Group
from charts.intervals import Share
from pages import _show
from queries import shares
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import codes, label

MANY = "municipality", "municipalities"
ADOPTED = "ai_adopted"
NAMED = 2  # groups in a title


def by_kind_and_size(frame: dict, one: dict, selection: Selection) -> None:
    """One item: all municipalities together, then by kind beside by size."""
    st.subheader(
        f"{label('governance_item', one['item'])}: {yes_of(one)} {MANY[one['places'] != 1]}"
    )
    st.caption(census_counted(frame, one))
    left, right = st.columns(2, gap="large")
    with left:
        grouped(
            "census_by_kind",
            "kind",
            "Kind",
            lambda kind: label("place_kind", kind),
            frame,
            one["item"],
            selection,
        )
    with right:
        grouped("census_by_size", "size", "Residents", str, frame, one["item"], selection)


def yes_of(one: dict) -> str:
    """`879 of 1,741 (50.5%)`, with both ends where answers are missing; under the smallest base the
    counts alone."""
    return f"{measures.count(one['yes'])} of {measures.count(one['places'])}{_ends(one)}"


def _ends(one: dict) -> str:
    ends = shares.bounds(one["yes"], one["silent"], one["places"])
    return (
        f" ({measures.percent(*ends)})" if ends and one["places"] >= measures.SMALLEST_BASE else ""
    )


def census_counted(frame: dict, one: dict) -> str:
    """Who was asked what, how many of them, and who is missing why."""
    asked = (
        f"{one['wording']} {frame['title']}, {frame['reference_date']},"
        f" {label('evidence_kind', frame['evidence_kind']).lower()}:"
        f" {measures.count(one['places'])} of {measures.count(frame['frame_size'])} in its frame"
        " match the selection."
    )
    if not one["silent"]:
        return f"{asked} Every one of them answered."
    other = one["silent"] - one["not_asked"]
    kinds = {"not asked": one["not_asked"], "asked and silent": other}
    missing = ", ".join(
        f"{measures.count(number)} {words}" for words, number in kinds.items() if number
    )
    return (
        f"{asked} Without an answer: {missing}. They stay in the base; the hatched end of a bar, or"
        " the second percentage, is the share if they all said yes."
    )


def grouped(
    question: str,
    column: str,
    header: str,
    words: Callable[[str], str],
    frame: dict,
    item: str,
    selection: Selection,
) -> None:
    """Shares of yes by kind or size, each with its base and bounds."""
    rows = of_frame(frame, ask(question, selection, item=item).to_pylist())
    if column == "kind":  # sizes have an order of their own
        rows.sort(key=lambda row: -row["yes"] / row["places"])
    given = [_share(row) for row in rows]
    labels = [words(row[column]) for row in rows]
    _show.exhibit(
        Exhibit(
            title=_extremes(
                rows, [f"{words} residents" if column == "size" else words for words in labels]
            ),
            counted=(
                "Largest and smallest share of yes, of"
                f" {measures.plural(len(rows), 'group', 'groups')} by {header.lower()}; each bar"
                " names its base."
            ),
            figure=intervals.shares(labels, [("Share of yes", given)], _show.look()),
            table=_counts(rows, header, labels),
            question=question,
            parameters={"item": item},
            sources=(frame["source_id"],),
        ),
        key=f"{question}-figure",
        selection=selection,
    )


def _extremes(rows: list[dict], labels: list[str]) -> str:
    """The groups with the largest and the smallest share, among those with enough members for one;
    several may share an end."""
    large = [at for at, row in enumerate(rows) if row["places"] >= measures.SMALLEST_BASE] or [0]
    share = {at: rows[at]["yes"] / rows[at]["places"] for at in large}
    first, last = (
        _end([at for at in large if share[at] == end], rows, labels)
        for end in (max(share.values()), min(share.values()))
    )
    return f"Most often yes: {first}; least: {last}" if first != last else f"Share of yes: {first}"


def _end(tied: list[int], rows: list[dict], labels: list[str]) -> str:
    """One group with its base, or several by name with the share they have in common."""
    if len(tied) == 1:
        return f"{labels[tied[0]]}, {yes_of(rows[tied[0]])}"
    more = len(tied) - NAMED
    names = " and ".join(
        [
            *(labels[at] for at in tied[:NAMED]),
            *([f"{measures.count(more)} more"] if more > 0 else []),
        ]
    )
    return f"{names}, {measures.percent(*[rows[tied[0]]['yes'] / rows[tied[0]]['places']] * 2)}"


def of_frame(frame: dict, rows: list[dict]) -> list[dict]:
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


def by_prefecture(frame: dict, item: str, selection: Selection) -> None:
    """The same by prefecture: a mark each on the map, and a table to sort; a click shows the
    prefecture's municipalities."""
    rows = of_frame(frame, ask("census_by_admin", selection, item=item).to_pylist())
    names = [row["admin"] or "Prefecture not known" for row in rows]
    drawn = _on_map(rows, names)
    beside = measures.plural(
        len(rows) - len(drawn), "group without a known place is", "groups without a known place are"
    )
    _show.exhibit(
        Exhibit(
            title=_extremes(rows, names),
            counted=(
                f"{measures.plural(len(rows), 'prefecture', 'prefectures')}; yes, % is the share if"
                " every missing answer were a no. Each circle stands amid its prefecture’s"
                " municipalities. Click one for them."
            ),
            figure=(
                groups.marks(
                    drawn,
                    "japan",
                    f"{label('governance_item', item)}, share of yes",
                    _show.look(),
                )
                if drawn
                else None
            ),
            table=_by_share(rows, names),
            question="census_by_admin",
            parameters={"item": item},
            sources=(frame["source_id"],),
            note=(
                f"{beside} in the table alone. {maps.caption(_show.look())}"
                if len(drawn) < len(rows)
                else maps.caption(_show.look())
            ),
        ),
        key="prefectures",
        selection=selection,
        opens=lambda admin: _one_prefecture(frame, item, admin, selection),
    )


def _on_map(rows: list[dict], names: list[str]) -> list[Group]:
    """Groups with a point; those with the largest and the smallest share are named."""
    known = [
        (row, name, _sure(row))
        for row, name in zip(rows, names, strict=True)
        if row["latitude"] is not None
    ]
    ends = [
        pick([share for _, _, share in known if share is not None], default=None)
        for pick in (min, max)
    ]
    return [
        Group(
            name,
            row["latitude"],
            row["longitude"],
            row["residents"],
            share,
            _group_words(row),
            (
                f"{name}, {measures.percent(share, share)}"
                if share is not None and share in ends
                else ""
            ),
        )
        for row, name, share in known
    ]


def _group_words(row: dict) -> str:
    return (
        f"{yes_of(row)} {MANY[row['places'] != 1]}<br>Residents: {measures.count(row['residents'])}"
    )


def _sure(row: dict) -> float | None:
    """The share of yes if every missing answer were a no; none under the smallest base."""
    return row["yes"] / row["places"] if row["places"] >= measures.SMALLEST_BASE else None


def _by_share(rows: list[dict], names: list[str]) -> pd.DataFrame:
    table = _counts(rows, "Prefecture", names).drop(columns="Share")
    shown = [None if (share := _sure(row)) is None else round(100 * share, 1) for row in rows]
    table.insert(1, "Yes, %", shown)
    return table.assign(Residents=[row["residents"] for row in rows])


def _one_prefecture(frame: dict, item: str, admin: str, selection: Selection) -> None:
    """The municipalities of the clicked prefecture with their answers."""
    rows = of_frame(frame, ask("census_places", selection, item=item).to_pylist())
    found = [row for row in rows if row["admin"] == admin]
    st.markdown(
        f"**{_show.plain(admin)}**: {measures.plural(len(found), *MANY)}, those with the most"
        " residents first."
    )
    _show.table(
        pd.DataFrame(
            {
                "Place": [row["name"] for row in found],
                "Answer": [
                    label(
                        "answer" if row["answer"] in codes("answer") else "answer_status",
                        row["answer"],
                    )
                    for row in found
                ],
                "Residents": pd.array([row["population"] for row in found], dtype="Int64"),
            }
        )
    )
