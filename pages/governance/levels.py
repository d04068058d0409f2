"""One question of the member survey with one answer: its level in every wave, and beside it how the
same cities moved between two."""

from charts import levels
from charts.levels import Level
from charts.look import Look
from pages.governance.editions import (
    Editions,
    base_words,
    edition,
    is_provisional,
    lines_of,
    preferred,
    two_editions,
    wave,
)
from pages.governance.item_shares import is_whole
from pages.governance.moves import moved
from pages.shared.answers import option
from pages.shared.shares import item_name
from pages.values import Choices, Columns, Exhibit, Paragraph, Parts, Row, Table, choose, table
from queries import shares
from queries.selection import Selection
from schema.measures import SMALLEST_BASE
from words.speech import Speech

FIRST_ITEM = "ai_policy"  # shown where the address names none
CHANGED = {
    "definition differs": "governance-definition-differs",
    "break": "governance-question-changed",
}
IN_TABLE = {
    "": "governance-first-asked",
    "same": "governance-same-as-before",
    "definition differs": "governance-definition-differs",
    "break": "governance-a-break",
}

Lines = dict[str, tuple[int, str]]


def parts(
    publisher: str, items: dict[str, Editions], selection: Selection, choices: Choices, look: Look
) -> Parts:
    """The choices of question and waves, and what they give; nothing without a question."""
    if not items:
        return ()
    say = look.say
    words = {item: list(editions.values())[-1][-1]["wording"] for item, editions in items.items()}
    default = FIRST_ITEM if FIRST_ITEM in words else next(iter(words))
    item = choose(choices, "wave_item", say("governance-survey-item"), words, default)
    editions = items[str(item.value)]
    earlier, later = two_editions(editions, choices, say)
    if not (earlier and later):
        (only,) = {wave(survey_id) for survey_id in editions}
        no_moves = Paragraph(say("governance-no-other-wave", wave=only), is_quiet=True)
        return (
            item,
            _level(publisher, editions, "", preferred(editions), selection, look),
            no_moves,
        )
    both = str(earlier.value), str(later.value)
    level = _level(publisher, editions, *both, selection, look)
    return (
        item,
        Row((later, earlier)),
        Columns(((level,), moved(publisher, editions, both, selection, look))),
    )


def _level(
    publisher: str,
    editions: Editions,
    earlier: str,
    later: str,
    selection: Selection,
    look: Look,
) -> Exhibit:
    """Each option in each wave: share of the answers, and what the silent members could make of
    it."""
    say, has_frame, lines = look.say, is_whole(selection), lines_of(editions)
    item = editions[later][0]["item"]
    panels: dict[str, list[Level]] = {}
    for survey_id, rows in editions.items():
        for row in rows:
            panel = panels.setdefault(option(item, row["option"], say), [])
            panel.append(_marked(row, lines[survey_id], has_frame, say))
    marks = [mark for panel in panels.values() for mark in panel]
    is_withheld = all(mark.share is None and mark.low is None for mark in marks)
    columns = 2 if look.is_narrow and len(panels) > 3 else 3
    bases = "; ".join(base_words(rows[0], say) for rows in editions.values())
    return Exhibit(
        key="wave-levels",
        title=_title(editions, earlier, later, say),
        counted=say.sentences(
            editions[later][0]["wording"],
            say("governance-bases", bases=bases),
            say("governance-marks"),
            say("governance-marks-bounds" if has_frame else "governance-marks-no-bounds"),
        ),
        figure=None if is_withheld else levels.levels(panels, look, columns=columns),
        table=_table(editions, lines, has_frame, say),
        question="wave_levels",
        selection=selection,
        parameters={"publisher": publisher, "item": item},
        sources=(publisher,),
        note=say("governance-levels-note"),
    )


def _title(editions: Editions, earlier: str, later: str, say: Speech) -> str:
    """The first option in the later wave, beside the earlier one."""
    now = editions[later][0]
    told = say(
        "governance-level-title",
        item=item_name(editions[later][-1], say),
        option=option(now["item"], now["option"], say),
        answers=_of_answers(now, say),
        edition=edition(later, say),
    )
    if not earlier:
        return told
    return say(
        "governance-level-title-before",
        now=told,
        answers=_of_answers(editions[earlier][0], say),
        edition=edition(earlier, say),
    )


def _of_answers(row: dict, say: Speech) -> str:
    """`5 of 8 (62.5%) answers`."""
    share = say.share(row["places"], row["base"])
    return say("governance-of-answers-given", share=share, base=row["base"])


def _marked(row: dict, line: tuple[int, str], has_frame: bool, say: Speech) -> Level:
    """One option in one edition, with a share where its base is large enough and bounds where its
    frame is."""
    places, base, survey_id = row["places"], row["base"], row["survey_id"]
    low, high = _ends(row, has_frame) or (None, None)
    words = say(
        "governance-mark" if low is None else "governance-mark-with-bounds",
        edition=edition(survey_id, say),
        share=say.share(places, base),
        bounds="" if low is None else say.percent(low, high),
    )
    return Level(
        wave(survey_id),
        places / base if base >= SMALLEST_BASE else None,
        low,
        high,
        say("part-of", part=places, whole=base),
        words,
        line[0],
        is_provisional(survey_id),
        say(CHANGED[line[1]]) if line[1] in CHANGED else "",
    )


def _ends(row: dict, has_frame: bool) -> tuple[float, float] | None:
    """Bounds among all members of the wave; none for a selection of places, whose silent members
    are not known."""
    if not has_frame or row["frame_size"] < SMALLEST_BASE:
        return None
    return shares.bounds(row["places"], row["frame_size"] - row["base"], row["frame_size"])


def _table(editions: Editions, lines: Lines, has_frame: bool, say: Speech) -> Table:
    """The marks as rows, with bounds and how the question compares with the wave before."""
    rows = [row for given in editions.values() for row in given]
    bounds = [_ends(row, has_frame) for row in rows]
    none = say("governance-not-for-this-base")
    return table(
        {
            say("governance-wave"): [edition(row["survey_id"], say) for row in rows],
            say("governance-answer"): [option(row["item"], row["option"], say) for row in rows],
            say("governance-number-of-cities"): [row["places"] for row in rows],
            say("governance-share-of-answers"): [
                say.share(row["places"], row["base"]) for row in rows
            ],
            say("governance-bounds-among-members"): [
                say.percent(*ends) if ends else none for ends in bounds
            ],
            say("governance-question-of-wave"): [
                say(IN_TABLE[lines[row["survey_id"]][1]]) for row in rows
            ],
        }
    )
