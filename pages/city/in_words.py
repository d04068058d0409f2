"""A place's systems and what governs them in two or three sentences."""

from collections import Counter
from collections.abc import Mapping, Sequence

from pages.shared.systems import on_record
from schema.codelists import narrower
from words.speech import Speech

CODED = "coded_from_documents"
ANSWERS = ("yes", "partly", "no")

Records = Sequence[Mapping]


def of_systems(name: str, systems: Records, say: Speech) -> str:
    """How many systems are on record, how many in use, and when the newest started; `systems` are
    counted rows of `city_systems`."""
    status = Counter(row["status_today"] for row in systems)
    years = [
        int(row["start_date"][:4])
        for row in systems
        if row["start_date"] and row["start_kind"] in narrower("start_kind", "usable")
    ]
    newest = max(years, default=None)
    return on_record(name, len(systems), status["in_use"], status["unknown"], say, newest)


def main_sector(systems: Records, say: Speech) -> str:
    """The commonest sector of a place's systems, and how many sectors are coded; nothing of a
    single one."""
    stated = Counter(row["sector"] for row in systems if row["sector"] != "not_stated")
    if len(systems) < 2 or not stated:
        return ""
    most = max(stated.values())
    coded = sum(row.get("sector_basis") == "coded" for row in systems)
    basis = say("city-sectors-coded", n=coded) if coded else ""
    if most == 1 and len(stated) > 1:
        return say.sentences(say("city-no-common-sector", sectors=len(stated)), basis)
    leading = [say.inner("sector", sector) for sector in stated if stated[sector] == most]
    named = say.listed(leading) if len(leading) < 3 else say.first(leading, 1)
    sentence = "city-common-sector" if len(leading) == 1 else "city-common-sectors"
    return say.sentences(say(sentence, sectors=named, n=most, systems=len(systems)), basis)


def answers(rows: Records, say: Speech) -> str:
    """What a wave says of a place; rows of `city_answers` of one wave."""
    if not rows:
        return ""
    number = Counter(row["answer"] for row in rows)
    told = [
        say("answers-part", n=number[code], answer=say.inner("answer", code))
        for code in ANSWERS
        if number[code]
    ]
    silent = sum(not row["answer"] for row in rows)
    if others := len(rows) - silent - sum(number[code] for code in ANSWERS):
        told.append(say("answers-other", n=others))
    kind = "coded" if rows[0]["evidence_kind"] == CODED else "said"
    return say(
        f"city-answers-{kind}-silent" if silent else f"city-answers-{kind}",
        questions=len(rows),
        parts=say.listed(told) if told else say("city-none-answered"),
        silent=silent,
    )
