"""How fields that sources leave open were coded, by which rules, and how far to trust it."""

from charts.look import Look
from pages.shared import basis, coding
from pages.values import Bullets, Choices, Fold, Paragraph, Parts
from queries.counts import systems_in
from queries.engine import ask
from queries.selection import Selection
from words.markdown import Markdown
from words.speech import Speech

ERRORS = ("predicts", "cannot-tell", "word-lists", "inside", "uncompared")
RULES = (
    "evidence",
    "ai",
    "bare",
    "valuation",
    "law",
    "selection",
    "planning",
    "dialogue",
    "minutes",
    "reports",
    "desks",
    "counting",
    "sound",
    "cameras",
    "text",
    "dashboards",
    "models",
    "sector",
    "facing",
)


def parts(everything: Selection, choices: Choices, look: Look) -> Parts:
    """How the coding was made, what it covers and fills, its agreement and validity, known errors
    and rules; a sentence of a release that has none."""
    say, rows = look.say, coding.measured(everything)
    if not rows:
        return (Paragraph(say("methods-coding-none")),)
    errors = tuple(say.markdown(f"methods-coding-error-{name}") for name in ERRORS)
    return (
        Paragraph(say.markdown("methods-coding-how")),
        Paragraph(say("methods-coding-covers")),
        Bullets(_covered(rows, say)),
        *_filled(everything, look),
        coding.quality(rows, everything, look, is_drawn=False),
        Paragraph(say("methods-coding-errors")),
        Bullets(errors),
        Fold("coding-rules", say("methods-coding-rules"), lambda: (Bullets(_rules(say)),)),
    )


def _rules(say: Speech) -> tuple[Markdown, ...]:
    return tuple(say.markdown(f"methods-coding-rule-{name}") for name in RULES)


def _covered(rows: list[dict], say: Speech) -> tuple[Markdown, ...]:
    """What each file of codes holds, and what becomes of a code on which its readings differ."""
    files = {row["coding_file"]: row for row in rows}
    return tuple(
        say.markdown(
            "methods-coding-left-open"
            if row["records_adjudicated"] is None
            else "methods-coding-decided",
            scope=row["scope"],
            file=coding.file_name(row),
            records=row["records"],
            units=row["units"],
            day=say.day(row["reference_date"]),
            fields=_fields(rows, file, say),
        )
        for file, row in files.items()
    )


def _fields(rows: list[dict], file: str, say: Speech) -> str:
    """The fields that a file of codes has, as a sentence names them."""
    own = [row for row in rows if row["coding_file"] == file]
    return say.listed([say("coding-quoted", fact=coding.field(row, say)) for row in own])


def _filled(everything: Selection, look: Look) -> Parts:
    """What all systems have stated, coded and not known, a line for each field."""
    said = [
        basis.in_words(row["field"], everything, look)
        for row in ask(basis.QUESTION, everything).to_pylist()
    ]
    total = systems_in(everything)
    told = tuple(Markdown(words) for words in said if words)
    return (Paragraph(look.say("methods-coding-fills", n=total)), Bullets(told)) if told else ()
