"""An answer of a survey in words: a mark for yes, partly and no, labels for options, the number
itself, or why there is none."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from schema import instrument
from schema.codelists import codes
from words.speech import MISSING, Speech

MARKS = {"yes": "●", "partly": "◐", "no": "○"}
OTHER = "other"


def in_words(item: str, answer: str | None, status: str, say: Speech) -> str:
    """`● Yes`; `Cost, Skills`; `12`; `– Not found`."""
    if not answer:
        return f"{MISSING} {say.label('answer_status', status)}"
    if answer in MARKS:
        return f"{MARKS[answer]} {say.label('answer', answer)}"
    return ", ".join(option(item, code, say) for code in answer.split("|"))


def option(item: str, code: str, say: Speech) -> str:
    """What the instrument calls an option; its code where it does not have the item any more, or
    the item is another's."""
    asked = _instrument().get(item)
    if asked and code in instrument.NON_ANSWERS:
        return say.label("answer_status", code)
    if asked and asked.codes:
        return say.label(asked.options, code)
    return say.label("answer", code) if code in MARKS else code


@cache
def _instrument() -> dict[str, instrument.Item]:
    """Items by their own name and by the name that they are compared under."""
    return {
        name: item for item in instrument.items() for name in (item.item, item.common_item) if name
    }


def tally(answers: Iterable[tuple[str | None, str]], say: Speech) -> str:
    """`8 yes, 6 partly, 3 other answers, 5 not found` of (answer, status)."""
    number = Counter(_counted_as(answer, status) for answer, status in answers)
    told = [
        say("answers-part", n=number[code], answer=say.inner(codelist, code))
        for codelist, code in _in_order()
        if number[code] and code != OTHER
    ]
    marked = sum(number[code] > 0 for code in MARKS)
    others = [say("answers-other", n=number[OTHER])] if number[OTHER] else []
    return ", ".join([*told[:marked], *others, *told[marked:]])


def _counted_as(answer: str | None, status: str) -> str:
    if not answer:
        return status
    return answer if answer in MARKS else OTHER


def _in_order() -> list[tuple[str, str]]:
    """Answers, then the reasons why there is none, each with its code list."""
    reasons = [("answer_status", code) for code in codes("answer_status")]
    return [("answer", code) for code in MARKS] + reasons
