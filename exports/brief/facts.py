"""Everything the brief says of one place, as plain values and finished words: what brief.typ lays
out, and what tests read."""

from datetime import date
from typing import TypedDict

from babel.languages import get_official_languages

from charts import theme
from charts.look import LIGHT
from exports.brief import cases, coverage, governance, paper, systems
from exports.brief.stamped import Imprint, Who
from pages.city.bands import rows_of
from pages.city.first import size_class
from queries import engine
from queries.engine import ask
from queries.imprint import imprint
from queries.selection import Selection
from words import bands as band_of
from words.speech import Speech, speech

LONGEST_NAME = 80


class Facts(TypedDict):
    """A place's brief."""

    language: str
    who: Who
    residents: dict[str, str]
    systems: dict[str, object]
    bands: dict[str, object]
    coverage: dict[str, object]
    governance: list[dict[str, object]]
    governance_none: str
    size_class: str
    beside: dict[str, object]
    steps: dict[str, object]
    cases: dict[str, object]
    colours: dict[str, str]
    imprint: Imprint
    paper: dict[str, object]


def facts(place_id: str, release: str, peers: tuple[str, ...] = (), language: str = "en") -> Facts:
    """The brief of a place of a release in one of words.languages.LANGUAGES; `peers` in place of
    those proposed.

    Raises IndexError for a place that is not in the release, KeyError for another language.
    """
    here, say = Selection(place=(place_id,), release=release), speech(language)
    place = ask("city", Selection(release=release), place_id=place_id).to_pylist()[0]
    named, stamped = who(place, say), stamp(here)
    alike = cases.peers_of(place_id, here, peers)
    return {
        "language": language,
        "who": named,
        "residents": residents(place, say),
        "systems": systems.systems(place, here, say),
        "bands": bands(place_id, here, say),
        "coverage": coverage.coverage(place, here, say),
        "governance": governance.waves(place, here, say),
        "governance_none": say("brief-no-wave", place=place["name"]),
        "size_class": size_class(place_id, Selection(release=release), say),
        "beside": cases.beside(place, alike, here, bool(peers), say),
        "steps": cases.steps(place, alike, here, say),
        "cases": cases.cases(place, alike, here, bool(peers), say),
        "colours": colours(),
        "imprint": stamped,
        "paper": paper.words(named, stamped, say),
    }


def who(place: dict, say: Speech) -> Who:
    """Name, the local name with its language, and in one line what and where the place is."""
    inside = place["lies_in"] and say("brief-inside", place=place["lies_in"])
    forum = (
        say.label("forum_status", place["forum_status"])
        if place["forum_status"] != "none"
        else None
    )
    where = [say.label("place_kind", place["kind"]), inside, say.country(place["country"]), forum]
    local = place["local_name"] if place["local_name"] != place["name"] else None
    return {
        "name": systems.shortened(place["name"], LONGEST_NAME),
        "local": systems.shortened(local or "", LONGEST_NAME),
        "language": (get_official_languages(place["country"]) or ("en",))[0],
        "country": place["country"],
        "where": " · ".join(part for part in where if part),
    }


def residents(place: dict, say: Speech) -> dict[str, str]:
    """Residents with year, definition and source, as the city's page tells them; the sources' own
    words are English."""
    number, year = place["population"], place["population_year"]
    if number is None:
        return {"number": say.count(None), "words": say("brief-residents-missing"), "source": ""}
    undated = say("brief-residents-undated") if place["population_quality"] == "undated" else None
    told = (place["population_definition"], undated, place["population_source"])
    words = (
        say("brief-residents-of-year", n=number, year=str(year))
        if year
        else say("brief-residents", n=number)
    )
    return {
        "number": say.count(number),
        "words": words,
        "source": "; ".join(part for part in told if part),
    }


def bands(place_id: str, here: Selection, say: Speech) -> dict[str, object]:
    """Where its number of systems lies among places of its kind and country, source by source;
    never a rank."""
    rows = rows_of(place_id, here)
    found = [row for row in rows if row["first_quarter"]]
    return {
        "none": say("brief-no-band", n=len(rows)) if rows and not found else "",
        "found": [
            {
                "title": row["title"],
                "systems": row["systems"],
                "words": band_of.in_words(row, say),
                "first": row["first_quarter"],
                "last": row["last_quarter"],
                "number": say("systems", n=row["systems"]),
            }
            for row in found
        ],
    }


def stamp(here: Selection) -> Imprint:
    """Who says this, of which release, of which day."""
    manifest, said = engine.manifest(here), imprint(here)
    day = date.fromisoformat(manifest["as_of"])
    return {
        "title": said.title,
        "publisher": said.publisher,
        "name": said.name,
        "release": manifest["version"],
        "year": day.year,
        "month": day.month,
        "day": day.day,
        "as_of": manifest["as_of"],
    }


def colours() -> dict[str, str]:
    """The theme's tones for a white page."""
    tone = theme.ink(LIGHT)
    return {
        "ink": tone.ink,
        "quiet": tone.quiet,
        "grid": tone.grid,
        "accent": tone.accent,
        "pale": theme.PARTLY,
        "high": theme.HIGH_RISK,
    }
