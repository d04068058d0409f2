"""What a city says, in its own words, of a value that is shown of it: beside that value, and always as the city's words."""

import pandas as pd

from pages._markdown import Markdown, link, plain
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import label


def to_systems(place_id: str, selection: Selection) -> dict[tuple[str, str], str]:
    """(deployment_id, place_id) -> replies of a place, and of those inside it, as Markdown."""
    return _told(place_id, selection, "deployment", lambda row: (row["record_id"], row["place_id"]))


def to_answers(place_id: str, selection: Selection) -> dict[tuple[str, str], str]:
    """(survey_id, item) -> replies of a place as Markdown."""
    rows = _told(place_id, selection, "answer", lambda row: (row["survey_id"], row["item"], row["place_id"]))
    return {(survey, item): said for (survey, item, place), said in rows.items() if place == place_id}


def _told(place_id: str, selection: Selection, table: str, key) -> dict[tuple, str]:
    found: dict[tuple, str] = {}
    for row in ask("city_replies", Selection(release=selection.release), place_id=place_id).to_pylist():
        if row["record_table"] == table:
            found[key(row)] = Markdown(" ".join(filter(None, [found.get(key(row)), said(row)])))
    return found


def said(row: dict) -> Markdown:
    """`On the status, 2026-11-02: “Ended in October.”`, with the page it rests on."""
    about = label("reply_field", row["record_field"])
    on = "" if row["record_field"] in ("record", "answer") else f"On {about[0].lower()}{about[1:]}, "
    page = f" {link('Its page', row['evidence_url'])}." if row["evidence_url"] else ""
    return Markdown(f"{on}{row['reply_date']}: “{plain(row['note'])}”{page}")


def beside(wave: pd.DataFrame, place_id: str, selection: Selection) -> list[str]:
    """For each answer of a wave (survey_id, item) the reply to it, or nothing."""
    replies = to_answers(place_id, selection)
    return [replies.get((row.survey_id, row.item), "") for row in wave.itertuples()]
