"""System: one system, by what sources say of it."""

from charts.look import Look
from pages.shared import named
from pages.shared.other_release import told
from pages.shared.tabs import TAB, tabs
from pages.system import alike, facts, history, replies, rows, unknown
from pages.system.found import found
from pages.values import Choices, Head, Parts
from queries.selection import Selection

CHOICES = ("id", TAB)


def parts(selection: Selection, choices: Choices, look: Look) -> Parts:
    """What it is and where; what sources say side by side, risk, where it stood before, systems
    like it, what its city says, and the way back to its rows."""
    say, record_id = look.say, choices.text("id")
    system = found(record_id, selection)
    if not system.rows:
        return unknown.parts(record_id, look)
    speaking = system.speaking
    made = {
        "sources": lambda: facts.side_by_side(system, look),
        "risk": lambda: facts.risk(system, look),
        "history": lambda: history.parts(system, look),
        "alike": lambda: alike.parts(system, look),
        "replies": lambda: replies.parts(system, look),
        "rows": lambda: rows.parts(system, look),
    }
    return (
        Head(named.name(speaking, say), speaking["purpose"] or say("system-question"), False),
        *told(system.there, look),
        *facts.in_short(system, look),
        *tabs("system", made, system.release, choices, look),
    )
