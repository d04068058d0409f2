"""Where a place's number of systems lies among places of its kind and country, in words: a band,
never a rank."""

from words.speech import Speech


def in_words(row: dict, say: Speech) -> str:
    """One row of the question `bands`: `in the third quarter of 203 places of its kind (...); half
    of them have 1 to 5`."""
    kin = {
        "kind": say.inner("place_kind", row["kind"]),
        "country": say.country(row["country"]),
    }
    if row["places"] == 1:
        return say("band-alone", **kin)
    places = say("band-places-of-kind", n=row["places"], **kin)
    first, last = row["first_quarter"], row["last_quarter"]
    if first is None:
        return say("band-too-few", places=places)
    if (first, last) == (1, 4):
        return say("band-as-most", places=places)
    lower, upper = row["lower_quartile"], row["upper_quartile"]
    middle = say("band-middle" if lower < upper else "band-middle-one", lower=lower, upper=upper)
    sentence = "band-one-quarter" if first == last else "band-quarters"
    quarters = {"first": say(f"band-quarter-{first}"), "last": say(f"band-quarter-{last}")}
    return say(sentence, places=places, middle=middle, **quarters)
