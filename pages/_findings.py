"""What the check of a file found, on the page Submit: things to mend, the marked copy, and the quality score."""

import pandas as pd
import streamlit as st

from charts import bars
from etl.check import Checked, Part, parts, score
from pages import _show
from schema import measures
from schema.codelists import label

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def findings(checked: Checked, marked: bytes | None) -> None:
    """Everything to mend, in the order of the file, and the marked copy."""
    number = len(checked.findings)
    st.subheader(f"This file {checked.said}")
    if not number:
        st.markdown("Nothing was found that would have to be mended.")
        return
    st.markdown(f"{measures.plural(number, 'thing', 'things')} to mend, in the order of the file. Rows are numbered as in a spreadsheet.")
    table = pd.DataFrame([[one.sheet, str(one.row or ""), one.column, one.value, label("problem", one.problem), one.suggestion, one.rule]
                          for one in checked.findings],
                         columns=["Sheet", "Row", "Column", "Found", "What is wrong", "Suggested", "Accepted"])  # fmt: skip
    with st.container(key="wide-findings"):
        _show.table(table)
    if marked:
        st.download_button("Your file with each finding marked", marked, "findings.xlsx", SPREADSHEET, on_click="ignore")
        st.caption("Coloured cells carry a comment that says what would be accepted. Mend them there and drop the copy here again.")
    else:
        st.caption("The file is too large to be given back marked.")


def quality(checked: Checked) -> None:
    """The score, with the parts it is the mean of."""
    found = parts(checked)
    st.subheader(f"Quality: {score(found)} of 100")
    st.caption("The mean of the parts below. Nothing is refused for a low score; “not stated” and “unknown” count as empty.")
    shares = [100 * part.have / part.of for part in found]
    said = [_said(part) for part in found]
    st.plotly_chart(bars.bars([part.name for part in found], shares, said, _show.is_dark(), most=100), theme=None, key="quality",
                    alt="; ".join(f"{part.name}: {words}" for part, words in zip(found, said, strict=True)),
                    config={"displayModeBar": False})  # fmt: skip


def _said(part: Part) -> str:
    return f"{measures.count(part.have)} of {measures.count(part.of)}"
