"""The card of a place: its name, what and where it is, and its five numbers, as the brief has
them."""

from exports.brief.coverage import coverage
from exports.brief.facts import residents, who
from exports.brief.systems import systems
from pages.city.answers import rows_by_wave
from pages.shared.answers import counted_as
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
        _rules(place_id, Selection(release=release), say),
        coverage(place, here, say),
    )
    return {
        "title": named["name"],
        "counted": " · ".join(filter(None, (named["local"], named["where"]))),
        "numbers": [{"number": each["number"], "words": each["words"]} for each in numbers],
    }


def _rules(place_id: str, here: Selection, say: Speech) -> dict[str, str]:
    """The answers yes of its first study or census; a dash where nobody asked."""
    told = next(iter(rows_by_wave(place_id, here)), None)
    if not told:
        return {"number": MISSING, "words": say("picture-nobody-asked")}
    yes = sum(counted_as(row["answer"], row["answer_status"]) == "yes" for row in told)
    return {"number": say.count(yes), "words": say("picture-rules", items=len(told))}
