"""An answer of a survey in words: a mark for yes, partly and no, labels for options, the number
itself, or why there is none."""

from schema import instrument
from schema.codelists import codes, label

MARKS = {"yes": "● Yes", "partly": "◐ Partly", "no": "○ No"}


def words(item: str, answer: str | None, status: str) -> str:
    """`● Yes`; `Cost, Skills`; `12`; `– Not found`."""
    if not answer:
        return f"– {label('answer_status', status)}"
    return MARKS.get(answer) or ", ".join(option(item, code) for code in answer.split("|"))


def option(item: str, code: str) -> str:
    """What the instrument calls an option; its code where it does not have the item any more, or
    the item is another's."""
    known = {
        name: one for one in instrument.items() for name in (one.item, one.common_item) if name
    }
    if item in known and (known[item].codes or code in instrument.NON_ANSWERS):
        return known[item].label(code, "en")
    return label("answer", code) if code in codes("answer") else code


def tally(answers: list[tuple[str | None, str]]) -> str:
    """`8 yes, 6 partly, 3 other answers, 5 not found` of (answer, status)."""
    said = [
        answer if answer in MARKS else "other" if answer else status for answer, status in answers
    ]
    names = {code: label("answer", code).lower() for code in MARKS} | {"other": "other"}
    names |= {code: label("answer_status", code).lower() for code in codes("answer_status")}
    names["other"] = "other answer" if said.count("other") == 1 else "other answers"
    return ", ".join(f"{said.count(code):,} {name}" for code, name in names.items() if code in said)
