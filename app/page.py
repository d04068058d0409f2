"""One page: its parts, made once for all readers who ask the same, and drawn for each."""

from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple

import streamlit as st

from app import address, framed, seen, sidebar, style
from app.draw import draw_all
from charts.look import Look
from pages import contents
from pages.shared.release import older
from pages.values import Choices, Head, Notice, Parts, Tabs, opened_at
from queries import engine
from queries.kept import Kept, room, weight
from queries.selection import IN_ADDRESS, Selection, read
from schema.names import LONGEST
from schema.operator import Operator, usual

OPENED = 64 * 1024  # bytes
# What a page says itself, where others have nothing to show of it.
TOLD = engine.NoRelease, engine.TookTooLong, engine.TookTooMuch, engine.NoEngine


class Asked(NamedTuple):
    """All that a page follows from, whoever reads it."""

    folder: str
    who: Operator
    release: str
    name: str
    selection: Selection
    choices: Choices
    look: Look


def asked(name: str, selection: Selection, choices: Choices, look: Look) -> Asked:
    """What a page follows from now."""
    release = selection.release or engine.current()
    return Asked(str(engine.releases_folder()), usual(), release, name, selection, choices, look)


def selected(given: Mapping[str, str]) -> tuple[Selection, list[str]] | None:
    """The selection of an address, and what of its filters means nothing; None where it names a
    release that there is not."""
    release = given.get("release", "")
    if release not in ("", *engine.versions()):
        return None
    filters = {name: text for name, text in given.items() if name in IN_ADDRESS}
    return read(filters, engine.known(release))


def _made(of: Asked) -> Parts:
    return tuple(contents.page(of.name).parts(of.selection, of.choices, of.look))


def _held(parts: Parts) -> int:
    """The bytes of a page's parts, with those of its open tab, which are made when it is drawn. Of
    the others none is: another tab in the address is another page."""
    return weight(parts) + OPENED * sum(isinstance(part, Tabs) for part in parts)


def is_landing(arguments: tuple[Asked]) -> bool:
    """Whether a page is the one that every reader begins with."""
    [of] = arguments
    return of.choices == Choices() and engine.is_begun_with(of.release, of.selection)


# Pages made for readers. What a page shows first and the page itself are asked for together.
_kept = Kept(_made, most=room(22), size=_held, stays=is_landing, waits=True)


def parts(name: str, selection: Selection, choices: Choices, look: Look) -> Parts:
    """A page's parts: from memory where somebody asked the same of the same release."""
    return _kept(asked(name, selection, choices, look))


def draw_page(name: str) -> None:
    """Draw a page for the reader's address, selection and look."""
    look, selection = seen.look(), address.selection()
    own = address.choices(getattr(contents.page(name), "CHOICES", ()))
    try:
        head, *rest = parts(name, selection, own, look)
    except (engine.TookTooLong, engine.TookTooMuch):
        _filters_alone(look)
        raise
    below = tuple(rest)
    exhibit = st.query_params.get("exhibit", "")
    if exhibit:
        below = opened_at(below, exhibit)
    if isinstance(head, Head) and head.is_narrowed and not look.is_narrow:
        sidebar.draw(look)
    if style.is_exhibit(exhibit):
        framed.tell(name, exhibit, (head, *below), lambda of: parts(name, of, own, look), look)
    draw_all((head, *_left_out(own, look), *older(selection, look), *below), look)


def _filters_alone(look: Look) -> None:
    """The filters where there is no page, as one may bring less to be counted."""
    with suppress(engine.TookTooLong, engine.TookTooMuch, engine.NoEngine):
        (sidebar.sheet if look.is_narrow else sidebar.draw)(look)


def _left_out(own: Choices, look: Look) -> Parts:
    """Which parameters of the address are too long to be looked up."""
    return tuple(
        Notice(look.say("too-long", name=name, most=LONGEST), "warning") for name in own.too_long
    )
