"""What a city says, in its own words, of a value that is shown of it: beside that value, and always
as the city's words."""

from queries.engine import ask
from queries.selection import Selection
from words.markdown import Markdown, joined, link
from words.speech import Speech


def to_answers(place_id: str, selection: Selection, say: Speech) -> dict[tuple[str, str], Markdown]:
    """(survey_id, item) -> the replies of a place to its answers."""
    told: dict[tuple[str, str], Markdown] = {}
    here = Selection(release=selection.release)
    for row in ask("city_replies", here, place_id=place_id).to_pylist():
        if row["record_table"] == "answer" and row["place_id"] == place_id:
            key = (row["survey_id"], row["item"])
            told[key] = joined(told.get(key, ""), said(row, say))
    return told


def said(row: dict, say: Speech) -> Markdown:
    """`On the status, 2 November 2026: “Ended in October.”`, with the page it rests on; a row of
    `city_replies`."""
    about = row["record_field"]
    is_whole = about in ("record", "answer")
    reply = say.markdown(
        "replies-said" if is_whole else "replies-said-of",
        field="" if is_whole else say.inner("reply_field", about),
        day=say.day(row["reply_date"]),
        words=row["note"],
    )
    if not row["evidence_url"]:
        return reply
    page = link(say("replies-page"), row["evidence_url"])
    return joined(reply, say.markdown("replies-rests-on", page=page))
