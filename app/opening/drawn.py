"""The beginning of a page as HTML, as high and as wide as the page draws it: up to the first part
that only the page itself can draw."""

from functools import cache
from html import escape
from itertools import takewhile
from pathlib import Path
from typing import Any

import streamlit as st

from app import address, movable
from app.draw.movable import sent
from charts.look import Look
from pages.values import (
    Choice,
    Columns,
    Exhibit,
    Finder,
    Head,
    Metric,
    Paragraph,
    Parts,
    Row,
    Sentences,
)
from queries.selection import Selection
from words import left_out
from words import selection as words_of
from words.markdown import bare

FOLDER = Path(__file__).parent
COLOURS = {"page": "background", "ink": "text", "field": "secondaryBackground", "line": "border"}


def drawn(parts: Parts, selection: Selection, look: Look) -> dict[str, Any]:
    """What stands there, by name.

    html         the parts in their order
    beside       whether the filters stand at their side
    is_wide      whether they take the whole width
    map          data of the map in them, its script and what it is drawn in; or None
    colours      of the page
    """
    head = parts[0]
    if not isinstance(head, Head):
        return {}
    shown = list(takewhile(_is_drawn, parts[1:]))
    after = parts[1 + len(shown) : 2 + len(shown)]
    moved = next((part for part in after if isinstance(part, Exhibit) and part.movable), None)
    written = [_head(head, selection, look), *map(_part, shown), *map(_begun, after)]
    return {
        "html": "".join(written),
        "beside": head.is_narrowed and not look.is_narrow,
        "is_wide": head.is_wide,
        "map": _map(moved, look) if moved else None,
        "colours": _colours(look),
        "style": _text("opening.css"),
    }


def _is_drawn(part: object) -> bool:
    """Whether all of a part is drawn here."""
    if isinstance(part, Columns):
        return all(map(_is_drawn, [each for cell in part.cells for each in cell]))
    if isinstance(part, Row):
        return all(map(_is_drawn, part.parts))
    if isinstance(part, Choice):
        return part.widget == "list" and part.is_label_hidden and not part.is_many
    if isinstance(part, Metric):
        return not part.difference
    return isinstance(part, Finder | Paragraph | Sentences)


def _begun(part: object) -> str:
    """What is drawn here of a part that the page alone can draw: columns up to the first part in
    each that is not, and a map with its title."""
    if isinstance(part, Columns):
        cells = tuple(tuple(takewhile(_is_drawn, cell)) for cell in part.cells)
        return _part(Columns(cells, part.weights, part.gap))
    return _exhibit(part) if isinstance(part, Exhibit) and part.movable else ""


def _part(part: object) -> str:
    if isinstance(part, Columns):
        weights = part.weights or (1,) * len(part.cells)
        cells = zip(weights, part.cells, strict=True)
        inside = [f'<div style="flex-grow: {n}">{"".join(map(_part, of))}</div>' for n, of in cells]
        return f'<div class="columns {part.gap}">{"".join(inside)}</div>'
    if isinstance(part, Row):
        return f'<div class="row {escape(part.key)}">{"".join(map(_part, part.parts))}</div>'
    if isinstance(part, Sentences):
        said = [f"<li>{escape(bare(text))}</li>" for text in part.said if text]
        return f"<ul>{''.join(said)}</ul>" if said else ""
    if isinstance(part, Paragraph):
        return f"<p{' class=quiet' * part.is_quiet}>{escape(bare(part.text))}</p>"
    if isinstance(part, Metric):
        counted = f"<p class=quiet>{escape(bare(part.counted))}</p>" if part.counted else ""
        number = f"<strong>{escape(bare(part.value))}</strong>"
        label = f"<span>{escape(bare(part.label))}</span>"
        return f"<div class=metric>{label}{number}</div>{counted}"
    return _field(part)


def _field(part: object) -> str:
    """A list or a box, as its outline with what stands in it; nothing for another part."""
    if isinstance(part, Choice):
        wide = f"width: {part.width}px" if part.width else "flex: 1"
        chosen = part.options.get(part.value, part.placeholder)
        return f'<div class="field" style="{wide}">{escape(bare(chosen))}</div>'
    if isinstance(part, Finder):
        label = "" if part.is_label_hidden else f"<label>{escape(bare(part.label))}</label>"
        words = escape(bare(part.value or part.placeholder))
        return f'{label}<div class="field finder">{words}</div>'
    return ""


def _exhibit(part: Exhibit) -> str:
    """A map, and below it what it shows where no card stands between them."""
    high = (part.movable or {})["height"]
    shown = f'<div data-opening="map" style="--high: {high}px"></div>'
    if part.beside:
        return shown
    told = f"<h2>{escape(bare(part.title))}</h2><p class=quiet>{escape(bare(part.counted))}</p>"
    return shown + told


def _head(head: Head, selection: Selection, look: Look) -> str:
    say = look.say
    question = f"<p>{escape(bare(head.question))}</p>" if head.question else ""
    chosen = [words for words, _ in words_of.chosen(selection, say)]
    chips = [f"<span class=chip>{escape(bare(words))} ✕</span>" for words in chosen]
    if len(chips) > 1:
        chips.append(f"<span class=chip-all>{escape(say('chips-clear-all'))}</span>")
    if not chips and head.is_narrowed:
        chips = [f"<p class=quiet>{escape(say('chips-none'))}</p>"]
    row = f"<div class=row>{''.join(chips)}</div>" if chips else ""
    line = left_out.in_words(selection, say) if chosen and head.is_narrowed else ""
    left = f"<p class=quiet>{escape(bare(line))}</p>" if line else ""
    opens = f"<span class=chip>{escape(say('filters-sheet'))}</span>"
    sheet = f"<div class=row>{opens}</div>" if head.is_narrowed and look.is_narrow else ""
    return f"<h1>{escape(bare(head.title))}</h1>{question}{row}{left}{sheet}"


def _map(part: Exhibit, look: Look) -> dict[str, Any]:
    """What draws the map, without what is told of single places: nobody can point at them yet."""
    data = sent(part, look)
    marks, chosen = data.get("marks"), data.get("chosen")
    if marks:
        known = [place if place == chosen else 0 for place in marks["id"]]
        data["marks"] = marks | {"told": [], "id": known}
    files = {"html": movable.text("map.html"), "css": movable.text("map.css")}
    return files | {"data": data | {"paper": {}}, "script": f"{address.mount()}{movable.path()}"}


def background(shade: str) -> str:
    """The colour of the "light" or the "dark" page."""
    return _colour(shade, COLOURS["page"])


def _colours(look: Look) -> dict[str, str]:
    shade = "dark" if look.is_dark else "light"
    return {name: _colour(shade, option) for name, option in COLOURS.items()}


def _colour(shade: str, option: str) -> str:
    return st.get_option(f"theme.{shade}.{option}Color")


@cache
def _text(file: str) -> str:
    return (FOLDER / file).read_text(encoding="utf-8")
