"""What the check of a file found, on the page Submit: things to mend, the marked copy, and the
quality score."""

from pathlib import PurePath

import pandas as pd
import streamlit as st

from charts import bars
from etl.check import Checked, Finding, Part, parts, score
from pages import _cards, _show
from schema import instrument, measures
from schema.codelists import label
from schema.form import SHEETS

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def findings(checked: Checked, marked: bytes | None, name: str) -> None:
    """Everything to mend, in the order of the file, and the marked copy."""
    number, rows = checked.found, measures.plural(checked.rows, "row", "rows")
    st.subheader(f"{measures.count(checked.accepted)} of {rows} would be accepted", anchor=False)
    if not number:
        st.markdown("Nothing was found that would have to be mended.")
        return
    first = (
        f" The first {measures.count(len(checked.findings))} are listed."
        if number > len(checked.findings)
        else ""
    )
    st.markdown(
        f"{measures.plural(number, 'thing', 'things')} to mend, in the order of the file.{first}"
        " Rows are numbered as in a spreadsheet."
    )
    with st.container(key="wide-findings"):
        _listed(checked.findings)
    if marked:
        copy = f"{PurePath(name).stem}_marked.xlsx"
        st.download_button(
            "Your file with each finding marked", marked, copy, SPREADSHEET, on_click="ignore"
        )
        st.caption(
            "Coloured cells carry a comment that says what would be accepted. Mend them there and"
            " drop the copy here again."
        )
    else:
        st.caption("The file is too large to be given back marked.")


def _listed(found: list[Finding]) -> None:
    """A table; on a phone a block each, headed by the place to look at."""
    told = {
        "Found": [one.value for one in found],
        "What is wrong": [label("problem", one.problem) for one in found],
        "Suggested": [_called(one, one.suggestion) for one in found],
        "Accepted": [_called(one, one.rule) for one in found],
    }
    if _show.is_phone():
        _cards.table(
            pd.DataFrame({"Where": [_where(one) for one in found], **told}), key="findings"
        )
        return
    where = {
        "Sheet": [one.sheet for one in found],
        "Row": [str(one.row or "") for one in found],
        "Column": [one.column for one in found],
    }
    _show.table(pd.DataFrame(where | told))


def _where(one: Finding) -> str:
    """`deployment, row 3, sector`."""
    return ", ".join(filter(None, [one.sheet, f"row {one.row}" if one.row else "", one.column]))


def _called(one: Finding, words: str) -> str:
    """Codes as the lists of the survey's workbook call them, in its language; in a package codes
    are what is to be written."""
    item = next(
        (item for item in instrument.items() if item.item == one.column and item.codes), None
    )
    language = "es" if one.sheet in {title["es"] for title in SHEETS.values()} else "en"
    return (
        " | ".join(
            item.label(code, language) if code in item.codes else code
            for code in words.split(" | ")
        )
        if item
        else words
    )


def quality(checked: Checked) -> None:
    """The score, with the parts it is the mean of."""
    found = parts(checked)
    st.subheader(f"Quality: {score(found)} of 100", anchor=False)
    st.caption(
        "The mean of the parts below. Nothing is refused for a low score; “not stated” and"
        " “unknown” count as empty."
    )
    shares = [100 * part.have / part.of for part in found]
    said = [_said(part) for part in found]
    st.plotly_chart(
        bars.bars([part.name for part in found], shares, said, _show.look(), most=100),
        theme=None,
        key="quality",
        alt="; ".join(f"{part.name}: {words}" for part, words in zip(found, said, strict=True)),
        config={"displayModeBar": False},
    )


def _said(part: Part) -> str:
    return f"{measures.count(part.have)} of {measures.count(part.of)}"
