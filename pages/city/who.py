"""Residents of a place with their definition and source."""

from collections.abc import Mapping

from words.markdown import Markdown, joined, link
from words.speech import Speech


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
