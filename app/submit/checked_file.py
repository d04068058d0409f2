"""One file checked for this reader, and everything the page Submit shows of it."""

import tempfile
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import streamlit as st

from app import gate
from app.draw import draw
from app.limits import TooMany
from app.submit import findings, preview
from charts.look import Look
from etl.check import Busy, Checked, FileProblem, check_apart, turn
from pages.shared import replies
from pages.values import Bullets
from queries.selection import Selection
from words.markdown import plain

KEPT = "checked"  # in the session: the last file asked for and its result


class Result(NamedTuple):
    """The check and the marked workbook, or why the file cannot be read."""

    checked: Checked | None
    marked: bytes | None = None
    unread: str = ""


def result(asked: tuple[str, str], name: str, data: bytes, look: Look) -> Result:
    """The result for a file of this identity and city; kept for this reader until another is asked
    for. Raises Busy, and TooMany for a reader who has had many checked."""
    if st.session_state.get(KEPT, (None,))[0] != asked:
        checking, reader = look.say("submit-checking"), st.context.ip_address
        with (
            gate.counted(reader, "checks"),
            st.spinner(checking),
            tempfile.TemporaryDirectory() as folder,
        ):
            path = Path(folder) / Path(name).name
            path.write_bytes(data)
            st.session_state[KEPT] = asked, _result(path, asked[1], look.language)
    return st.session_state[KEPT][1]


def _result(path: Path, city: str, language: str) -> Result:
    try:
        with turn():
            return Result(*check_apart(path, city, language))
    except FileProblem as problem:
        return Result(None, unread=problem.message)
    except ValueError as problem:
        return Result(None, unread=problem.args[0])


def show(
    asked: tuple[str, str], name: str, data: bytes, selection: Selection, look: Look
) -> Checked | None:
    """What is to be mended, the quality, what it replies, and the city's page with it; gives the
    check where there is one."""
    try:
        told = result(asked, name, data, look)
        if told.unread:
            st.error(look.say.markdown("submit-unread", problem=look.say.again(told.unread)))
        if not (checked := told.checked):
            return None
        findings.findings(checked, told.marked, name, look)
        if not checked.is_replies_only:
            findings.quality(checked, look)
        _replied(checked, asked[1], selection, look)
        preview.drawer(checked, asked[1], selection, look)
        return checked
    except Busy as busy:
        st.warning(plain(look.say.again(busy.args[0])))
    except TooMany as too_many:
        st.warning(look.say("too-many-checks", seconds=too_many.wait))
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
