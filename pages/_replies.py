"""What a city says, in its own words, of a value that is shown of it: beside that value, and always
as the city's words."""

import pandas as pd

from pages import _answered
from pages._markdown import Markdown, link, plain
from pages._sentences import inner
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import label

Record = tuple[str, str, str]  # table, identifier, place_id
WITHDRAW = "withdrawn"


def records(city: str, selection: Selection) -> dict[Record, str]:
    """What can be replied to: systems of the city and of places inside it, and its answers, in
    words."""
    systems = ask("city_systems", selection, place_id=city).to_pylist()
    answers = ask("city_answers", selection, place_id=city).to_pylist()
    found = {("deployment", row["deployment_id"], row["place_id"]): _system(row) for row in systems}
    return found | {("answer", row["question_id"], city): _answer(row) for row in answers}


def _system(row: dict) -> str:
    return (
        f"System: {row['name']} ({row['place'] + '; ' if row['is_inside'] else ''}{row['source']})"
    )


def _answer(row: dict) -> str:
    return (
        f"Answer: {row['wording']}"
        f" {_answered.words(row['item'], row['answer'], row['answer_status'])} ({row['survey']})"
    )


def of_file(rows: pd.DataFrame, city: str, selection: Selection) -> list[Markdown]:
    """The replies of a file as list items: the record in words, or its identifier where the file
    brings it, and the reply."""
    known = records(city, selection)
    told = []
    for row in rows.astype(object).fillna("").to_dict("records"):
        record = known.get(
            (row["record_table"], row["record_id"], row["place_id"]), row["record_id"]
        )
        is_back = row["note"].strip().casefold() == WITHDRAW
        told.append(
            Markdown(
                f"- **{plain(record)}**  \n "
                f" {'Takes back the reply before' if is_back else said(row)}"
            )
        )
    return told


def to_systems(place_id: str, selection: Selection) -> dict[tuple[str, str], str]:
    """(deployment_id, place_id) -> replies of a place, and of those inside it, as Markdown."""
    return _told(place_id, selection, "deployment", lambda row: (row["record_id"], row["place_id"]))


def to_answers(place_id: str, selection: Selection) -> dict[tuple[str, str], str]:
    """(survey_id, item) -> replies of a place as Markdown."""
    rows = _told(
        place_id, selection, "answer", lambda row: (row["survey_id"], row["item"], row["place_id"])
    )
    return {
        (survey, item): said for (survey, item, place), said in rows.items() if place == place_id
    }


def _told(place_id: str, selection: Selection, table: str, key) -> dict[tuple, str]:
    found: dict[tuple, str] = {}
    for row in ask(
        "city_replies", Selection(release=selection.release), place_id=place_id
    ).to_pylist():
        if row["record_table"] == table:
            found[key(row)] = Markdown(" ".join(filter(None, [found.get(key(row)), said(row)])))
    return found


def said(row: dict) -> Markdown:
    """`On the status, 2026-11-02: “Ended in October.”`, with the page it rests on."""
    about = label("reply_field", row["record_field"])
    on = "" if row["record_field"] in ("record", "answer") else f"On {inner(about)}, "
    page = f" {link('Its page', row['evidence_url'])}." if row["evidence_url"] else ""
    return Markdown(f"{on}{row['reply_date']}: “{plain(row['note'])}”{page}")


def beside(wave: pd.DataFrame, place_id: str, selection: Selection) -> list[str]:
    """For each answer of a wave (survey_id, item) the reply to it, or nothing."""
    replies = to_answers(place_id, selection)
    return [replies.get((row.survey_id, row.item), "") for row in wave.itertuples()]
