"""How good a delivery is, in parts that a steward can see and mend."""

from typing import NamedTuple

import pandas as pd

from etl.check.checked import Checked
from schema import fields

PARTS_OF_THEIR_OWN = ("start_date", "evidence_url")


class Part(NamedTuple):
    """So many, of so many, of what: `sentence` says it."""

    sentence: str
    have: int
    of: int


def parts(checked: Checked) -> list[Part]:
    """The parts of the score that the file has anything of."""
    systems, answers = (
        checked.records.get(name, pd.DataFrame()) for name in ("deployment", "answer")
    )
    with_answer = answers[answers["answer_status"] == "given"] if len(answers) else answers
    links = [frame["evidence_url"] for frame in (systems, with_answer) if len(frame)]
    measured = [Part("quality-rows-accepted", checked.accepted, checked.rows)]
    if len(systems):
        facts = [fact for fact in fields.facts() if fact.name not in PARTS_OF_THEIR_OWN]
        told = [
            systems[fact.name].notna() & (systems[fact.name] != fact.unstated) for fact in facts
        ]
        dated = systems["start_date"].notna() & systems["start_kind"].notna()
        measured += [
            Part(
                "quality-facts-stated",
                sum(int(stated.sum()) for stated in told),
                len(systems) * len(facts),
            ),
            Part("quality-dated", int(dated.sum()), len(systems)),
        ]
    measured.append(
        Part(
            "quality-linked",
            sum(int(link.notna().sum()) for link in links),
            sum(map(len, links)),
        )
    )
    return [part for part in measured if part.of]


def score(parts: list[Part]) -> int:
    """The mean of the parts, from 0 to 100."""
    return round(100 * sum(part.have / part.of for part in parts) / len(parts)) if parts else 0
