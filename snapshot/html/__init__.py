"""A page's parts as HTML: a module for each group of parts, as `pages.values` has them. What only a
server or a pointer can do is left out; what a choice was set to is told. Each module registers with
`printed`, the one way by which a part is printed."""

from snapshot.html import arrangement, choices, exhibits, tables, words
from snapshot.html.figures import figures
from snapshot.html.page import Page
from snapshot.html.part import printed, printed_all

__all__ = [
    "Page",
    "arrangement",
    "choices",
    "exhibits",
    "figures",
    "printed",
    "printed_all",
    "tables",
    "words",
]
