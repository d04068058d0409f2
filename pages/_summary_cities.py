"""Sentences on cities and what governs AI in them: rows of an answer in, one sentence out, or
nothing where the rows say nothing."""

from pages._sentences import CITY, SYSTEM, inner, leading, listed, opened, part, verb
from schema import measures
from schema.codelists import label, narrower

Rows = list[dict]
RULES = {
    "ai_policy": "a binding AI policy",
    "genai_guidelines": "staff rules for generative AI",
}  # a city's own rules on AI
CODED = "coded_from_documents"
QUESTION = "question", "questions"


def rules(rows: Rows, evidence_kind: str) -> str:
    """`6 of 10 cities have a binding AI policy or ...; for 3 no such document was found`; rows of
    `survey_answers` of one wave."""
    asked: dict[str, list[str | None]] = {}
    for row in rows:
        if row["item"] in RULES:
            asked.setdefault(row["place_id"], []).append(row["answer"])
    if not asked:
        return ""
    found = {row["item"] for row in rows}
    items, having = (
        " or ".join(words for item, words in RULES.items() if item in found),
        sum("yes" in said for said in asked.values()),
    )
    has = (
        verb(having, "has", "have")
        if evidence_kind == CODED
        else verb(having, "says that it has", "say that they have")
    )
    partly = sum("yes" not in said and "partly" in said for said in asked.values())
    more = f", and in part {measures.count(partly)} more" if partly else ""
    silent = _silent(sum(not any(said) for said in asked.values()), evidence_kind)
    return f"{opened(part(having, len(asked), CITY))} {has} {items}{more}{silent}."


def _silent(number: int, evidence_kind: str) -> str:
    """What is not known, and what that does not mean."""
    missing = (
        "no page or document about it was found" if evidence_kind == CODED else "there is no answer"
    )
    return f"; for {measures.count(number)} {missing}, which is not a no" if number else ""


def rarest(items: Rows, evidence_kind: str) -> str:
    """The item to which the fewest cities have a yes; rows of `survey_items`."""
    numbers = [one["yes"] for one in items]
    if not items or min(numbers) == max(numbers):
        return ""
    fewest = [one for one in items if one["yes"] == min(numbers)]
    names = leading([f"“{label('governance_item', one['item'])}”" for one in fewest])
    each = " each" if len(fewest) > 1 and fewest[0]["yes"] else ""
    unknown = "" if fewest[0]["yes"] or evidence_kind != CODED else ", which is not a no"
    return (
        f"A yes is rarest for {names}:"
        f" {part(fewest[0]['yes'], fewest[0]['places'], CITY)}{each}{unknown}."
    )


def on_record(
    name: str, systems: int | None, in_use: int, unknown: int, newest: int | None = None
) -> str:
    """`Kyiv: 3 systems on record, 2 known to be in use; the newest that is dated started in 2024.`
    None is nothing on record, not zero."""
    if not systems:
        return f"No source has a system of {name} on record, which does not say that there is none."
    used = (
        "the status of none is stated"
        if unknown == systems
        else f"{measures.count(in_use) if in_use else 'none'} known to be in use"
    )
    dated = f"; the newest that is dated started in {newest}" if newest else ""
    return f"{name}: {measures.plural(systems, *SYSTEM)} on record, {used}{dated}."


def of_city(name: str, records: Rows) -> str:
    """The same from a place's counted records; rows of `city_systems`."""
    status = [row["status"] for row in records]
    years = [
        int(str(row["start_date"])[:4])
        for row in records
        if row["start_date"] and row["start_kind"] in narrower("start_kind", "usable")
    ]
    return on_record(
        name,
        len(records),
        status.count("in_use"),
        status.count("unknown"),
        max(years, default=None),
    )


def main_sector(records: Rows) -> str:
    """The commonest sector of a place's systems; rows of `city_systems`."""
    stated = [row["sector"] for row in records if row["sector"] != "not_stated"]
    if len(records) < 2 or not stated:
        return ""
    number = {sector: stated.count(sector) for sector in dict.fromkeys(stated)}
    most = max(number.values())
    if most == 1 and len(number) > 1:
        return f"No sector has more than 1 of them: those known are {measures.count(len(number))}."
    level = [
        inner(label("sector", sector)) for sector, systems in number.items() if systems == most
    ]
    are, each = ("sectors are", " each") if level[1:] else ("sector is", "")
    return (
        f"Its commonest {are} {leading(level)}: {measures.count(most)} of"
        f" {measures.plural(len(records), *SYSTEM)}{each}."
    )


def answers(rows: Rows) -> str:
    """What a wave says of a place; rows of `city_answers` of one wave."""
    if not rows:
        return ""
    kind, said = rows[0]["evidence_kind"], [row["answer"] for row in rows]
    about = "on what governs AI" if kind == CODED else "that it was asked"
    parts = [
        f"{measures.count(said.count(answer))} {answer}"
        for answer in ("yes", "partly", "no")
        if answer in said
    ] or ["none is answered"]
    silent = _silent(len(rows) - sum(map(bool, said)), kind)
    return (
        f"Of {measures.plural(len(rows), *QUESTION)} {about},"
        f" {listed(parts) if parts else 'none has an answer'}{silent}."
    )


def peers_with_systems(rows: Rows) -> str:
    """How many peers have a system in use on record; rows of `place_facts`, without the city's
    own."""
    if not rows:
        return ""
    used, unknown = (
        sum(bool(row["systems_in_use"]) for row in rows),
        sum(not row["systems"] for row in rows),
    )
    have = verb(used, "has", "have")
    silent = (
        f"; for {measures.count(unknown)} no source has any system, which is not a zero"
        if unknown
        else ""
    )
    return (
        f"{opened(part(used, len(rows), ('peer', 'peers')))} {have} a system known to be in"
        f" use{silent}."
    )


def in_a_study(rows: Rows) -> str:
    """How many of the cities compared a study or survey looked at; rows of `place_facts`."""
    asked = sum(row["answers"] is not None for row in rows)
    if not asked or not rows:
        return ""
    return (
        f"{opened(part(asked, len(rows), CITY))} {verb(asked, 'is', 'are')} in a study or survey of"
        " what governs AI."
    )
