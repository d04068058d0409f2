"""The way by which any part is drawn."""

from functools import singledispatch
from itertools import groupby

from app import reference
from charts.look import Look
from pages.values import Heading, Parts, Reference


def draw_all(parts: Parts, look: Look) -> None:
    """Parts below each other; reference tables that follow each other are one element, as close
    together as the lines of a list. What follows a section's heading is in that section."""
    for _, group in groupby(parts, lambda part: isinstance(part, Reference)):
        following = tuple(group)
        references = [part for part in following if isinstance(part, Reference)]
        if references:
            reference.draw(references, look)
            continue
        for part in following:
            draw(part, look)
            if isinstance(part, Heading) and part.level == 2:
                look = look.but(is_in_section=True)


@singledispatch
def draw(part: object, look: Look) -> None:
    """Draw one part."""
    raise TypeError(f"No way to draw {type(part).__name__}")
