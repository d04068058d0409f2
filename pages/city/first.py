"""What a mayor asks first: systems and of which days that is, rules, and where the place stands
among its kind."""

from collections.abc import Mapping, Sequence

from charts.look import Look
from pages.city import in_words
from pages.city.bands import rows_of
from pages.city.coverage import covering
from pages.shared.systems import own_systems
from pages.values import Head, Sentences
from queries.engine import ask
from queries.selection import Selection
from schema.measures import SMALLEST_BASE
from words import bands as band_of
from words.markdown import joined
from words.speech import Speech

ADOPTED = "ai_adopted"

Records = Sequence[Mapping]


def head(place: Mapping, look: Look) -> Head:
    """The place's name, and in one line what and where it is and its residents."""
    say, local = look.say, place["local_name"] or ""
    told = (
        say.local(local, place["country"]) if local != place["name"] else "",
        say.label("place_kind", place["kind"]),
        say("city-inside", places=place["lies_in"]) if place["lies_in"] else "",
        say.country(place["country"]),
        say.label("forum_status", place["forum_status"]) if place["forum_status"] != "none" else "",
        _residents(place, say),
    )
    return Head(place["name"], joined(*told, by=" · "), is_narrowed=False)


def _residents(place: Mapping, say: Speech) -> str:
    number, year = place["population"], place["population_year"]
    if number is None:
        return say("city-no-residents")
    if not year:
        return say("city-residents-without-year", residents=number)
    return say("city-residents-in-year", residents=number, year=str(year))


def sentences(place: Mapping, records: Records, here: Selection, look: Look) -> Sentences:
    """Its systems with the date of what is known, its answers, its size class and its band."""
    say, place_id = look.say, place["place_id"]
    return Sentences(
        (
            say.sentences(
                in_words.of_systems(place["name"], own_systems(records), say),
                _as_of(place_id, here, say),
            ),
            _rules(place_id, here, say),
            size_class(place_id, here, say),
            standing(place_id, here, say),
        )
    )


def _as_of(place_id: str, here: Selection, say: Speech) -> str:
    """Of which days the records of its systems are."""
    telling = covering(place_id, here).telling
    days = sorted({row["snapshot"] for row in telling if row["records"] and row["snapshot"]})
    if len(days) < 2:
        return say("city-data-as-of", day=say.day(days[0])) if days else ""
    return say("city-data-between", first=say.day(days[0]), last=say.day(days[-1]))


def _rules(place_id: str, here: Selection, say: Speech) -> str:
    """The answers of its first wave, or that nobody looked."""
    told = ask("city_answers", here, place_id=place_id).to_pylist()
    if not told:
        return say("city-nobody-asked")
    return in_words.answers([row for row in told if row["survey_id"] == told[0]["survey_id"]], say)


def size_class(place_id: str, here: Selection, say: Speech) -> str:
    """Of a place that a census or survey asked whether it uses AI, or one other thing: its answer
    and what places of its size answered."""
    rows = ask("city_size_class", here, place_id=place_id).to_pylist()
    items = {row["item"] for row in rows}
    asked = [row for row in rows if row["item"] == ADOPTED or len(items) == 1]
    return _of_size(asked[0], say) if asked else ""


def _of_size(row: Mapping, say: Speech) -> str:
    yes, places = row["yes"], row["places"]
    told = {
        "item": say.label("governance_item", row["item"]),
        "answer": say.inner("answer", row["own_answer"]) if row["own_answer"] else say("not-known"),
        "day": say.day(row["reference_date"]),
        "yes": yes,
        "places": places,
        "size": in_size(row, say),
    }
    if places < SMALLEST_BASE:
        return say("advice-size-class", **told)
    return say("advice-size-class-share", percent=say.percent(yes / places), **told)


def in_size(row: Mapping, say: Speech) -> str:
    """`100,000 to 499,999 residents`: the bounds of a size."""
    if row["most"] is None:
        return say("advice-size-open", least=row["least"])
    return say("advice-size-between", least=row["least"], most=row["most"])


def standing(place_id: str, here: Selection, say: Speech) -> str:
    """Its band by the source that compares it with most places, or that none records enough."""
    rows = rows_of(place_id, here)
    for row in rows:
        if row["first_quarter"]:
            band = band_of.in_words(row, say)
            return say("city-standing", source=row["title"], systems=row["systems"], band=band)
    return say("brief-no-band", n=len(rows)) if rows else ""
