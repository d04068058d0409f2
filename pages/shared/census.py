"""Where everybody was asked: the census of every local government of a country."""

from typing import NamedTuple

from charts.look import Look
from pages.shared.census_groups import by_kind_and_size
from pages.shared.tabs import TAB
from pages.values import Heading, Link, Parts
from queries.engine import ask
from queries.selection import Selection, write
from schema.measures import SMALLEST_BASE

ADOPTED = "ai_adopted"  # the item that asks whether AI is adopted


class Census(NamedTuple):
    """A wave, as `survey_frames` has it, and its items, as `survey_items` has them, by code."""

    wave: dict
    items: dict[str, dict]


def census_of(selection: Selection) -> Census | None:
    """The largest census that asked places of the selection, which is the one of municipalities:
    their states or prefectures answered one of their own. None where nobody was asked."""
    waves = ask("survey_frames", selection).to_pylist()
    censuses = [wave for wave in waves if wave["collection_kind"] == "census"]
    if not censuses:
        return None
    wave = max(censuses, key=lambda census: census["frame_size"])
    rows = ask("survey_items", selection, survey_id=wave["survey_id"]).to_pylist()
    return Census(wave, {row["item"]: row for row in rows})


def in_words(selection: Selection, look: Look) -> str:
    """The question on AI in a sentence; nothing where no census matches the selection."""
    census, say = census_of(selection), look.say
    if not census or ADOPTED not in census.items:
        return ""
    return said_of(census.items[ADOPTED], say.the_country(census.wave["country"]), look)


def said_of(item: dict, country: str, look: Look) -> str:
    """Who said that AI is adopted, of a row of `survey_items`; nothing where nobody was asked."""
    say, yes, base, silent = look.say, item["yes"], item["places"], item["silent"]
    if not base:
        return ""
    if silent:
        said = say("census-in-words", yes=yes, base=base, country=country)
        return say.sentences(said, say("census-no-answer", n=silent))
    if base < SMALLEST_BASE:
        return say("census-in-words", yes=yes, base=base, country=country)
    percent = say.percent(yes / base)
    return say("census-share-in-words", yes=yes, base=base, country=country, percent=percent)


def adopted(selection: Selection, look: Look) -> Parts:
    """The question on AI alone, by kind and by size of government, with bases."""
    census = census_of(selection)
    if not census:
        return ()
    if ADOPTED not in census.items:
        return (heading(census, look),)
    return (
        heading(census, look),
        *by_kind_and_size(census.wave, census.items[ADOPTED], selection, look),
        Link("governance", look.say("census-more"), write(selection) | {TAB: "census"}),
    )


def heading(census: Census, look: Look) -> Heading:
    """Whose census it is."""
    country = look.say.country(census.wave["country"])
    return Heading(look.say("census-heading", country=country), level=2)
