"""One file checked for this reader, and everything the page Submit shows of it."""

import logging
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import streamlit as st

from app import gate
from app.draw import draw
from app.limits import TooMany
from app.submit import findings, preview, suggestions
from charts.look import Look
from etl import inbox
from etl.check import Busy, Checked, FileProblem, Mend, check_apart, turn
from etl.reference import curated_now
from etl.waves.cities import is_asked
from pages.shared import replies
from pages.values import Bullets
from queries import engine
from queries.kept import MB, Kept
from queries.selection import Selection
from words.markdown import plain

MOST = 256 * MB  # of all results in memory; the least lately seen is made anew when it is asked for

log = logging.getLogger(__name__)


class Result(NamedTuple):
    """The check, the marked workbook, and the file where suggestions were taken; or why the file
    cannot be read."""

    checked: Checked | None
    marked: bytes | None = None
    mended: bytes | None = None
    unread: str = ""


@dataclass(frozen=True)
class Asked:
    """A file by its name and bytes, as a city's, beside a release, with comments in a language,
    and what was taken of its suggestions."""

    name: str
    sha256: str
    city: str
    release: str
    language: str
    mends: tuple[Mend, ...]
    bytes_of: list[bytes] = field(compare=False)  # which leave it once they are checked


def result(city: str, name: str, data: bytes, look: Look, mends: Sequence[Mend] = ()) -> Result:
    """The result for these bytes under this name as a city's, with cells of them mended; kept
    within MOST. Raises Busy, TooMany for a reader who has had many checked, and OSError where the
    server's disk takes no more."""
    with st.spinner(look.say("submit-checking")):
        total, release = inbox.checksum(data), engine.current()
        asked = Asked(name, total, city, release, look.language, tuple(mends), [data])
        made = _results(asked)
        asked.bytes_of.clear()
        return made


def _made(asked: Asked) -> Result:
    reader = st.context.ip_address
    with gate.counted(reader, "checks"), tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(asked.name).name
        path.write_bytes(asked.bytes_of.pop())
        return _result(path, asked.city, asked.language, asked.mends)


_results = Kept(_made, MOST)


def _result(path: Path, city: str, language: str, mends: Sequence[Mend] = ()) -> Result:
    try:
        with turn():
            return Result(*check_apart(path, city, language, mends))
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
    is_own: bool = False,
    marked_at: str = "",
) -> Result | None:
    """What is to be mended, the quality, what it replies, and the city's page with it; gives the
    result where the file was read. In a file of the reader's own, suggestions can be taken; the
    marked copy of another lies at `marked_at`."""
    of = f"{name} {inbox.checksum(data)}"
    try:
        told = result(city, name, data, look, suggestions.mends(of) if is_own else ())
        if told.unread:
            st.error(look.say.markdown("submit-unread", problem=look.say.again(told.unread)))
        if not (checked := told.checked):
            return None
        findings.counted(checked, look)
        _not_asked(checked, look)
        if is_own and (told.marked or told.mended or not name.lower().endswith(".xlsx")):
            suggestions.offer(of, checked.findings, look)
        findings.findings(checked, told.marked, name, look, marked_at)
        if told.mended:
            findings.mended(told.mended, name, look)
        if not checked.is_replies_only:
            findings.quality(checked, look)
        _replied(checked, city, selection, look)
        preview.drawer(checked, city, selection, look)
        return told
    except Busy as busy:
        st.warning(plain(look.say.again(busy.args[0])))
    except OSError as full:
        log.error("A file cannot be checked: %s", full)
        st.error(plain(look.say("submit-disk-full")))
    except TooMany as too_many:
        st.warning(look.say("too-many-checks", seconds=too_many.wait))
    return None


def _not_asked(checked: Checked, look: Look) -> None:
    """That the survey of a city which is no member counts only where it is named."""
    reference = curated_now()
    is_of_city = checked.kind == "survey" and checked.city
    if is_of_city and not is_asked(checked.city, reference.places):
        city = reference.in_words[checked.city]
        st.info(look.say.markdown("submit-not-asked", city=city))


def _replied(checked: Checked, city: str, selection: Selection, look: Look) -> None:
    """The replies in a file, each below the record it is about."""
    frame = checked.records.get("reply", pd.DataFrame()).astype(object)
    if not len(frame):
        return
    st.subheader(look.say("submit-replies", n=len(frame)))
    rows = frame.where(frame.notna(), None).to_dict("records")
    of_release = Selection(release=selection.release)
    draw(Bullets(replies.of_file(rows, city, of_release, look.say)), look)
