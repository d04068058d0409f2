"""One file checked for this reader, and everything the page Submit shows of it."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import streamlit as st

from app.draw import draw
from app.submit import findings, preview, suggestions
from charts.look import Look
from etl.check import Busy, Checked, FileProblem, Mend, check_apart, turn
from pages.shared import replies
from pages.values import Bullets
from queries.selection import Selection
from words.markdown import plain

KEPT = "checked"  # in the session: the last file asked for and its result


class Result(NamedTuple):
    """The check, the marked workbook, and the file where suggestions were taken; or why the file
    cannot be read."""

    checked: Checked | None
    marked: bytes | None = None
    mended: bytes | None = None
    unread: str = ""


def result(asked: tuple[str, str], name: str, data: bytes, look: Look) -> Result:
    """The result for a file of this identity and city, with the suggestions that were taken; kept
    for this reader until another is asked for. Raises Busy."""
    mends = suggestions.mends(asked[0])
    asked_now = *asked, look.language, tuple(mends)
    if st.session_state.get(KEPT, (None,))[0] != asked_now:
        checking = look.say("submit-checking")
        with st.spinner(checking), tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / Path(name).name
            path.write_bytes(data)
            st.session_state[KEPT] = asked_now, _result(path, asked[1], look.language, mends)
    return st.session_state[KEPT][1]


def _result(path: Path, city: str, language: str, mends: Sequence[Mend] = ()) -> Result:
    try:
        with turn():
            return Result(*check_apart(path, city, language, mends))
    except FileProblem as problem:
        return Result(None, unread=problem.message)
    except ValueError as problem:
        return Result(None, unread=problem.args[0])


def show(
    asked: tuple[str, str],
    name: str,
    data: bytes,
    selection: Selection,
    look: Look,
    is_own: bool = False,
    marked_at: str = "",
) -> Result | None:
    """What is to be mended, the quality, what it replies, and the city's page with it; gives the
    result where the file was read. In a file of the reader's own, suggestions can be taken; the
    marked copy of another lies at `marked_at`."""
    try:
        told = result(asked, name, data, look)
        if told.unread:
            st.error(look.say.markdown("submit-unread", problem=look.say.again(told.unread)))
        if not (checked := told.checked):
            return None
        findings.counted(checked, look)
        if is_own and (told.marked or told.mended or not name.lower().endswith(".xlsx")):
            suggestions.offer(asked[0], checked.findings, look)
        findings.findings(checked, told.marked, name, look, marked_at)
        if told.mended:
            findings.mended(told.mended, name, look)
        if not checked.is_replies_only:
            findings.quality(checked, look)
        _replied(checked, asked[1], selection, look)
        preview.drawer(checked, asked[1], selection, look)
        return told
    except Busy as busy:
        st.warning(plain(look.say.again(busy.args[0])))
        return None


def _replied(checked: Checked, city: str, selection: Selection, look: Look) -> None:
    """The replies in a file, each below the record it is about."""
    frame = checked.records.get("reply", pd.DataFrame()).astype(object)
    if not len(frame):
        return
    st.subheader(look.say("submit-replies", n=len(frame)))
    rows = frame.where(frame.notna(), None).to_dict("records")
    of_release = Selection(release=selection.release)
    draw(Bullets(replies.of_file(rows, city, of_release, look.say)), look)
