"""What a picture says around what it shows: title, base, source, release, citation and link."""

from collections.abc import Mapping
from typing import TypedDict

from charts import theme
from charts.look import LIGHT
from exports import about, wanted
from exports.picture import body, city
from exports.picture.asked import STILL, Asked
from exports.typeset import families
from pages.shared.sources import source_line
from pages.values import Exhibit
from queries.imprint import citation, imprint
from queries.selection import write
from words.markdown import bare
from words.speech import Speech

MOST_SOURCES = 4


class Told(TypedDict):
    """What a picture tells of its exhibit or page."""

    title: str
    counted: str
    body: body.Body
    note: str
    source: str
    citation: str


class Sheet(Told):
    """A picture as plain values: what sheet.typ lays out, and what tests read."""

    imprint: str
    link: str
    is_card: bool
    language: str
    colours: Mapping[str, str]
    fonts: list[str]


def sheet(asked: Asked, base: str, has_room: bool = False) -> Sheet:
    """All that stands on a picture. `base` is where the dashboard stands for the reader, empty for
    a host that is none; `has_room` leaves room for the figure."""
    say, exhibit = STILL.say, asked.exhibit
    told = _exhibit(exhibit, asked, has_room, say) if exhibit else _page(asked, say)
    return Sheet(
        **told,
        imprint=imprint(asked.selection).name,
        link=asked.link(base) if base else "",
        is_card=asked.is_card,
        language=STILL.language,
        colours=theme.ink(LIGHT)._asdict() | {"pale": theme.PARTLY},
        fonts=families("JP"),  # most names in Chinese characters are Japanese
    )


def _exhibit(exhibit: Exhibit, asked: Asked, has_room: bool, say: Speech) -> Told:
    release = asked.selection.release
    sources = source_line(exhibit.sources, release, say, MOST_SOURCES)
    return {
        "title": bare(exhibit.title),
        "counted": bare(exhibit.counted),
        "body": body.shown(exhibit, has_room, say),
        "note": bare(exhibit.note),
        "source": bare(say("drawer-source", sources=sources)),
        "citation": cited(exhibit, release),
    }


def _page(asked: Asked, say: Speech) -> Told:
    """A page by its head, or a place by its name; below it sentences, numbers and bars."""
    release, head = asked.selection.release, body.head_of(asked.parts)
    title, counted = bare(head.title), bare(head.question)
    shown = body.of_page(asked.parts, say)
    place_id = asked.choices.text("city")
    if asked.page == "city" and city.is_place(place_id, release):
        own = city.card(place_id, release, say)
        title, counted, shown["numbers"] = own["title"], own["counted"], own["numbers"]
    cite = f"{citation(asked.selection)}."
    return Told(title=title, counted=counted, body=shown, note="", source="", citation=cite)


def cited(exhibit: Exhibit, release: str) -> str:
    """How to cite the rows of an exhibit, without their checksum, which stands with their file."""
    chosen = exhibit.selection.but(release=exhibit.selection.release or release)
    query = write(chosen) | dict(exhibit.parameters)
    rows = wanted.rows(exhibit.question, list(query.items()))
    return about.cited(rows, "").text()
