"""Sentences on the release itself: its records, sources and rules. Rows of an answer in, one
sentence out, or nothing."""

from pages._sentences import SYSTEM, listed, part, verb
from schema import measures

Rows = list[dict]
SOURCE = ("source", "sources")


def records(found: dict, by_status: Rows) -> str:
    """What the selection holds; the row of `headline` and rows of `systems_by_status`."""
    if not found["systems"]:
        return ""
    where = (
        f"{measures.plural(found['sources'], *SOURCE)} in"
        f" {measures.plural(found['countries'], 'country', 'countries')}"
    )
    in_use = sum(row["systems"] for row in by_status if row["status"] == "in_use")
    used = part(in_use, found["systems"], SYSTEM)
    return (
        f"Records of systems come from {where}; {used} {verb(in_use, 'is', 'are')} known to be in"
        " use."
    )


def made_of(sources: int, questions: int, crosswalk: int, screening: int) -> str:
    """What stands behind the numbers of the dashboard."""
    numbers = [
        measures.plural(questions, "question", "questions"),
        f"{measures.plural(crosswalk, 'wording', 'wordings')} of risk categories",
        measures.plural(screening, "screening rule", "screening rules"),
    ]
    return (
        f"The numbers come from {measures.plural(sources, *SOURCE)}, by way of {listed(numbers)}."
        " All of them stand below."
    )
