"""Choosing a place by typing its name, by a door or on a map; the address keeps it as `city`."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from pathlib import Path

from charts import maps
from charts.look import Look
from pages.shared.places import city_address, with_countries
from pages.values import (
    Button,
    Choices,
    Exhibit,
    Finder,
    Link,
    Notice,
    Paragraph,
    Parts,
    Row,
    choose,
    table,
)
from queries import engine, regions
from queries.engine import ask
from queries.kept import Kept, room
from queries.search import OF_PLACES, Found, hits, is_above
from queries.selection import Selection
from schema.names import How
from words.speech import Speech

FOUND = ("place", "state", "city")  # kinds of what is looked for
DOORS = 10  # places offered to begin with
MEANT = 12  # places offered for a name that leads to several
TYPED = 40  # characters of an unknown name that are repeated


def picker(
    selection: Selection, choices: Choices, look: Look, clears: tuple[str, ...] = ()
) -> Finder:
    """Asks for a place by its name; the address keeps it. `clears` as for Finder."""
    say, wanted = look.say, asked(selection, choices)
    place = place_called(wanted, selection)
    return Finder(
        "place",
        say("picker-find"),
        say("picker-type"),
        FOUND,
        value=full_name(place, say) if place else "",
        writes="city",
        clears=clears,
        offered=(wanted, place["name"]) if place else None,
    )


def place_called(place_id: str, selection: Selection) -> dict | None:
    """The row of a place; none where there is none."""
    if not is_place(place_id, selection):
        return None
    return ask("city", Selection(release=selection.release), place_id=place_id).to_pylist()[0]


def asked(selection: Selection, choices: Choices) -> str:
    """The identifier of the place that the address or the one place selected asks for; nothing for
    none, and the words of the address for a place that there is not.

    An address can also name it in words, `city=Köln`: where one local government alone is called
    so, it is meant.
    """
    only = selection.only("place")
    wanted = choices.text("city") or only
    if not wanted or is_place(wanted, selection):
        return wanted
    meant = hits(wanted, selection, ("place",))
    called = [
        hit.found
        for hit in meant
        if hit.how == meant[0].how and hit.how <= How.ALSO_CALLED and not hit.is_inside
    ]
    local = [found for found in called if not is_above(found)] or called
    return local[0].id if len(local) == 1 else wanted


def is_place(place_id: str, selection: Selection) -> bool:
    """Whether the release has the place."""
    return place_id in engine.known(selection.release)["place"]


def names(selection: Selection, look: Look) -> dict[str, str]:
    """All places by names that tell them apart and can be typed on any keyboard; those that no
    source covers say so."""
    release = selection.release or engine.current()
    return _names(engine.releases_folder(), release, Look(language=look.language))


@lru_cache(maxsize=8)  # thousands of names take longer to write than a question to answer
def _names(folder: Path, release: str, look: Look) -> dict[str, str]:
    rows = ask("place_names", Selection(release=release)).to_pylist()
    often = Counter(full_name(row, look.say) for row in rows)
    return {
        row["place_id"]: _option(row, often[full_name(row, look.say)] > 1, look.say) for row in rows
    }


def _option(place: dict, is_ambiguous: bool, say: Speech) -> str:
    name = full_name(place, say, is_typed=True)
    if is_ambiguous:
        name = say("picker-of-kind", place=name, kind=say.inner("place_kind", place["kind"]))
    return name if place["is_covered"] else say("picker-uncovered", place=name)


def full_name(place: dict, say: Speech, is_typed: bool = False) -> str:
    """Name, the local name where it is another, state or prefecture, and country; `is_typed` also
    without accents, to be searched."""
    local = place["local_name"] or ""
    is_other = not re.search("[A-Za-z]", local) or not _words(place["name"]) & _words(local)
    others = [local] if local and is_other else []
    others += [unaccented(name) for name in (place["name"], *others)] if is_typed else []
    told = ", ".join(name for name in dict.fromkeys(others) if name != place["name"])
    name = f"{place['name']} ({told})" if told else place["name"]
    where = [place["admin"], say.country(place["country"])]
    return ", ".join([name, *(part for part in where if part and part != place["name"])])


def _words(name: str) -> set[str]:
    return set(name.lower().split())


def unaccented(name: str) -> str:
    """Latin letters without what stands above, below or across them, `Plonsk` for `Płońsk`; other
    scripts stay."""
    if not re.search("[A-Za-z]", name):
        return name
    letters = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", name)
        if not unicodedata.combining(letter)
    )
    return letters.translate(str.maketrans("łŁøØđĐðı", "lLoOdDdi"))


def suggested(wanted: str, selection: Selection, look: Look) -> Parts:
    """What a name can mean that is not one place of the release: places to choose from, the cities
    of a state, or that nothing is known here, what that says, and how to send data."""
    say, typed = look.say, wanted[:TYPED]
    meant = hits(wanted, selection, OF_PLACES)
    if not meant:
        every_place = ask("place_names", Selection(release=selection.release)).num_rows
        unknown = say("picker-unknown", place=typed, places=every_place)
        return (Notice(unknown, "warning"), *_to_send(say))
    first, offered = meant[0].found, [hit for hit in meant if hit.found.kind in ("place", "city")]
    so_called = [hit for hit in meant if hit.how == meant[0].how <= How.ALSO_CALLED]
    if not first.is_covered and len(so_called) == 1:
        return (Notice(say("picker-no-data", place=_told(first, say))), *_to_send(say))
    countries = tuple(
        _to_country(hit.found, say)
        for hit in meant
        if hit.found.kind == "country" and hit.found.is_covered
    )
    if not offered:
        return countries
    is_inside = first.kind == "state"
    sentence = "picker-inside" if is_inside else "picker-meant"
    more = "-more" if len(offered) > MEANT else ""
    told = {"name": first.name if is_inside else typed, "places": len(offered), "first": MEANT}
    buttons = tuple(
        Button(
            f"meant-{hit.found.id}",
            _offered(hit.found, is_inside, say),
            sets={"city": hit.found.id},
        )
        for hit in offered[:MEANT]
    )
    whole = _to_state(first, selection, say) if is_inside else ()
    return (Paragraph(say(f"{sentence}{more}", **told)), Row(buttons), *whole, *countries)


def _to_state(found: Found, selection: Selection, say: Speech) -> Parts:
    """All of a state, where it is an area."""
    code = regions.code_of(found.country, found.name)
    if code not in engine.known(selection.release)["area"]:
        return ()
    return (Link("overview", say("picker-is-area", name=found.name), {"area": code}),)


def _to_country(found: Found, say: Speech) -> Link:
    """All of a country."""
    words = say("picker-is-country", name=_told(found, say), places=found.places)
    return Link("overview", words, {"area": found.id})


def _to_send(say: Speech) -> Parts:
    """How data come in."""
    return (Paragraph(say("picker-to-send")), Link("submit", say("picker-send")))


def _told(found: Found, say: Speech) -> str:
    """Name, state and country."""
    country = say.country(found.country)
    if found.kind == "country":
        return country
    return ", ".join(filter(None, (found.name, found.state, country)))


def _offered(found: Found, is_inside: bool, say: Speech) -> str:
    """A place to choose; among those of one state its name tells enough."""
    told = found.name if is_inside else _told(found, say)
    return told if found.is_covered else say("picker-uncovered", place=told)


def doors(selection: Selection, look: Look) -> Parts:
    """Nothing chosen yet: the founding cities as a start, else members, or where none has data the
    places with most systems."""
    say = look.say
    rows = ask("place_names", Selection(release=selection.release)).to_pylist()
    covered = [row for row in rows if row["is_covered"]]
    members = [row for row in covered if row["forum_status"] != "none"]
    founding = [row for row in members if row["forum_status"] == "founding"] or members
    largest = sorted(covered, key=lambda row: -row["systems"])[:DOORS]
    buttons = [
        Button(f"door-{row['place_id']}", row["name"], sets={"city": row["place_id"]})
        for row in founding or largest
    ]
    words = say("picker-founding" if founding else "picker-with-data")
    return (Paragraph(words), Row(tuple(buttons)))


def on_map(selection: Selection, choices: Choices, look: Look) -> Parts:
    """Places with systems as circles; a click chooses one."""
    view = choose(
        choices, "view", look.say("picker-view"), maps.views(look), "world", widget="segments"
    )
    here = Selection(release=selection.release)
    release = selection.release or engine.current()
    return (view, _map(engine.releases_folder(), release, here, str(view.value), look))


def _drawn(folder: Path, release: str, here: Selection, view: str, look: Look) -> Exhibit:
    say, places = look.say, with_countries(ask("places", here), look)
    rows = places.to_pylist()
    page = say("picker-page")
    return Exhibit(
        key="find",
        title=say("picker-map-title", places=len(rows)),
        counted=say.sentences(
            "" if look.is_still else say("picker-map-click"), say("picker-map-counted")
        ),
        figure=maps.bubbles(
            places.to_pandas(), view, "population", "systems", look, say("picker-on-record")
        ),
        table=table(
            {
                say("picker-place"): [row["name"] for row in rows],
                say("picker-country"): [row["country_name"] for row in rows],
                say("picker-systems"): [row["systems"] for row in rows],
                say("picker-residents"): [row["population"] for row in rows],
                page: [city_address(row["place_id"], here) for row in rows],
            },
            links=[page],
        ),
        question="places",
        selection=here,
        sources=tuple(sorted({source for row in rows for source in row["sources"].split(",")})),
        note=maps.caption(look),
        sets="city",
    )


# No filter narrows it: the same for every selection of a release.
_map = Kept(_drawn, most=room(2))
