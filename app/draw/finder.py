"""The search as a part of a page."""

from app import search
from app.draw.part import draw
from charts.look import Look
from pages.values import Finder


@draw.register
def _(part: Finder, look: Look) -> None:
    search.finder(part, look)
