"""What is known of the rules of a place: the items of each study or census that asked, by what was
answered."""

from typing import TypedDict

from exports.brief.systems import shortened
from pages.city.answers import CODED, rows_by_wave
from pages.shared.answers import OTHER, counted_as, in_order
from queries.selection import Selection
from schema.codelists import codes
from words.speech import Speech

LONGEST = 60


class Group(TypedDict):
    """The items of a wave that were answered alike."""

    code: str
    label: str
    number: str
    items: list[str]


def waves(place: dict, here: Selection, say: Speech) -> list[dict[str, object]]:
    """Each wave with its items in groups of one answer: yes, partly and no first, then why there is
    none."""
    waves_of_place = rows_by_wave(place["place_id"], Selection(release=here.release))
    return [_wave(rows, say) for rows in waves_of_place]


def _wave(rows: list[dict], say: Speech) -> dict[str, object]:
    first, groups = rows[0], _groups(rows, say)
    yes = sum(len(group["items"]) for group in groups if group["code"] == "yes")
    how = say("brief-coded" if first["evidence_kind"] == CODED else "brief-self-reported")
    return {
        "title": say("brief-a-yes-to", n=yes, items=say("items", n=len(rows))),
        "survey": first["survey"],
        "items": len(rows),
        "note": say(
            "brief-wave", survey=first["survey"], day=say.day(first["reference_date"]), how=how
        ),
        "groups": groups,
    }


def _groups(rows: list[dict], say: Speech) -> list[Group]:
    by_code = {code: [row for row in rows if _code(row) == code] for code in in_order()}
    return [
        {
            "code": code,
            "label": _label(code, say),
            "number": say.count(len(group)),
            "items": [_item(row, say) for row in group],
        }
        for code, group in by_code.items()
        if group
    ]


def _code(row: dict) -> str:
    return counted_as(row["answer"], row["answer_status"])


def _label(code: str, say: Speech) -> str:
    return say("brief-other-answer") if code == OTHER else say.label(in_order()[code], code)


def _item(row: dict, say: Speech) -> str:
    """The item's label; an item that no list knows is told in the wave's own wording."""
    name = (
        say.label("governance_item", row["item"])
        if row["item"] in codes("governance_item")
        else row["wording"]
    )
    return shortened(f"{name}: {row['answer']}" if _code(row) == OTHER else name, LONGEST)
