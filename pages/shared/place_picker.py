"""Choosing a place by typing its name, by a door or on a map; the address keeps it as `city`."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from pathlib import Path

from charts import maps
from charts.look import Look
from pages.shared.places import city_address
from pages.values import (
    Button,
    Choice,
    Choices,
    Exhibit,
    Notice,
    Paragraph,
    Parts,
    Row,
    choose,
    table,
)
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from words.speech import Speech

DOORS = 10  # places offered to begin with
MEANT = 12  # places offered for a name that leads to several
TYPED = 40  # characters of an unknown name that are repeated


def picker(
    selection: Selection, choices: Choices, look: Look, clears: tuple[str, ...] = ()
) -> Choice[str]:
    """The place that the address asks for, to be changed by typing; founding cities come first.
    `clears` as for Choice."""
    say, options = look.say, names(selection, look)
    wanted = asked(selection, choices)
    return Choice(
        "city",
        say("picker-find"),
        options,
        value=wanted if wanted in options else "",
        default="",
        placeholder=say("picker-type"),
        clears=clears,
    )


def asked(selection: Selection, choices: Choices) -> str:
    """The identifier of the place that the address or the one place selected asks for; nothing for
    none, and the words of the address for a place that there is not.

    An address can also name it in words, `city=Köln`: where they are one place's name, that place
    is meant.
    """
    only = selection.only("place")
    wanted = choices.text("city") or only
    if not wanted or is_place(wanted, selection):
        return wanted
    called = [row["place_id"] for row in _called(wanted, selection) if row["is_so_called"]]
    return called[0] if len(called) == 1 else wanted


def is_place(place_id: str, selection: Selection) -> bool:
    """Whether the release has the place."""
    return place_id in engine.known(selection.release)["place"]


def _called(words: str, selection: Selection) -> list[dict]:
    """Places whose name holds a text."""
    return ask("places_called", selection, called=words[:80]).to_pylist()


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
    """The places that a typed name can mean; where there is none, what that says and what it does
    not."""
    say, called, typed = look.say, _called(wanted, selection), wanted[:TYPED]
    if not called:
        every_place = ask("place_names", Selection(release=selection.release)).num_rows
        return (Notice(say("picker-unknown", place=typed, places=every_place), "warning"),)
    sentence = "picker-meant" if len(called) <= MEANT else "picker-meant-more"
    buttons = [
        Button(f"meant-{row['place_id']}", full_name(row, say), sets={"city": row["place_id"]})
        for row in called[:MEANT]
    ]
    words = say(sentence, places=len(called), name=typed, first=MEANT)
    return (Paragraph(words), Row(tuple(buttons)))


def doors(selection: Selection, look: Look) -> Parts:
    """Nothing chosen yet: the founding cities as a start, or where none has data the places with
    most systems."""
    say = look.say
    rows = ask("place_names", Selection(release=selection.release)).to_pylist()
    covered = [row for row in rows if row["is_covered"]]
    founding = [row for row in covered if row["forum_status"] == "founding"]
    largest = sorted(covered, key=lambda row: -row["systems"])[:DOORS]
    buttons = [
        Button(f"door-{row['place_id']}", row["name"], sets={"city": row["place_id"]})
        for row in founding or largest
    ]
    words = say("picker-founding" if founding else "picker-with-data")
    return (Paragraph(words), Row(tuple(buttons)))


def on_map(selection: Selection, choices: Choices, look: Look) -> Parts:
    """Places with systems as circles; a click chooses one."""
    say, here = look.say, Selection(release=selection.release)
    view = choose(choices, "view", say("picker-view"), maps.views(look), "world", widget="segments")
    rows = ask("places", here).to_pylist()
    drawn = [row | {"country_name": say.country(row["country"])} for row in rows]
    figure = maps.bubbles(
        drawn, str(view.value), "population", "systems", look, say("picker-on-record")
    )
    page = say("picker-page")
    exhibit = Exhibit(
        key="find",
        title=say("picker-map-title", places=len(rows)),
        counted=say("picker-map-counted"),
        figure=figure,
        table=table(
            {
                say("picker-place"): [row["name"] for row in rows],
                say("picker-country"): [row["country_name"] for row in drawn],
                say("picker-systems"): [row["systems"] for row in rows],
                say("picker-residents"): [row["population"] for row in rows],
                page: [city_address(row["place_id"], selection) for row in rows],
            },
            links=[page],
        ),
        question="places",
        selection=here,
        sources=tuple(sorted({source for row in rows for source in row["sources"].split(",")})),
        note=maps.caption(look),
        sets="city",
    )
    return (view, exhibit)
