"""How good a delivery is, in parts that a steward can see and mend."""

from typing import NamedTuple

import pandas as pd

from etl.check.checked import Checked
from schema import fields

PARTS_OF_THEIR_OWN = ("start_date", "evidence_url")


class Part(NamedTuple):
    """So many, of so many, of what."""

    name: str
    have: int
    of: int


def parts(checked: Checked) -> list[Part]:
    """The parts of the score that the file has anything of."""
    systems, answers = (
        checked.records.get(name, pd.DataFrame()) for name in ("deployment", "answer")
    )
    given = answers[answers["answer_status"] == "given"] if len(answers) else answers
    links = [frame["evidence_url"] for frame in (systems, given) if len(frame)]
    found = [Part("Rows accepted", checked.accepted, checked.rows)]
    if len(systems):
        facts = [fact for fact in fields.facts() if fact.name not in PARTS_OF_THEIR_OWN]
        told = [
            systems[fact.name].notna() & (systems[fact.name] != fact.unstated) for fact in facts
        ]
        dated = systems["start_date"].notna() & systems["start_kind"].notna()
        found += [
            Part(
                "Facts stated about systems",
                sum(int(one.sum()) for one in told),
                len(systems) * len(facts),
            ),
            Part("Systems with a dated start", int(dated.sum()), len(systems)),
        ]
    found.append(
        Part(
            "Systems and answers with a link",
            sum(int(one.notna().sum()) for one in links),
            sum(map(len, links)),
        )
    )
    return [part for part in found if part.of]


def score(found: list[Part]) -> int:
    """The mean of the parts, from 0 to 100."""
    return round(100 * sum(part.have / part.of for part in found) / len(found)) if found else 0
