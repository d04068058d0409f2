"""Which sources say something of a place, which could and do not, and what each means."""

from collections.abc import Mapping
from typing import NamedTuple

from charts.look import Look
from pages.values import Bullets, Heading, Paragraph, Parts
from queries.engine import ask
from queries.selection import Selection
from words.markdown import Markdown, lines, link, small
from words.speech import Speech


class Covering(NamedTuple):
    """Sources that hold something of a place, and those that could and hold nothing; rows of
    `city_coverage`."""

    telling: list[dict]
    silent: list[dict]


def covering(place_id: str, selection: Selection) -> Covering:
    """The sources that could hold something of a place."""
    rows = ask("city_coverage", selection, place_id=place_id).to_pylist()
    telling = [row for row in rows if row["records"] or row["answers"]]
    return Covering(telling, [row for row in rows if row not in telling])


def coverage(place: Mapping, selection: Selection, look: Look) -> Parts:
    """The sources that hold something of it, then those that hold nothing."""
    say = look.say
    telling, silent = covering(place["place_id"], selection)
    title = Heading(say("city-sources-cover", sources=len(telling), place=place["name"]))
    holding = (Bullets(tuple(_holding(row, place, say) for row in telling)),) if telling else ()
    if silent:
        words = Paragraph(say("city-silent", sources=len(silent)))
        absent = Bullets(tuple(_absent(row, place, say) for row in silent))
        return (title, *holding, words, absent)
    return (title, *holding) if telling else (title, Paragraph(say("city-no-source")))


def _holding(row: Mapping, place: Mapping, say: Speech) -> Markdown:
    """What a source holds of the place, how old that is, what kind of collection it is."""
    is_beside = row["collection_kind"] == "membership" and place["forum_status"] == "none"
    words = say.markdown(
        "city-holds",
        source=link(row["title"], row["url"]),
        held=held_of(row, say),
        day=say.day(row["snapshot"]),
    )
    return lines(words, _kind(row, say("city-beside") if is_beside else "", say))


def held_of(row: Mapping, say: Speech) -> str:
    """`3 records and 12 answers`: what a source holds of the place."""
    return say.listed([say(name, n=row[name]) for name in ("records", "answers") if row[name]])


def _absent(row: Mapping, place: Mapping, say: Speech) -> Markdown:
    """That a source holds nothing of the place, and how many others of the country it holds."""
    words = say.markdown(
        "city-absent",
        source=link(row["title"], row["url"]),
        places=row["places_of_country"],
        country=say.the_country(place["country"]),
        day=say.day(row["snapshot"]),
        place=place["name"],
    )
    return lines(words, _kind(row, "", say))


def _kind(row: Mapping, meaning: str, say: Speech) -> Markdown:
    """In small print: the kind of collection, what that means (`meaning` where it means something
    else here), and the source's caveat."""
    kind = row["collection_kind"]
    return small(
        say.markdown(
            "city-source-kind",
            kind=say.label("collection_kind", kind),
            meaning=meaning or say.meaning("collection_kind", kind),
            caveat=row["caveat"],
        )
    )
