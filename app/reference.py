"""Reference tables as plain HTML: hundreds of short rows that a reader searches, jumps to and
prints. Each stands folded under its title; a link to its anchor or a search in the page opens
it."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from charts.look import Look
from pages.values import Column, Reference, Table
from words.foreign import pieces
from words.speech import Speech

LONG = 40  # characters; a longer text needs room where the page is narrow


def draw(parts: Iterable[Reference], look: Look) -> None:
    """Folded tables below each other, as one element."""
    st.html("".join(folded(part, look.say) for part in parts))


def folded(part: Reference, say: Speech) -> str:
    """A table, or one record with sentences in it, under its title."""
    body = table(part.table, say) if part.table else card(part.cards, say)
    meaning = escape(part.meaning.replace("`", ""))
    summary = f"<summary><b>{escape(part.title)}</b> <small>{meaning}</small></summary>"
    return f'<details class="print" id="{escape(part.anchor)}">{summary}{body}</details>'


def table(shown: Table, say: Speech) -> str:
    """A table in HTML, all text escaped; addresses become links."""
    headings = [escape(column.heading) for column in shown.columns]
    head = "".join(f'<th scope="col">{heading}</th>' for heading in headings)
    columns = [(f'<td class="{_look(column)}">', column) for column in shown.columns]
    body = "".join(
        "<tr>"
        + "".join(f"{start}{_cell(column.cells[row], say)}</td>" for start, column in columns)
        + "</tr>"
        for row in range(shown.rows)
    )
    return (
        f'<div class="print"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def card(lines: Iterable[tuple[str, object]], say: Speech) -> str:
    """What and its value under each other."""
    rows = "".join(f"<dt>{escape(what)}</dt><dd>{_cell(value, say)}</dd>" for what, value in lines)
    return f"<dl>{rows}</dl>"


def _look(column: Column) -> str:
    """How a column is set: numbers to the right, sentences with room."""
    if column.kind in ("code", "count"):
        return "number" if column.kind == "count" else "code"
    longest = max((len(str(cell)) for cell in column.cells if cell is not None), default=0)
    return "long" if longest > LONG else ""


def _cell(value: object, say: Speech) -> str:
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return say.count(value)
    text = escape(str(value))
    if not text.startswith(("https://", "http://")):
        return "".join(_spoken(words, of) for words, of in pieces(value))
    return f'<a href="{text}" target="_blank" rel="noopener">{text}</a>'


def _spoken(words: str, language: str) -> str:
    """Words, marked with their language where it is another one than the page's."""
    return f'<span lang="{language}">{escape(words)}</span>' if language else escape(words)
