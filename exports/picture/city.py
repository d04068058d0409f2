"""The card of a place: its name, what and where it is, and its five numbers, as the brief has
them."""

from exports.brief.coverage import coverage
from exports.brief.facts import residents, who
from exports.brief.governance import waves
from exports.brief.systems import systems
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from words.speech import MISSING, Speech


def is_place(place_id: str, release: str) -> bool:
    """Whether the release has a place of this identifier."""
    return place_id in engine.known(release)["place"]


def card(place_id: str, release: str, say: Speech) -> dict:
    """Title, line below it and numbers. Raises IndexError for a place that is not there."""
    here = Selection(place=(place_id,), release=release)
    place = ask("city", Selection(release=release), place_id=place_id).to_pylist()[0]
    named, own = who(place, say), systems(place, here, say)
    numbers = (
        residents(place, say),
        own,
        {"number": own["in_use_number"], "words": own["in_use_words"]},
        _rules(place, here, say),
        coverage(place, here, say),
    )
    return {
        "title": named["name"],
        "counted": " · ".join(filter(None, (named["local"], named["where"]))),
        "numbers": [{"number": each["number"], "words": each["words"]} for each in numbers],
    }


def _rules(place: dict, here: Selection, say: Speech) -> dict[str, str]:
    """The answers yes of its first study or census; a dash where nobody asked."""
    told = waves(place, here, say)
    if not told:
        return {"number": MISSING, "words": say("picture-nobody-asked")}
    first = told[0]
    yes = next((group["number"] for group in first["groups"] if group["code"] == "yes"), "0")
    return {"number": yes, "words": say("picture-rules", items=first["items"])}
