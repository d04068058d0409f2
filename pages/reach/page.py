"""Reach: how many residents live in a place with such a system."""

from charts.look import Look
from pages.reach import founding, frames, groups, populations, total
from pages.shared import nothing
from pages.shared.behind import rows_link
from pages.shared.explorer import asked
from pages.shared.explorer.parts import explorer
from pages.shared.tabs import TAB, tabs
from pages.values import Choices, Head, Parts, Sentences
from queries.engine import ask
from queries.selection import Selection

CHOICES = (TAB, *asked.CHOICES)


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """Residents of the distinct places, in all and, in the explorer, by group; behind tabs shares
    where a frame is known, the populations behind the sums, what adds nothing to them, and the
    founding cities."""
    say, running = look.say, selection.running()
    reach = ask("reach", running).to_pylist()[0]
    counted = reach["places_with_population"]
    made = {
        "frames": lambda: frames.parts(running, look),
        "populations": lambda: (
            *(populations.parts(counted, running, look) if counted else ()),
            *populations.left_out(reach, running, look),
            *(total.overlaps(running, look) if reach["places"] else ()),
        ),
        "founding": lambda: founding.parts(running, look),
    }
    return (
        Head(say("page-reach"), say("reach-question")),
        *(
            _counted(reach, selection, choices, look)
            if reach["places"]
            else nothing.no_systems(running, look)
        ),
        *tabs("reach", made, selection, choices, look),
    )


def _counted(reach: dict, selection: Selection, choices: Choices, look: Look) -> Parts:
    running = selection.running()
    said = (
        groups.leading_in_words(groups.rows("sector", running), running, look),
        total.twice_in_words(reach, look),
        total.left_out_in_words(reach, look),
    )
    return (
        Sentences(said),
        total.parts(reach, running, look),
        rows_link(look.say("reach-rows"), running),
        *explorer(selection, choices, look, asked.Usual("residents", "sector", "bars")),
    )
