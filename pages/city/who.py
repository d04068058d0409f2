"""Who a place is: name, country, what it lies in, residents with their definition and source."""

from collections.abc import Mapping

from charts.look import Look
from pages.values import Heading, Paragraph, Parts
from words.markdown import Markdown, joined, link
from words.speech import Speech


def header(place: Mapping, look: Look) -> Parts:
    """Name, kind, place and residents."""
    say = look.say
    return (
        Heading(place["name"], level=2),
        Paragraph(_where(place, say)),
        Paragraph(residents(place, say)),
    )


def _where(place: Mapping, say: Speech) -> str:
    """`城 · City · inside Greatmouth · Japan · Founding city`."""
    told = (
        place["local_name"] if place["local_name"] != place["name"] else "",
        say.label("place_kind", place["kind"]),
        say("city-inside", places=place["lies_in"]) if place["lies_in"] else "",
        say.country(place["country"]),
        say.label("forum_status", place["forum_status"]) if place["forum_status"] != "none" else "",
    )
    return " · ".join(part for part in told if part)


def residents(place: Mapping, say: Speech) -> Markdown:
    """Residents with year, definition and source; an undated gazetteer figure says so."""
    number, year = place["population"], place["population_year"]
    if number is None:
        return say.markdown("city-residents-missing")
    undated = say("city-residents-undated") if place["population_quality"] == "undated" else ""
    parts = (place["population_definition"], undated, place["population_source"])
    told = "; ".join(part for part in parts if part)
    sentence = "city-residents-of-year" if year else "city-residents"
    words = say.markdown(sentence, residents=number, year=str(year), told=told)
    if not (url := place["population_url"]):
        return words
    return joined(words, say.markdown("city-residents-link", link=link(say("city-source"), url)))
