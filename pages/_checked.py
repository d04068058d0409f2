"""One file checked for this reader, and everything the page Submit shows of it."""

import tempfile
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import streamlit as st

from etl.check import Busy, Checked, FileProblem, check_apart, turn
from pages import _findings, _preview, _replies, _show
from queries.selection import Selection
from schema import measures

KEPT = "checked"  # in the session: the last file asked for and its result


class Result(NamedTuple):
    """The check and the marked workbook, or why the file cannot be read."""

    checked: Checked | None
    marked: bytes | None = None
    unread: str = ""


def result(asked: tuple[str, str], name: str, data: bytes) -> Result:
    """The result for a file of this identity and city; kept for this reader until another is asked
    for. Raises Busy."""
    if st.session_state.get(KEPT, (None,))[0] != asked:
        with st.spinner("Checking …"), tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / Path(name).name
            path.write_bytes(data)
            st.session_state[KEPT] = asked, _result(path, asked[1])
    return st.session_state[KEPT][1]


def _result(path: Path, city: str) -> Result:
    try:
        with turn():
            return Result(*check_apart(path, city))
    except FileProblem as problem:
        return Result(None, unread=problem.message)
    except ValueError as problem:
        return Result(None, unread=str(problem))


def show(asked: tuple[str, str], name: str, data: bytes, selection: Selection) -> Checked | None:
    """What is to be mended, the quality, what it replies, and the city's page with it; gives the
    check where there is one."""
    try:
        found = result(asked, name, data)
        if found.unread:
            st.error(f"This file cannot be read: {_show.plain(found.unread)}.")
        if not (checked := found.checked):
            return None
        _findings.findings(checked, found.marked, name)
        if not checked.is_replies_only:
            _findings.quality(checked)
        _replied(checked, asked[1], selection)
        _preview.drawer(checked, asked[1], selection)
        return checked
    except Busy as busy:
        st.warning(str(busy))
        return None


def _replied(checked: Checked, city: str, selection: Selection) -> None:
    """The replies in a file, each below the record it is about."""
    rows = checked.records.get("reply", pd.DataFrame())
    if len(rows):
        st.subheader(measures.plural(len(rows), "reply", "replies"))
        st.markdown("\n".join(_replies.of_file(rows, city, Selection(release=selection.release))))
