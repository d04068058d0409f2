"""How each part of a page is drawn in Streamlit: a module for each group of parts, as in
`pages.values`. Each registers with `draw`, the one way by which a part is drawn."""

from app.draw import arrangement, choices, exhibits, finder, tables, ways, words
from app.draw.part import draw, draw_all

__all__ = [
    "arrangement",
    "choices",
    "draw",
    "draw_all",
    "exhibits",
    "finder",
    "tables",
    "ways",
    "words",
]
