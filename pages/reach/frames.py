"""Whom systems reach where a source knows all its bodies: the only shares of this page."""

from charts import bars
from charts.look import Look
from pages.reach.residents import years
from pages.values import Exhibit, Heading, Notice, Paragraph, Parts, table
from queries.engine import ask
from queries.selection import Selection
from schema.measures import SMALLEST_BASE
from words.selection import statuses

QUESTION, ITEM = "reach_of_frame", "ai_adopted"
# What a body of each kind of frame has done to match.
DONE = {
    "census": "answered",
    "survey": "answered",
    "register": "registered",
    "membership": "documented",
    "collection": "documented",
}

Rows = list[dict]


def parts(running: Selection, look: Look) -> Parts:
    """Shares, for the only bodies of which a share can be told: those of a known frame."""
    say = look.say
    rows = ask(QUESTION, running, item=ITEM).to_pylist()
    shown = _exhibit(rows, running, look) if rows else Notice(say("reach-no-frame"))
    return (
        Heading(say("reach-frames-heading"), 2),
        Paragraph(say("reach-frames-meaning")),
        shown,
    )


def _exhibit(rows: Rows, running: Selection, look: Look) -> Exhibit:
    say, status = look.say, statuses(running, look.say)
    return Exhibit(
        key="reach-frames",
        title=_title(rows[0], status, look),
        counted=say("reach-frames-counted"),
        figure=_shares([row for row in rows if _is_told(row)], status, look),
        table=table(
            {
                say("reach-source"): [row["title"] for row in rows],
                say("reach-frame"): [row["frame"] for row in rows],
                say("reach-matching"): [_matching(row, status, look) for row in rows],
                say("reach-bodies"): [say.share(row["places"], row["bodies"]) for row in rows],
                say("reach-present"): [
                    say.share(row["places_present"], row["bodies"]) for row in rows
                ],
                say("reach-silent"): [row["bodies_silent"] for row in rows],
                say("reach-residents-there"): [_residents(row, look) for row in rows],
                say("reach-of-answering"): [_of_answering(row, look) for row in rows],
                say("reach-bounds"): [_bounds(row, look) for row in rows],
                say("reach-without-population"): [row["bodies_without_population"] for row in rows],
                say("reach-population-years"): [years(row, look) for row in rows],
            }
        ),
        question=QUESTION,
        selection=running,
        parameters={"item": ITEM},
        note=_note(rows, look),
        sources=tuple(sorted({row["source_id"] for row in rows})),
    )


def _is_told(row: dict) -> bool:
    """Whether a share of residents can be told: enough bodies, and populations."""
    has_residents = bool(row["residents"] and row["residents_of_frame"])
    return row["bodies"] >= SMALLEST_BASE and has_residents


def _part(row: dict) -> float:
    return row["residents"] / row["residents_of_frame"]


def _matching(row: dict, status: str, look: Look) -> str:
    return look.say(f"reach-matching-{DONE[row['kind']]}", status=status)


def _shares(rows: Rows, status: str, look: Look) -> dict | None:
    if not rows:
        return None
    names = [_bar(row, rows, status, look) for row in rows]
    parts_of = [_part(row) for row in rows]
    told = [look.say.percent(part) for part in parts_of]
    return bars.bars(names, [100 * part for part in parts_of], told, look, most=100)


def _bar(row: dict, rows: Rows, status: str, look: Look) -> str:
    """The frame, or whose it is; where one source is told in two ways, with what matches."""
    if [each["frame"] for each in rows].count(row["frame"]) > 1:
        return look.say("reach-bar", frame=row["frame"], what=_matching(row, status, look))
    return row["frame"] if DONE[row["kind"]] == "answered" else row["title"]


def _title(row: dict, status: str, look: Look) -> str:
    say = look.say
    return say(
        f"reach-frame-{DONE[row['kind']]}",
        source=row["title"],
        n=row["places"],
        share=say.share(row["places"], row["bodies"]),
        status=status,
        is_told=_is_told(row),
        percent=say.percent(_part(row)) if _is_told(row) else "",
    )


def _residents(row: dict, look: Look) -> str:
    say = look.say
    part, whole = row["residents"], row["residents_of_frame"]
    if whole is None:
        return say("reach-frame-unlisted", n=row["bodies_unlisted"])
    if not _is_told(row):
        return say("part-of", part=part, whole=whole)
    return say("share", part=part, base=whole, percent=say.percent(_part(row)))


def _of_answering(row: dict, look: Look) -> str:
    """The same of the residents of those that gave an answer."""
    say, part, base = look.say, row["residents"], row["residents_answering"]
    if not (part and base) or row["places_present"] < SMALLEST_BASE:
        return say("part-of", part=part, whole=base)
    return say("share", part=part, base=base, percent=say.percent(part / base))


def _bounds(row: dict, look: Look) -> str:
    """The share of all residents were all silent bodies not to match, and were all to match."""
    say = look.say
    if not _is_told(row):
        return say("census-too-few")
    return say.percent(_part(row), row["residents_possible"] / row["residents_of_frame"])


def _note(rows: Rows, look: Look) -> str:
    say = look.say
    narrowed = [
        say(
            "reach-narrowed-frame",
            source=row["title"],
            bodies=row["bodies"],
            size=row["frame_size"],
        )
        for row in rows
        if row["bodies"] + row["bodies_unlisted"] < row["frame_size"]
    ]
    return say.sentences(
        *(_silent(row, look) for row in rows if row["bodies_silent"] and _is_told(row)),
        say("reach-narrowed", frames="; ".join(narrowed)) if narrowed else "",
    )


def _silent(row: dict, look: Look) -> str:
    """What bodies without an answer leave open."""
    say = look.say
    return say(
        f"reach-silent-{DONE[row['kind']]}",
        source=row["title"],
        n=row["bodies_silent"],
        answering=_of_answering(row, look),
        all=_residents(row, look),
        bounds=_bounds(row, look),
    )
