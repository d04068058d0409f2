"""One page: its parts, made once for all readers who ask the same, and drawn for each."""

from functools import lru_cache

import streamlit as st

from app import address, seen, sidebar
from app.draw import draw_all
from charts.look import Look
from pages import contents
from pages.shared.release import older
from pages.values import Choices, Head, Parts, opened_at
from queries import engine
from queries.selection import Selection

KEPT = 256  # pages made for readers, the least lately asked for goes first


@lru_cache(maxsize=KEPT)
def _made(
    folder: str, release: str, name: str, selection: Selection, choices: Choices, look: Look
) -> Parts:
    return tuple(contents.page(name).parts(selection, choices, look))


def parts(name: str, selection: Selection, choices: Choices, look: Look) -> Parts:
    """A page's parts: from memory where somebody asked the same of the same release."""
    release = selection.release or engine.current()
    return _made(str(engine.releases_folder()), release, name, selection, choices, look)


def draw_page(name: str) -> None:
    """Draw a page for the reader's address, selection and look."""
    look, selection = seen.look(), address.selection()
    own = address.choices(getattr(contents.page(name), "CHOICES", ()))
    head, *below = parts(name, selection, own, look)
    if exhibit := st.query_params.get("exhibit"):
        below = [*opened_at(tuple(below), exhibit)]
    if isinstance(head, Head) and head.is_narrowed and not look.is_narrow:
        sidebar.draw(look)
    draw_all((head, *older(selection, look), *below), look)
