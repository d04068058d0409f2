"""Reference tables as plain HTML: hundreds of short rows that a reader searches, jumps to and
prints."""

from collections.abc import Iterable
from html import escape

import pandas as pd
import streamlit as st

LONG = 40  # characters; a longer text needs room where the page is narrow
STYLE = """<style>
.print {overflow-x: auto; margin-bottom: 1rem;}
.print table {border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.4;}
.print th, .print td {text-align: left; vertical-align: top; padding: 0.35rem 1rem 0.35rem 0; min-width: 4.5rem; overflow-wrap: break-word;
  border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent);}
.print td.long {min-width: 15rem;}
.print td.number {text-align: right; font-variant-numeric: tabular-nums;}
.print a {color: inherit;}
.print dl {margin: 0;} .print dt {opacity: 0.75; font-size: 0.8125rem;} .print dd {margin: 0 0 0.5rem 0; overflow-wrap: anywhere;}
.print td.code {font-family: var(--st-code-font, monospace); font-size: 0.8125rem;}
details.print > summary {cursor: pointer; padding: 0.4rem 0;}
details.print > summary small {opacity: 0.75; font-size: 0.875rem;}
</style>"""


def shown(*parts: str) -> None:
    """Draw tables and folded tables as one element."""
    st.html(STYLE + "".join(parts))


def table(frame: pd.DataFrame, codes: Iterable[str] = ()) -> str:
    """A frame as an HTML table, all text escaped; columns named in `codes` are set as code,
    addresses become links."""
    codes = set(codes)
    head = "".join(f'<th scope="col">{escape(str(name))}</th>' for name in frame)
    kinds = ["code" if name in codes else _kind(frame[name]) for name in frame]
    body = "".join(
        "<tr>"
        + "".join(
            f'<td class="{kind}">{_cell(value)}</td>'
            for kind, value in zip(kinds, row, strict=True)
        )
        + "</tr>"
        for row in frame.itertuples(index=False, name=None)
    )
    return (
        "<div"
        f' class="print"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def card(lines: Iterable[tuple[str, object]]) -> str:
    """What and its value under each other: one record with sentences in it."""
    return f"<dl>{''.join(f'<dt>{escape(what)}</dt><dd>{_cell(value)}</dd>' for what, value in lines)}</dl>"


def _kind(column: pd.Series) -> str:
    """How a column is set: numbers to the right, sentences with room."""
    if pd.api.types.is_integer_dtype(column):
        return "number"
    return "long" if column.astype("str").str.len().max() > LONG else ""


def _cell(value: object) -> str:
    if value is None or value is pd.NA or value != value:
        return ""
    if isinstance(value, int):
        return f"{value:,}"
    text = escape(str(value))
    return (
        f'<a href="{text}" target="_blank" rel="noopener">{text}</a>'
        if text.startswith(("https://", "http://"))
        else text
    )


def folded(title: str, meaning: str, body: str, anchor: str) -> str:
    """A table under its title, closed at first; a link to its anchor or a search in the page opens
    it."""
    summary = (
        f"<summary><b>{escape(title)}</b>"
        f" <small>{escape(meaning.replace('`', ''))}</small></summary>"
    )
    return f'<details class="print" id="{escape(anchor)}">{summary}{body}</details>'
