"""The city that a command is told, by its identifier or its name."""

from etl import match
from etl.check.nearest import PLACE_ID, Nearest
from etl.reference import Reference
from words.said import said

SHOWN = 5  # places proposed


class NoSuchCity(ValueError):
    """A city that the table of places does not have, or a name of several."""


def city_of(text: str, reference: Reference) -> str:
    """The place_id that is meant; nothing where nothing is asked. Raises NoSuchCity, with the
    places that may be meant, for what is no identifier and no name of one place alone."""
    if not text or text in reference.place_ids:
        return text
    likely = Nearest(reference, {}).fix("place_unresolved", "", "place_id", text, "")
    place_id = likely.partition(" ")[0]
    if place_id and (place_id == text.lower() or not PLACE_ID.fullmatch(text.lower())):
        return place_id
    meant = [each.key for each in match.named_in("", reference).meant(text)[:SHOWN]]
    near = [f"{each} ({reference.in_words[each]})" for each in meant]
    told = {"city": repr(text), "near": ", ".join([likely] if likely else near)}
    raise NoSuchCity(said("check-which-city" if told["near"] else "check-no-such-city", **told))
