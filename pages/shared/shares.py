"""What cities answered to the yes-or-no items of a wave, item by item: rows of `survey_answers`
(a city and an item) and of `survey_items` (an item) in words."""

from collections.abc import Iterable
from functools import cache

from charts import theme
from charts.look import Look
from schema.codelists import codes
from words.markdown import Markdown, link
from words.speech import Speech


def item_name(row: dict, say: Speech) -> str:
    """An item's short name, of any row that has its wording; where it has none its wording, of
    `How far: robotics?` the end."""
    if row["item"] in codes("governance_item"):
        return say.label("governance_item", row["item"])
    return row["wording"].rpartition(": ")[2].rstrip("?")


def code_of(answer: dict) -> str:
    """The code of an answer, or of why there is none."""
    return answer["answer"] or answer["answer_status"]


def said(answer: dict, say: Speech) -> str:
    """`Yes`, `Not found`."""
    if answer["answer"]:
        return say.label("answer", answer["answer"])
    return say.label("answer_status", answer["answer_status"])


def marked(answer: dict, look: Look) -> str:
    """`● Yes`, `– Not found`."""
    return _marked(code_of(answer), said(answer, look.say), look)


@cache  # hundreds of cells have one of nine looks
def _marked(code: str, words: str, look: Look) -> str:
    return look.say("shares-marked", mark=theme.cells(look)[code].mark, answer=words)


def linked(answer: dict, look: Look, has_year: bool = False) -> Markdown:
    """The same as a link to its page, with the year of that page where there is room."""
    words, year = marked(answer, look), answer["evidence_year"]
    if has_year and year:
        words = look.say("shares-of-year", answer=words, year=str(year))
    return link(words, answer["evidence_url"])


def not_found(items: Iterable[dict], say: Speech) -> str:
    """What is not to be read into an answer that was not found; nothing where all were found or
    asked."""
    return say("shares-not-found") if any(item["not_found"] for item in items) else ""


def place_in_list(item: str) -> int:
    """Where an item stands in the list of items, by which they are ordered; unknown ones last."""
    listed = codes("governance_item")
    return listed.index(item) if item in listed else len(listed)
