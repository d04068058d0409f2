"""Sentences on the release itself: its records, sources and rules. Rows of an answer in, one
sentence out, or nothing."""

from pages._sentences import SYSTEM, listed, part, verb
from schema import measures

Rows = list[dict]
SOURCE, RECORD = ("source", "sources"), ("record", "records")
FIELDS = {
    "technology": "the technology",
    "vendor": "the supplier",
    "usable_start_date": "a date of start",
}


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


def dated(rows: Rows) -> str:
    """The oldest and the newest snapshot; rows of `sources`."""
    found = sorted((row["age_days"], row["title"]) for row in rows if row["age_days"] is not None)
    if not found:
        return ""
    (newest, _), (oldest, title) = found[0], found[-1]
    if newest == oldest:
        return (
            f"The data of {part(len(found), len(rows), SOURCE)} is"
            f" {measures.plural(oldest, 'day', 'days')} old at this release."
        )
    age = (
        f"{measures.plural(oldest, 'day', 'days')} old at this release; the newest"
        f" {measures.count(newest)}"
    )
    return f"The oldest data, of {title}, was {age}."


def filled(rows: Rows) -> str:
    """How many records state facts that matter; rows of `fields_filled`."""
    total = sum(row["records"] for row in rows)
    if not total:
        return ""
    told = [
        f"{words} for {_or_none(sum(row[name] for row in rows))}" for name, words in FIELDS.items()
    ]
    return f"Of {measures.plural(total, *RECORD)}, we know {listed(told)}."


def contradicting(rows: Rows, total: int) -> str:
    """How many contradictions there are, within a record or between two; rows of `contradictions`,
    and the number of records."""
    if not rows or not total:
        return ""
    found = measures.plural(len(rows), "contradiction", "contradictions")
    return (
        f"{found} {verb(len(rows), 'stands', 'stand')} in {measures.plural(total, *RECORD)}, within"
        " one or between two."
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


def added(new: dict[str, int], gone: int, earlier: str, later: str) -> list[str]:
    """What joined the record between two releases and what was withdrawn; `new` by reason."""
    words = {
        "files": "with newer files of known sources",
        "source": "with sources new to the release, which is no sign of new use",
        "reading": "from the same files, read anew",
    }
    told = ", ".join(
        f"{measures.count(number)} {words[kind]}" for kind, number in new.items() if number
    )
    number = sum(new.values())
    joined = (
        f"{measures.plural(number, *SYSTEM) if number else 'no system'}"
        f" {'were' if number > 1 else 'was'} added"
    )
    withdrawn = (
        f"{measures.plural(gone, *SYSTEM) if gone else 'No system'} {'were' if gone > 1 else 'was'}"
        " withdrawn"
    )
    return [
        f"Between {earlier} and {later}, {joined}{f': {told}' if told else ''}.",
        f"{withdrawn}.",
    ]


def moved(into: int, out: int, words: str) -> str:
    """How many systems known before moved into a status, or out of it."""
    if not into and not out:
        return f"No system known before moved into being {words}, or out of it."
    return (
        f"Of those known before, {_or_none(into)} moved into being {words} and {_or_none(out)} out"
        " of it."
    )


def _or_none(number: int) -> str:
    return measures.count(number) if number else "none"
