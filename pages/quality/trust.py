"""How far coded values can be trusted."""

from charts.look import Look
from pages.shared import coding
from pages.shared.tabs import TAB
from pages.values import Link, Parts
from queries.selection import EVERYTHING, Selection, write


def parts(selection: Selection, look: Look) -> Parts:
    """Agreement and validity of the coding as bars, and the way to how it was made; nothing of a
    release without coding."""
    rows = coding.measured(selection)
    if not rows:
        return ()
    everything = EVERYTHING.but(release=selection.release)
    words = look.say("quality-coding-made")
    return (
        coding.quality(rows, selection, look),
        Link("methods", words, write(everything) | {TAB: "coding"}),
    )
