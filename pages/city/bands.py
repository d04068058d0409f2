"""Where a place's number of systems lies among places of its kind and country, source by source."""

from collections.abc import Mapping

from charts.look import Look
from pages.values import Bullets, Heading, Paragraph, Parts
from queries.engine import ask
from queries.selection import Selection
from words import bands as band_of


def bands(place: Mapping, selection: Selection, look: Look) -> Parts:
    """A band a source, never a rank; nothing where no source records the place."""
    say = look.say
    here = Selection(place=(place["place_id"],), release=selection.release)
    told = [
        say.markdown(
            "city-band",
            source=row["title"],
            systems=row["systems"],
            band=band_of.in_words(row, say),
        )
        for row in ask("bands", here).to_pylist()
    ]
    if not told:
        return ()
    caption = Paragraph(say("city-bands-counted"), is_quiet=True)
    return (Heading(say("city-bands")), caption, Bullets(tuple(told)))
