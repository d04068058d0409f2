"""Changes: what moved between two releases?"""

from functools import partial

import streamlit as st

from pages import _changed, _own, _show, _summary
from pages import _summary_release as say
from queries import engine
from queries.selection import Selection
from schema import measures


def main() -> None:
    selection = _show.head(
        "Changes",
        "What moved between two releases: in the world, in what sources say, or only in what this"
        " dashboard reads?",
    )
    since = earlier(selection)
    if not since:
        st.info(
            "This is the only release, so there is none to compare it with."
            if len(engine.versions()) == 1
            else "This is the first release. Choose a newer one at the side to see what changed."
        )
        return
    one = _changed.Two(selection, since)
    found = {
        name: _changed.parts(selection_of, since, measure)
        for name, (measure, selection_of) in one.numbers.items()
    }
    if not any(row["joined"] or row["gone"] for rows in found.values() for row in rows):
        _show.empty(selection, "systems in either release")
        return
    _summary.show(summary(one))
    numbers(one, found)
    _changed.headline(one, found)
    _changed.by_source(one)
    _changed.fields(one)
    _changed.systems(one)
    _changed.places(one)
    _changed.surveys(one)


def earlier(selection: Selection) -> str:
    """The release to compare with, kept in the address as `since`; nothing where there is no
    earlier one."""
    shown = selection.release or engine.current()
    others = engine.versions()[: engine.versions().index(shown)][::-1]
    if not others:
        return ""
    dated = {
        one: f"{one}, data as of {engine.manifest(Selection(release=one))['as_of']}"
        for one in others
    }
    return _own.choice(
        "since",
        f"Release {shown} compared with",
        dated,
        others[0],
        partial(st.selectbox, width=340),
    )


def summary(one: "_changed.Two") -> list[str]:
    """What joined, what was withdrawn and what moved."""
    moves = [
        row
        for row in _changed.parts(one.running, one.since, "systems")
        if row["change"] == "status"
    ]
    into, out = (sum(row[way] for row in moves) for way in ("joined", "gone"))
    return [*_changed.added(one), say.moved(into, out, _show.status_words(one.running))]


def numbers(one: "_changed.Two", found: dict[str, list[dict]]) -> None:
    """The four numbers now, with their difference to the other release."""
    for column, (name, rows) in zip(st.columns(4), found.items(), strict=True):
        before, after = rows[0]["joined"], rows[-1]["joined"]
        written = measures.residents if name == "residents" else measures.count
        with column:
            sign = "+" if after >= before else "−"
            st.metric(
                one.words[name],
                written(after),
                f"{sign}{written(abs(after - before))}",
                delta_color="off",
                delta_arrow="off",
            )
            st.caption(f"{written(before)} in {one.since}")


main()
