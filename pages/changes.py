"""Changes: what moved between two releases?"""

from functools import partial

import streamlit as st

from pages import _changed, _own, _show
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.changes import SOURCED


def main() -> None:
    selection = _show.head(
        "Changes", "What moved between two releases: in the world, in what sources say, or only in what this dashboard reads?"
    )
    since = earlier(selection)
    if not since:
        st.info("This is the only release, so there is none to compare it with." if len(engine.versions()) == 1
                else "This is the first release. Choose a newer one at the side to see what changed.")  # fmt: skip
        return
    one = _changed.Two(selection, since)
    found = {name: parts(selection_of, since, measure) for name, (measure, selection_of) in one.numbers.items()}
    if not any(row["joined"] or row["gone"] for rows in found.values() for row in rows):
        _show.empty(selection, "systems in either release")
        return
    st.markdown(summary(one))
    numbers(one, found)
    _changed.headline(one, found)
    _changed.by_source(one)
    _changed.fields(one)
    _changed.systems(one)
    _changed.places(one)
    _changed.surveys(one)


def earlier(selection: Selection) -> str:
    """The release to compare with, kept in the address as `since`; nothing where there is no earlier one."""
    shown = selection.release or engine.current()
    others = engine.versions()[: engine.versions().index(shown)][::-1]
    if not others:
        return ""
    dated = {one: f"{one}, data as of {engine.manifest(Selection(release=one))['as_of']}" for one in others}
    return _own.choice("since", f"Release {shown} compared with", dated, others[0], partial(st.selectbox, width=340))


def parts(selection: Selection, since: str, measure: str) -> list[dict]:
    """Before, what joined and left for each reason, and after, of one measure."""
    return [row for row in ask("changes_headline", selection, since=since).to_pylist() if row["measure"] == measure]


def summary(one: "_changed.Two") -> str:
    """`Between A and B, 312 systems were added: 289 with newer files of a source, 23 with a source new to the release.`"""
    rows = parts(one.recorded, one.since, "systems")
    new = {row["kind"]: row["joined"] for row in rows if row["kind"] in SOURCED and row["joined"]}
    gone = sum(row["gone"] for row in rows if row["kind"] in SOURCED)
    words = {"files": "with newer files of known sources", "source": "with sources new to the release, which is no sign of new use",
             "reading": "from the same files, read anew"}  # fmt: skip
    told = ", ".join(f"{measures.count(number)} {words[kind]}" for kind, number in new.items())
    added, withdrawn = sum(new.values()), f"{measures.plural(gone, 'system', 'systems')} {'was' if gone == 1 else 'were'} withdrawn"
    first = f"**{measures.plural(added, 'system', 'systems')} {'was' if added == 1 else 'were'} added**" + (f": {told}" if told else "")
    return f"Between {one.since} and {one.version}, {first}. {withdrawn}. {_moved(one)}"


def _moved(one: "_changed.Two") -> str:
    """How many systems known before and after moved into what is counted as in use, or out of it."""
    rows = [row for row in parts(one.running, one.since, "systems") if row["kind"] == "status"]
    into, out = (sum(row[way] for row in rows) for way in ("joined", "gone"))
    if not into and not out:
        return f"No system known before moved into being {_show.status_words(one.running)}, or out of it."
    being = _show.status_words(one.running)
    return f"Of those known before, {measures.count(into)} moved into being {being} and {measures.count(out)} out of it."


def numbers(one: "_changed.Two", found: dict[str, list[dict]]) -> None:
    """The four numbers now, with their difference to the other release."""
    for column, (name, rows) in zip(st.columns(4), found.items(), strict=True):
        before, after = rows[0]["joined"], rows[-1]["joined"]
        written = measures.residents if name == "residents" else measures.count
        with column:
            sign = "+" if after >= before else "−"
            st.metric(one.words[name], written(after), f"{sign}{written(abs(after - before))}", delta_color="off", delta_arrow="off")
            st.caption(f"{written(before)} in {one.since}")


main()
