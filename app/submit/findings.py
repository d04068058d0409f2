"""What the check of a file found, on the page Submit: things to mend, the marked copy, and the
quality score."""

from pathlib import PurePath

import streamlit as st

from app import figure, tables
from charts import bars
from charts.look import Look
from etl.check import Checked, Finding, Part, parts, score
from pages.values import table
from schema import instrument
from schema.form import SHEETS
from words.speech import Speech

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def findings(checked: Checked, marked: bytes | None, name: str, look: Look) -> None:
    """Everything to mend, in the order of the file, and the marked copy."""
    say, listed = look.say, checked.findings
    accepted = say("submit-accepted-rows", accepted=checked.accepted, rows=checked.rows)
    st.subheader(accepted, anchor=False)
    if not checked.found:
        st.markdown(say("submit-nothing-to-mend"))
        return
    first = say("submit-first-listed", n=len(listed)) if checked.found > len(listed) else ""
    to_mend = say("submit-to-mend-in-order", n=checked.found)
    st.markdown(say.sentences(to_mend, first, say("submit-rows-numbered")))
    with st.container(key="wide-findings"):
        _listed(listed, look)
    if marked:
        copy = f"{PurePath(name).stem}_marked.xlsx"
        st.download_button(say("submit-marked-copy"), marked, copy, SPREADSHEET, on_click="ignore")
        st.caption(say("submit-marked-copy-why"))
    else:
        st.caption(say("submit-too-large-to-mark"))


def _listed(listed: list[Finding], look: Look) -> None:
    """A table; on a phone a block each, headed by the place to look at."""
    say = look.say
    where = (
        {say("submit-where"): [finding.where(say) for finding in listed]}
        if look.is_narrow
        else {
            say("submit-sheet"): [finding.sheet for finding in listed],
            say("submit-row"): [str(finding.row or "") for finding in listed],
            say("submit-column"): [finding.column for finding in listed],
        }
    )
    told = {
        say("submit-found"): [finding.value for finding in listed],
        say("submit-wrong"): [say.label("problem", finding.problem) for finding in listed],
        say("submit-suggested"): [_called(finding, finding.suggestion) for finding in listed],
        say("submit-accepted"): [_called(finding, say.again(finding.rule)) for finding in listed],
    }
    tables.draw(table(where | told, key="findings", is_blocks=True), look)


def _called(finding: Finding, words: str) -> str:
    """Codes as the lists of the survey's workbook call them, in its language; in a package codes
    are what is to be written."""
    asked = (item for item in instrument.items() if item.item == finding.column and item.codes)
    item = next(asked, None)
    if not item:
        return words
    language = "es" if finding.sheet in {title["es"] for title in SHEETS.values()} else "en"
    return " | ".join(
        item.label(code, language) if code in item.codes else code for code in words.split(" | ")
    )


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
