"""Where a place's number of systems lies among places of its kind and country, source by source."""

from collections.abc import Mapping

from charts.look import Look
from pages.values import Bullets, Heading, Paragraph, Parts
from queries.engine import ask
from queries.selection import Selection
from words import bands as band_of


def rows_of(place_id: str, selection: Selection) -> list[dict]:
    """Rows of the question `bands`, one a source that records the place."""
    here = Selection(place=(place_id,), release=selection.release)
    return ask("bands", here).to_pylist()


def bands(place: Mapping, selection: Selection, look: Look) -> Parts:
    """A band a source, never a rank; nothing where no source records the place."""
    say = look.say
    told = [
        say.markdown(
            "city-band",
            source=row["title"],
            systems=row["systems"],
            band=band_of.in_words(row, say),
        )
        for row in rows_of(place["place_id"], selection)
    ]
    if not told:
        return ()
    caption = Paragraph(say("city-bands-counted"), is_quiet=True)
    return (Heading(say("city-bands")), caption, Bullets(tuple(told)))
