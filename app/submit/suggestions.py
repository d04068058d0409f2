"""Suggestions on the page Submit: each is taken with a click, or all at once, and the file is
checked again. What was taken is kept for this reader until another file is chosen."""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from charts.look import Look
from etl.check import Finding, Mend, called, column_called, written
from words.markdown import Markdown, plain
from words.speech import Speech

TAKEN = "suggestions-taken"  # in the session: the file they are of, and the mends, oldest first
LISTED, MORE = "suggestions-listed", 15  # in the session: how many lines are shown
ROWS = 4  # that a line names


class Line(NamedTuple):
    """One suggestion for all cells of a column that say the same."""

    first: Finding
    rows: list[int]
    mends: list[Mend]


def taken(of: str) -> list[list[Mend]]:
    """What was taken of a file, click by click."""
    file, clicks = st.session_state.get(TAKEN, ("", []))
    return clicks if file == of else []


def mends(of: str) -> list[Mend]:
    """The same, cell by cell."""
    return [mend for click in taken(of) for mend in click]


def offer(of: str, findings: list[Finding], look: Look) -> None:
    """What was taken and can be taken back, and a button for each line of what can be taken."""
    say, lines = look.say, _lines(findings, look.language)
    if clicks := taken(of):
        with st.container(horizontal=True, vertical_alignment="center"):
            cells = len({mend[:3] for mend in mends(of)})
            st.markdown(say("submit-taken", n=cells))
            _button(say("submit-take-back"), "back", lambda: _put(of, clicks[:-1]))
    if not lines:
        return
    everything = [mend for line in lines for mend in line.mends]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(say("submit-suggestions", n=sum(len(line.rows) for line in lines)))
        everybody = say("submit-take-all")
        _button(everybody, "all", lambda: _put(of, [*clicks, everything]), "primary")
    listed = st.session_state.get(LISTED, MORE)
    for number, line in enumerate(lines[:listed]):
        with st.container(horizontal=True, vertical_alignment="center", key=f"take-line-{number}"):
            st.markdown(_told(line, say))
            _take(of, clicks, line, number, say)
    if len(lines) > listed:
        _button(say("submit-more-suggestions", n=len(lines) - listed), "more", _more)


def _lines(findings: list[Finding], language: str) -> list[Line]:
    """One line a suggestion: cells of a column that say the same are mended alike."""
    lines: dict[tuple, Line] = {}
    for finding in findings:
        if not finding.mends:
            continue
        alike = finding.sheet, finding.column, finding.value, finding.suggestion
        own = finding.row if not finding.value or not finding.column else 0
        line = lines.setdefault((*alike, own), Line(finding, [], []))
        line.rows.append(finding.row or 0)
        line.mends.extend(written(finding, language))
    return list(lines.values())


def _told(line: Line, say: Speech) -> Markdown:
    """`Status, row 3: “Deployed” → “In use”`."""
    finding, rows = line.first, [str(row) for row in line.rows if row]
    column = column_called(finding, say.language) or finding.sheet
    where = say("submit-suggestion-rows", n=len(rows), rows=say.first(rows, ROWS)) if rows else ""
    return say.markdown(
        "submit-suggestion",
        where=", ".join(filter(None, [column, where])),
        value=finding.value or say("check-empty-cell"),
        suggestion=called(finding, say.again(finding.suggestion), say.language),
    )


def _take(of: str, clicks: list[list[Mend]], line: Line, number: int, say: Speech) -> None:
    _button(
        say("submit-take"),
        f"{len(clicks)}-{number}",
        lambda: _put(of, [*clicks, line.mends]),
    )


def _button(words: str, key: str, press: Callable[[], None], kind: str = "secondary") -> None:
    st.button(plain(words), key=f"take-{key}", on_click=press, type=kind)  # type: ignore[arg-type]


def _put(of: str, clicks: list[list[Mend]]) -> None:
    st.session_state[TAKEN] = of, clicks
    st.session_state.pop(LISTED, None)


def _more() -> None:
    st.session_state[LISTED] = st.session_state.get(LISTED, MORE) + MORE
