"""Each city among the places of its own kind, country and source."""

from pages.compare.beside import Beside
from pages.values import Bullets, Heading, Paragraph, Parts
from queries.engine import ask
from words import bands as band_of


def bands(beside: Beside) -> Parts:
    """A band, never a rank across unlike cities; nothing where there is none."""
    say = beside.say
    rows = [row for row in ask("bands", beside.whole).to_pylist() if row["first_quarter"]]
    told = [
        say.markdown(
            "compare-band",
            city=name,
            source=row["title"],
            systems=row["systems"],
            band=band_of.in_words(row, say),
        )
        for place, name in beside.cities.items()
        for row in rows
        if row["place_id"] == place
    ]
    if not told:
        return ()
    caption = Paragraph(say("compare-bands-counted"), is_quiet=True)
    return (Heading(say("compare-bands")), caption, Bullets(tuple(told)))
