"""What only the app can show: parts that take files or know who the reader is."""

from importlib import import_module

from charts.look import Look
from pages.values import Live

# Each has `draw(look)`, and is imported once it is shown: it may draw parts of pages itself.
LIVE = {"submit": "app.submit.doors"}


def draw(part: Live, look: Look) -> None:
    """Draw it. Raises KeyError for one that there is not."""
    import_module(LIVE[part.name]).draw(look)
