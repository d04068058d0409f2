"""What a city says, in its own words, of a value that is shown of it: beside that value, and always
as the city's words."""

from collections.abc import Callable, Iterable, Mapping

from pages.shared import answers, basis, named
from queries.engine import ask
from queries.selection import Selection
from schema import fields
from words.markdown import Markdown, joined, lines, link, strong
from words.speech import Speech

Record = tuple[str, str, str]  # table, identifier, place_id
Told = dict[tuple[str, ...], Markdown]
WITHDRAW = "withdrawn"
WHOLE = "record", "answer"  # fields that stand for all of a record


def records(city: str, selection: Selection, say: Speech) -> dict[Record, str]:
    """What can be replied to: systems of the city and of places inside it, and its answers, in
    words."""
    systems = ask("city_systems", selection, place_id=city).to_pylist()
    told = {
        ("deployment", row["deployment_id"], row["place_id"]): _system(row, say) for row in systems
    }
    given = ask("city_answers", selection, place_id=city).to_pylist()
    return told | {("answer", row["question_id"], city): _answer(row, say) for row in given}


def coded(record: Record, selection: Selection, say: Speech) -> dict[str, str]:
    """The fields of a record whose value no source states, each with what it is coded as: `Chatbot
    (coded)`. Nothing of an answer."""
    table, identifier, place = record
    if table != "deployment":
        return {}
    rows = ask("city_systems", selection, place_id=place).to_pylist()
    row = next(row for row in rows if row["deployment_id"] == identifier)
    columns = (name for name in fields.of(table) if f"{name}_basis" in row)
    return {name: basis.label(name, row, say) for name in columns if basis.is_coded(name, row)}


def _system(row: Mapping, say: Speech) -> str:
    sentence = "replies-system-inside" if row["is_inside"] else "replies-system"
    return say(sentence, system=named.name(row, say), place=row["place"], source=row["source"])


def _answer(row: Mapping, say: Speech) -> str:
    answer = answers.in_words(row["item"], row["answer"], row["answer_status"], say)
    return say("replies-answer", question=row["wording"], answer=answer, survey=row["survey"])


def of_file(
    rows: Iterable[Mapping], city: str, selection: Selection, say: Speech
) -> tuple[Markdown, ...]:
    """The replies of a file, one a point of a list: the record in words, or its identifier where
    the file brings it, and the reply. `rows` are those of the table `reply`, None where a cell is
    empty."""
    named = records(city, selection, say)
    told = []
    for row in rows:
        key = row["record_table"], row["record_id"], row["place_id"]
        is_back = (row["note"] or "").strip().casefold() == WITHDRAW
        reply = say("replies-withdrawn") if is_back else said(row, say)
        told.append(lines(strong(named.get(key, row["record_id"])), reply))
    return tuple(told)


def to_systems(place_id: str, selection: Selection, say: Speech) -> Told:
    """(deployment_id, place_id) -> replies of a place, and of those inside it."""
    return _told(
        place_id, selection, "deployment", say, lambda row: (row["record_id"], row["place_id"])
    )


def to_answers(place_id: str, selection: Selection, say: Speech) -> dict[tuple[str, str], Markdown]:
    """(survey_id, item) -> replies of a place."""
    told = _told(
        place_id,
        selection,
        "answer",
        say,
        lambda row: (row["survey_id"], row["item"], row["place_id"]),
    )
    return {
        (survey, item): reply for (survey, item, place), reply in told.items() if place == place_id
    }


def _told(
    place_id: str,
    selection: Selection,
    table: str,
    say: Speech,
    key: Callable[[Mapping], tuple[str, ...]],
) -> Told:
    rows = ask("city_replies", Selection(release=selection.release), place_id=place_id).to_pylist()
    told: Told = {}
    for row in rows:
        if row["record_table"] == table:
            told[key(row)] = joined(told.get(key(row), ""), said(row, say))
    return told


def said(row: Mapping, say: Speech) -> Markdown:
    """`On status, 2 November 2026: “Ended in October.”`, with the page it rests on."""
    field, day = row["record_field"], say.day(row["reply_date"])
    if field in WHOLE:
        reply = say.markdown("replies-said", day=day, note=row["note"] or "")
    else:
        about = say.inner("reply_field", field)
        reply = say.markdown("replies-said-on", field=about, day=day, note=row["note"] or "")
    page = row["evidence_url"]
    return (
        joined(reply, say.markdown("replies-page", link=link(say("replies-its-page"), page)))
        if page
        else reply
    )
