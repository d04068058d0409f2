"""Where a place's number of systems lies among places of its kind and country, in words: a band,
never a rank."""

from schema.speech import Speech

ENGLISH = Speech()


def words(row: dict, say: Speech = ENGLISH) -> str:
    """One row of the question `bands`: `in the third quarter of 203 places of its kind (...); half
    of them have 1 to 5`."""
    kin = {
        "kind": say.label("place_kind", row["kind"]).lower(),
        "country": say.country(row["country"]),
    }
    if row["places"] == 1:
        return say("band_alone", **kin)
    places, first, last = (
        say("places_of_kind", row["places"], **kin),
        row["first_quarter"],
        row["last_quarter"],
    )
    if first is None:
        return say("band_too_few", places=places)
    if (first, last) == (1, 4):
        return say("band_as_most", places=places)
    lower, upper = row["lower_quartile"], row["upper_quartile"]
    middle = say("band_middle" if lower < upper else "band_middle_one", lower=lower, upper=upper)
    quarters = {"first": say(f"quarter_{first}"), "last": say(f"quarter_{last}")}
    return say(
        "band_one_quarter" if first == last else "band_quarters",
        places=places,
        middle=middle,
        **quarters,
    )
