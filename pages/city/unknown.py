"""Where little is known of a place or of its peers: what is known of its kind, and how to send what
there is."""

from collections.abc import Mapping, Sequence

from charts.look import Look
from pages.city.first import in_size
from pages.shared.sources import sources_of
from pages.values import Exhibit, Heading, Link, Paragraph, Parts, Table, table
from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech

FIRST = 6  # kinds of technology


def of_its_kind(place: Mapping, selection: Selection, look: Look) -> Parts:
    """What places of its kind, country and size have in use; no advice, as who found it may not
    have looked here."""
    say, parameters = look.say, {"place_id": place["place_id"]}
    here = Selection(release=selection.release)
    rows = ask("city_kin", here, **parameters).to_pylist()
    if not rows:
        return (Paragraph(say("city-kin-none")),)
    first = rows[0]
    exhibit = Exhibit(
        key="kin",
        title=say(
            "city-kin-title",
            technology=say.label("technology", first["technology"]),
            n=first["places"],
            places=first["places_on_record"],
        ),
        counted=_counted(first, say),
        table=_table(rows[:FIRST], say),
        question="city_kin",
        selection=here,
        parameters=parameters,
        sources=sources_of(Selection(area=(place["country"],), release=selection.release)),
    )
    return (exhibit,)


def _counted(row: Mapping, say: Speech) -> str:
    """How many places of which kind and size have anything on record."""
    return say(
        "city-kin-counted",
        n=row["places_on_record"],
        used=row["places_in_use"],
        size=in_size(row, say) if row["least"] is not None else say("city-any-size"),
        kind=say.inner("place_kind", row["kind"]),
        country=say.country(row["country"]),
    )


def _table(rows: Sequence[Mapping], say: Speech) -> Table:
    return table(
        {
            say("city-kin-technology"): [
                say.label("technology", row["technology"]) for row in rows
            ],
            say("city-kin-places"): [row["places"] for row in rows],
            say("city-kin-systems"): [row["systems"] for row in rows],
        }
    )


def send(name: str, say: Speech) -> Parts:
    """The way to send data."""
    return (
        Heading(say("city-send")),
        Paragraph(say("city-send-how", place=name)),
        Link("submit", say("city-send-door"), {}),
    )
