"""Sentences on systems: rows of an answer in, one sentence out, or nothing where the rows say
nothing.

`total` is the number of systems of the selection, `words` its statuses as they follow "systems":
`in use`.
"""

from collections.abc import Iterable

from pages._sentences import PLACE, SYSTEM, inner, leading, listed, opened, part, verb
from schema import measures
from schema.codelists import label, narrower

Rows = list[dict]
MUNICIPALITY = "municipality", "municipalities"
BACK = 10  # years


def leading_sector(rows: Rows, total: int, words: str) -> str:
    """`General public services leads: 538 of 1,201 systems in use, before health with 117.`; rows
    of `systems_by_sector`."""
    stated = [row for row in rows if row["sector"] != "not_stated"]
    if not stated:
        return "No source names a sector for these systems."
    level = [
        label("sector", row["sector"]) for row in stated if row["systems"] == stated[0]["systems"]
    ]
    of = f"{measures.count(stated[0]['systems'])} of {measures.plural(total, *SYSTEM)} {words}"
    if stated[0]["systems"] == total and not stated[1:]:
        return (
            f"{opened(part(total, total, SYSTEM))} {words} {verb(total, 'is', 'are')} in"
            f" {inner(level[0])}."
        )
    if len(level) > 1:
        return f"{leading(level)} lead alike, each with {of}."
    second = (
        f", before {inner(label('sector', stated[1]['sector']))} with"
        f" {measures.count(stated[1]['systems'])}"
        if stated[1:]
        else ""
    )
    return f"{level[0]} leads: {of}{second}."


def commonest_technology(rows: Rows, total: int) -> str:
    """The technology of the most systems, of those that name one; rows of
    `systems_by_technology`."""
    known = {row["technology"]: row["systems"] for row in rows}
    unstated = known.pop("not_stated", 0)
    if not known:
        return "No source names a technology for these systems."
    most = max(known.values())
    level = [inner(label("technology", code)) for code, systems in known.items() if systems == most]
    are = "is the commonest, in" if len(level) == 1 else "are the commonest, each in"
    where = f"{measures.count(total - unstated)} of {measures.count(total)}"
    return (
        f"Where the technology is known ({where}), {leading(level)} {are}"
        f" {measures.plural(most, *SYSTEM)}."
    )


def dated(rows: Rows, status: str) -> str:
    """How many of the systems `in use`, or of another status, have a date of start; rows of
    `start_kinds`."""
    total = sum(row["systems"] for row in rows)
    started = sum(
        row["systems"] for row in rows if row["start_kind"] in narrower("start_kind", "usable")
    )
    if not total:
        return ""
    others = (
        "; the others have none, or a date by which they were known" if 0 < started < total else ""
    )
    return f"A date of start is on record for {part(started, total, SYSTEM)} {status}{others}."


def by_status(rows: Rows, total: int) -> str:
    """`Of 2,412 systems, 1,201 are in use and 214 in pilot; for 819 no source states a status.`;
    rows of `systems_by_status`."""
    found = {row["status"]: row["systems"] for row in rows}
    unknown = found.get("unknown", 0)
    words = {
        "in_use": "in use",
        "pilot": "in pilot",
        "in_development": "in development",
        "planned": "planned",
        "retired": "retired",
    }
    told = [(found[code], state) for code, state in words.items() if found.get(code)]
    if not told:
        return f"For {part(unknown, total, SYSTEM)} no source states a status." if unknown else ""
    (first, state), *others = told
    if first == total:
        return f"{opened(part(total, total, SYSTEM))} {verb(total, 'is', 'are')} {state}."
    parts = [
        f"{measures.count(first)} {'is' if first == 1 else 'are'} {state}",
        *(f"{measures.count(n)} {now}" for n, now in others),
    ]
    unsaid = f"; for {measures.count(unknown)} no source states a status" if unknown else ""
    return f"Of {measures.plural(total, *SYSTEM)}, {listed(parts)}{unsaid}."


def years_before(rows: Rows) -> str:
    """How many dated systems were running some years before the last one; rows of
    `running_by_year`, the earliest first."""
    if len(rows) < 2:
        return ""
    last = rows[-1]["year"]
    then = next(row for row in rows if row["year"] >= last - BACK)
    if then["year"] == last or not then["systems"]:
        return ""
    ran = measures.plural(then["systems"], "dated system was", "dated systems were")
    ago = measures.plural(last - then["year"], "year", "years")
    return (
        f"In {then['year']}, {ago} before, {ran} running; a rise can mean more use or more complete"
        " registers."
    )


def census(one: dict | None, country: str) -> str:
    """Who said in a census that AI is adopted; the item's row of `survey_items`."""
    if not one or not one["places"]:
        return ""
    yes, base, silent = one["yes"], one["places"], one["silent"]
    share = (
        f" ({measures.percent(yes / base)})"
        if base >= measures.SMALLEST_BASE and not silent
        else ""
    )
    asked = (
        f"In a census of {country}, {part(yes, base, MUNICIPALITY)}{share} said that AI was adopted"
    )
    return (
        f"{asked}; for {measures.count(silent)} there is no answer, which is not a no."
        if silent
        else f"{asked}."
    )


def leading_country(rows: Rows, total: int, words: str) -> str:
    """The country with the most systems, where there are several; rows of `systems_by_country`, the
    largest first."""
    if len(rows) < 2:
        return ""
    most = rows[0]["systems"]
    level = [measures.the_country(row["country"]) for row in rows if row["systems"] == most]
    each = " each" if level[1:] else ""
    of = f"{measures.count(most)} of {measures.plural(total, *SYSTEM)} {words}{each}"
    return (
        f"The most are on record in {leading(level)}: {of}. That can mean a register or a search,"
        " not more use."
    )


def leading_place(rows: Rows, words: str) -> str:
    """The place with the most systems; rows with `name` and `systems`."""
    found = [row for row in rows if row["systems"]]
    if len(found) < 2:
        return ""
    most = max(row["systems"] for row in found)
    level = [row["name"] for row in found if row["systems"] == most]
    if most == 1:
        return f"Each of the {measures.count(len(found))} places has 1 system {words} on record."
    told = measures.plural(most, *SYSTEM)
    if len(level) > 1:
        return (
            f"Of {measures.count(len(found))} places, {measures.count(len(level))} have the most:"
            f" {told} {words} each."
        )
    return f"Of {measures.count(len(found))} places, {level[0]} has the most: {told} {words}."


def single(rows: Rows, words: str) -> str:
    """How many places have one system alone; rows with `systems`."""
    found = [row["systems"] for row in rows if row["systems"]]
    alone = found.count(1)
    if not alone or alone == len(found):
        return ""
    have = verb(alone, "has", "have")
    return (
        f"{opened(part(alone, len(found), PLACE))} {have} 1 system {words} on record, the others"
        " more."
    )


def one_place_alone(rows: Rows) -> str:
    """Countries of which one local government is on record; rows of `systems_by_country`."""
    alone = sum(row["places"] == 1 for row in rows)
    if not alone or len(rows) < 2:
        return ""
    return (
        f"Of {part(alone, len(rows), ('country', 'countries'))} 1 local government is on record and"
        " no other."
    )


def census_answers(answers: Iterable[str | None]) -> str:
    """How many said no, and of how many there is no answer; the answers of all bodies of one
    census, None or a status where none is."""
    answers = list(answers)
    no, given = answers.count("no"), sum(one in ("yes", "no", "partly") for one in answers)
    if not answers:
        return ""
    said = f"{opened(part(no, len(answers), MUNICIPALITY))} answered no"
    silent = len(answers) - given
    return (
        f"{said}; for {measures.count(silent)} there is no answer, which is not a no."
        if silent
        else f"{said}."
    )
