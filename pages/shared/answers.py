"""An answer of a survey in words: a mark for yes, partly and no, labels for options, the number
itself, or why there is none."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from charts.hover import escaped
from charts.labels import wrapped
from schema import instrument
from schema.codelists import codes
from words.speech import MISSING, Speech

MARKS = {"yes": "●", "partly": "◐", "no": "○"}
OTHER = "other"
HOVER = 60, 4  # characters of a line, and lines


def in_words(item: str, answer: str | None, status: str, say: Speech) -> str:
    """`● Yes`; `Cost, Skills`; `12`; `– Not found`."""
    if not answer:
        return f"{MISSING} {say.label('answer_status', status)}"
    if answer in MARKS:
        return f"{MARKS[answer]} {say.label('answer', answer)}"
    return ", ".join(option(item, code, say) for code in answer.split("|"))


def with_detail(hover: str, row: Mapping) -> str:
    """What hovering a cell tells, and under it what the answer rests on or how far it goes; plotly
    reads tags, so those in either are escaped."""
    told = escaped(hover)
    return f"{told}<br>{wrapped(row['detail'], *HOVER)}" if row["detail"] else told


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
    number = Counter(counted_as(answer, status) for answer, status in answers)
    return ", ".join(
        say("answers-other", n=number[code])
        if code == OTHER
        else say("answers-part", n=number[code], answer=say.inner(codelist, code))
        for code, codelist in in_order().items()
        if number[code]
    )


def counted_as(answer: str | None, status: str) -> str:
    """The answer where it has a mark, OTHER for numbers and options; else why there is none."""
    if not answer:
        return status
    return answer if answer in MARKS else OTHER


def in_order() -> dict[str, str]:
    """Answers, those without a mark, then the reasons why there is none, each with its code
    list."""
    reasons = dict.fromkeys(codes("answer_status"), "answer_status")
    return {**dict.fromkeys(MARKS, "answer"), OTHER: "", **reasons}
