"""Where systems are and who answered, in sentences: rows of an answer in, one sentence out, or
nothing where the rows say nothing."""

from pages.map.wanted import Wanted

NAMED = 2  # countries that share the first place

Rows = list[dict]


def leading_country(countries: Rows, total: int, wanted: Wanted) -> str:
    """The country with the most systems, where there are several; rows of `systems_by_country`, the
    largest first, of which `total` are distinct."""
    if len(countries) < 2:
        return ""
    say, most = wanted.look.say, countries[0]["systems"]
    first = [say.the_country(row["country"]) for row in countries if row["systems"] == most]
    return say(
        "map-country-leads" if len(first) == 1 else "map-countries-lead",
        countries=say.first(first, NAMED),
        systems=most,
        total=total,
        status=wanted.status,
    )


def leading_place(places: Rows, wanted: Wanted) -> str:
    """The place with the most systems; rows with `name` and `systems`."""
    counted = [row for row in places if row["systems"]]
    if len(counted) < 2:
        return ""
    most = max(row["systems"] for row in counted)
    first = [row["name"] for row in counted if row["systems"] == most]
    sentence = "map-places-lead" if len(first) > 1 else "map-place-leads"
    return wanted.look.say(
        "map-one-each" if most == 1 else sentence,
        places=len(counted),
        first=len(first),
        place=first[0],
        systems=most,
        status=wanted.status,
    )


def single(places: Rows, wanted: Wanted) -> str:
    """How many places have one system alone; rows with `systems`."""
    systems = [row["systems"] for row in places if row["systems"]]
    alone = systems.count(1)
    if not alone or alone == len(systems):
        return ""
    say = wanted.look.say
    return say("map-one-system", alone=alone, places=len(systems), status=wanted.status)


def one_place_alone(countries: Rows, wanted: Wanted) -> str:
    """Countries of which one local government is on record; rows of `systems_by_country`."""
    alone = sum(row["places"] == 1 for row in countries)
    if not alone or len(countries) < 2:
        return ""
    return wanted.look.say("map-one-place", alone=alone, countries=len(countries))


def answers(given: list[str], wanted: Wanted) -> str:
    """How many said no, and of how many there is no answer; the answers of all bodies of one
    census, or a status where none is."""
    if not given:
        return ""
    silent = sum(answer not in ("yes", "no", "partly") for answer in given)
    return wanted.look.say(
        "map-answered-no-and-silent" if silent else "map-answered-no",
        no=given.count("no"),
        bodies=len(given),
        silent=silent,
    )
