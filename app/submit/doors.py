"""What a reader can do on Submit."""

from charts.look import Look


def draw(look: Look) -> None:
    """The page."""
