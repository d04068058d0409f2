"""One file checked for this reader, and everything the page Submit shows of it."""

import logging
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import streamlit as st

from app.draw import draw
from app.submit import findings, preview
from charts.look import Look
from etl import inbox
from etl.check import Busy, Checked, FileProblem, check_apart, turn
from pages.shared import replies
from pages.values import Bullets
from queries import engine
from queries.kept import MB, Kept
from queries.selection import Selection
from words.markdown import plain

MOST = 256 * MB  # of all results in memory; the least lately seen is made anew when it is asked for

log = logging.getLogger(__name__)


class Result(NamedTuple):
    """The check and the marked workbook, or why the file cannot be read."""

    checked: Checked | None
    marked: bytes | None = None
    unread: str = ""


@dataclass(frozen=True)
class Asked:
    """A file by its name and bytes, as a city's, beside a release, with comments in a language."""

    name: str
    sha256: str
    city: str
    release: str
    language: str
    bytes_of: list[bytes] = field(compare=False)  # which leave it once they are checked


def result(city: str, name: str, data: bytes, look: Look) -> Result:
    """The result for these bytes under this name as a city's; kept within MOST. Raises Busy, and
    OSError where the server's disk takes no more."""
    with st.spinner(look.say("submit-checking")):
        total, release = inbox.checksum(data), engine.current()
        asked = Asked(name, total, city, release, look.language, [data])
        made = _results(asked)
        asked.bytes_of.clear()
        return made


def _made(asked: Asked) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(asked.name).name
        path.write_bytes(asked.bytes_of.pop())
        return _result(path, asked.city, asked.language)


_results = Kept(_made, MOST)


def _result(path: Path, city: str, language: str) -> Result:
    try:
        with turn():
            return Result(*check_apart(path, city, language))
    except FileProblem as problem:
        return Result(None, unread=problem.message)
    except ValueError as problem:
        return Result(None, unread=problem.args[0])


def show(
    city: str,
    name: str,
    data: bytes,
    selection: Selection,
    look: Look,
    marked_at: str = "",
) -> Checked | None:
    """What is to be mended, the quality, what it replies, and the city's page with it; gives the
    check where there is one. The marked copy lies at `marked_at` where it is not this reader's own
    file."""
    try:
        told = result(city, name, data, look)
        if told.unread:
            st.error(look.say.markdown("submit-unread", problem=look.say.again(told.unread)))
        if not (checked := told.checked):
            return None
        findings.findings(checked, told.marked, name, look, marked_at)
        if not checked.is_replies_only:
            findings.quality(checked, look)
        _replied(checked, city, selection, look)
        preview.drawer(checked, city, selection, look)
        return checked
    except Busy as busy:
        st.warning(plain(look.say.again(busy.args[0])))
    except OSError as full:
        log.error("A file cannot be checked: %s", full)
        st.error(plain(look.say("submit-disk-full")))
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
