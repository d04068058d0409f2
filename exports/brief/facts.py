"""Everything the brief says of one place, as plain values and finished words: what brief.typ lays out, and what tests read."""

from datetime import date

from babel.dates import format_date
from babel.languages import get_official_languages

from charts import theme
from exports.brief import cases, coverage, governance, systems
from queries import engine
from queries.engine import ask
from queries.imprint import imprint
from queries.selection import Selection
from schema import measures, quarters
from schema.codelists import codelist, label

LONGEST_NAME = 80


def facts(place_id: str, release: str, peers: tuple[str, ...] = ()) -> dict[str, object]:
    """The brief of a place of a release; `peers` in place of those proposed. Raises IndexError for a place that is not in it."""
    here = Selection(place=(place_id,), release=release)
    place = ask("city", Selection(release=release), place_id=place_id).to_pylist()[0]
    own = systems.systems(place, here)
    told = coverage.coverage(place, here)
    return {
        "who": who(place), "residents": residents(place), "systems": own, "bands": bands(here), "coverage": told,
        "governance": governance.waves(place, here), "governance_none": governance.none(place),
        "cases": cases.cases(place, here, peers), "colours": colours(), "imprint": stamp(here),
    }  # fmt: skip


def who(place: dict) -> dict[str, object]:
    """Name, the local name with its language, and in one line what and where the place is."""
    inside = place["lies_in"] and f"inside {place['lies_in']}"
    forum = label("forum_status", place["forum_status"]) if place["forum_status"] != "none" else None
    where = [label("place_kind", place["kind"]), inside, measures.country(place["country"]), forum]
    local = place["local_name"] if place["local_name"] != place["name"] else None
    return {
        "name": systems.shortened(place["name"], LONGEST_NAME),
        "local": systems.shortened(local or "", LONGEST_NAME),
        "language": (get_official_languages(place["country"]) or ("en",))[0],
        "country": place["country"],
        "where": " · ".join(part for part in where if part),
    }


def residents(place: dict) -> dict[str, str]:
    """Residents with year, definition and source, as the city's page tells them."""
    if place["population"] is None:
        return {"number": measures.count(None), "words": "residents: no figure was found", "source": ""}
    quality = codelist("population_quality")[place["population_quality"]]["meaning"] if place["population_quality"] != "official" else None
    told = (place["population_definition"], quality, place["population_source"])
    year = f"residents ({place['population_year']})" if place["population_year"] else "residents"
    return {"number": measures.count(place["population"]), "words": year, "source": "; ".join(part for part in told if part)}


def bands(here: Selection) -> dict[str, object]:
    """Where its number of systems lies among places of its kind and country, source by source; never a rank."""
    rows = ask("bands", here).to_pylist()
    found = [row for row in rows if row["first_quarter"]]
    sources = measures.plural(len(rows), "source records", "sources record")
    return {
        "none": f"No band: {sources} fewer than five places of its kind and country." if rows and not found else "",
        "found": [{"title": row["title"], "systems": row["systems"], "words": quarters.words(row), "first": row["first_quarter"],
                   "last": row["last_quarter"], "number": measures.plural(row["systems"], "system", "systems")} for row in found],
    }  # fmt: skip


def stamp(here: Selection) -> dict[str, object]:
    """Who says this, of which release, of which day."""
    manifest, said = engine.manifest(here), imprint(here)
    day = date.fromisoformat(manifest["as_of"])
    return {
        "title": said.title, "publisher": said.publisher, "name": said.name, "release": manifest["version"],
        "year": day.year, "month": day.month, "day": day.day, "date": format_date(day, "d MMMM y", locale=measures.LOCALE),
    }  # fmt: skip


def colours() -> dict[str, str]:
    """The theme's tones for a white page."""
    tone = theme.LIGHT
    return {"ink": tone.ink, "quiet": tone.quiet, "grid": tone.grid, "accent": tone.accent, "pale": theme.PARTLY, "high": theme.HIGH_RISK}
