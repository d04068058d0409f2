"""What the check of a file found, on the page Submit: things to mend, the marked copy, and the
quality score."""

from dataclasses import replace
from pathlib import PurePath

import streamlit as st

from app import figure, tables
from charts import bars
from charts.look import Look
from etl.check import Checked, Finding, Part, called, column_called, parts, score
from pages.values import table
from words.speech import Speech

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KINDS = {".csv": "text/csv", ".zip": "application/zip"}


def counted(checked: Checked, look: Look) -> None:
    """How many rows would be accepted."""
    say = look.say
    accepted = say("submit-accepted-rows", accepted=checked.accepted, rows=checked.rows)
    st.subheader(accepted, anchor=False)
    if not checked.found:
        st.markdown(say("submit-nothing-to-mend"))


def findings(
    checked: Checked, marked: bytes | None, name: str, look: Look, marked_at: str = ""
) -> None:
    """Everything to mend, in the order of the file, and the marked copy, which a reviewer has from
    an address of its own."""
    say, listed = look.say, checked.findings
    if not checked.found:
        return
    first = say("submit-first-listed", n=len(listed)) if checked.found > len(listed) else ""
    to_mend = say("submit-to-mend-in-order", n=checked.found)
    st.markdown(say.sentences(to_mend, first, say("submit-rows-numbered")))
    with st.container(key="wide-findings"):
        _listed(listed, look)
    if marked:
        if marked_at:
            st.link_button(say("submit-marked-copy"), marked_at)
        else:
            _own_copy(say("submit-marked-copy"), marked, f"{PurePath(name).stem}_marked.xlsx")
        st.caption(say("submit-marked-copy-why"))
    else:
        st.caption(say("submit-too-large-to-mark"))


def mended(data: bytes, name: str, look: Look) -> None:
    """The file with the suggestions that were taken, to keep."""
    path = PurePath(name)
    kind = KINDS.get(path.suffix.lower(), SPREADSHEET)
    _own_copy(look.say("submit-mended-copy"), data, f"{path.stem}_mended{path.suffix}", kind)


def _own_copy(words: str, copy: bytes, name: str, kind: str = SPREADSHEET) -> None:
    """A button that lays the copy out for this session once it is pressed."""
    st.download_button(words, lambda: copy, name, kind, on_click="ignore")


def _listed(listed: list[Finding], look: Look) -> None:
    """A table; on a phone a block each, headed by the place to look at."""
    say = look.say
    where = (
        {say("submit-where"): [_where(finding, say) for finding in listed]}
        if look.is_narrow
        else {
            say("submit-sheet"): [finding.sheet for finding in listed],
            say("submit-row"): [str(finding.row or "") for finding in listed],
            say("submit-column"): [column_called(each, say.language) for each in listed],
        }
    )
    told = {
        say("submit-found"): [finding.value for finding in listed],
        say("submit-wrong"): [say.label("problem", finding.problem) for finding in listed],
        say("submit-suggested"): [
            called(each, say.again(each.suggestion), say.language) for each in listed
        ],
        say("submit-accepted"): [
            called(each, say.again(each.rule), say.language) for each in listed
        ],
    }
    tables.draw(table(where | told, key="findings", is_blocks=True), look)


def _where(finding: Finding, say: Speech) -> str:
    """`Sistemas de IA, fila 3, Estado`."""
    column = column_called(finding, say.language)
    return replace(finding, column=column).where(say)


def quality(checked: Checked, look: Look) -> None:
    """The score, with the parts it is the mean of."""
    say, measured = look.say, parts(checked)
    st.subheader(say("submit-quality", score=score(measured)), anchor=False)
    st.caption(say("submit-quality-counted"))
    shares = [100 * part.have / part.of for part in measured]
    names, told = (
        [say(part.sentence) for part in measured],
        [_share(part, say) for part in measured],
    )
    figure.draw(
        bars.bars(names, shares, told, look, most=100),
        "quality",
        "; ".join(
            say("figure-value", label=name, value=share)
            for name, share in zip(names, told, strict=True)
        ),
    )


def _share(part: Part, say: Speech) -> str:
    return say("part-of", part=part.have, whole=part.of)
