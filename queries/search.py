"""What a name that somebody types may mean: places, states with their cities, countries, systems
and suppliers of a release, and cities and countries that no source covers."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock

from queries import engine, regions
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import told
from schema.names import Called, How, Names

REFERENCE = Path(__file__).parent.parent / "data" / "reference"
# Kinds in the order in which what is equally well named is offered; a city has no data.
KINDS = ("place", "country", "state", "supplier", "system", "city")
OF_PLACES = ("place", "country", "state", "city")
KIND_TOLD = re.compile(r" (?:\([^()]*\)|Prefecture|Metropolis)$")  # behind a name, what it is
_making = Lock()
FEWEST_LETTERS_OF_A_STATE = 3  # typed, before the cities of all states that begin so are offered


@dataclass(frozen=True, eq=False)  # thousands are told apart by being themselves
class Found:
    """What a name means: `kind` is one of KINDS; `state` and `country` (an ISO code) say where it
    lies, `place` which one place a system or supplier is of."""

    kind: str
    id: str
    name: str
    other_name: str = ""
    place_kind: str = ""
    state: str = ""
    country: str = ""
    place: str = ""
    residents: int = 0
    systems: int = 0
    places: int = 0
    is_covered: bool = False
    names: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Hit:
    """What a text may mean, and how; `is_inside`: as a city of what it means."""

    found: Found
    how: How
    is_inside: bool = False


def hits(text: str, selection: Selection, kinds: Iterable[str] = KINDS) -> list[Hit]:
    """All that a text may mean in the release of a selection, the likeliest first: by how it is
    meant, then local governments before those above them, what is covered first, the largest first.
    Cities of a state or province follow it. A name is guessed at only where nothing bears it. The
    identifier of what has no page of its own, a state, means that alone."""
    index = _ready(selection.release or engine.current())
    wanted, offered = {*kinds}, dict[int, Hit]()
    named = index.without_page.get(text)
    meant = (
        [Hit(named, How.WHOLE)]
        if named
        else [Hit(each.key, each.how) for each in index.names.meant(text)]
    )
    for hit in sorted((hit for hit in meant if hit.found.kind in wanted), key=_sureness):
        offered.setdefault(id(hit.found), hit)
        if hit.how <= How.BEGINS and len(text.strip()) >= FEWEST_LETTERS_OF_A_STATE:
            for city in index.inside(hit.found):
                offered.setdefault(id(city), Hit(city, hit.how, is_inside=True))
    return list(offered.values())


def _sureness(hit: Hit) -> tuple:
    return hit.how, *order(hit.found)


def order(found: Found) -> tuple:
    """Where it stands among what is equally well named."""
    is_of_many = found.kind == "country" and found.places > 1
    return (
        not is_of_many,
        is_above(found),
        KINDS.index(found.kind),
        not found.is_covered,
        -found.residents,
        -found.systems,
        found.name,
        found.id,
    )


def is_above(found: Found) -> bool:
    """Whether it is a government above local ones, as a province is."""
    return found.place_kind in _above()


@lru_cache(maxsize=1)
def _above() -> frozenset[str]:
    levels = told("place_kind", "level")
    return frozenset(kind for kind, level in levels.items() if level == "regional")


def _own_names(found: Found) -> tuple[str, ...]:
    """The names that are its own, all of a country's among them."""
    of_country = found.names if found.kind == "country" else ()
    own = (found.name, _bare(found.name), found.other_name, *of_country)
    return tuple(dict.fromkeys(name for name in own if name))


def _bare(name: str) -> str:
    """A name without the word behind it that tells what it is the name of."""
    return KIND_TOLD.sub("", name)


class Index:
    """Everything that can be looked up in one release."""

    def __init__(self, release: str):
        self._release = release
        names = _country_names()
        self.called = [
            Called(
                each,
                _own_names(each),
                () if each.kind == "country" else each.names,
                " ".join((each.state, *names.get(each.country, ())[:1], each.place)),
            )
            for each in (*self._of_release, *self.without_page.values())
        ]
        self.names = Names(self.called)

    @cached_property
    def without_page(self) -> dict[str, Found]:
        """By identifier, all that is no row of the release: states, countries, and cities that no
        source covers."""
        return {each.id: each for each in (*self._states(), *self._countries(), *_known_cities())}

    def inside(self, found: Found) -> list[Found]:
        """The places that lie in a state, or in a place that is one: local governments before those
        above them, the covered first, the largest first."""
        if found.kind not in ("place", "state") or found.state:
            return []
        there = self._inside.get((found.country, _bare(found.name)), [])
        return sorted(
            there,
            key=lambda each: (is_above(each), not each.is_covered, -each.residents, each.id),
        )

    @cached_property
    def _inside(self) -> dict[tuple[str, str], list[Found]]:
        """Country and state -> the governments in it."""
        inside: dict[tuple[str, str], list[Found]] = {}
        for place in self._places:
            if place.state:
                inside.setdefault((place.country, _bare(place.state)), []).append(place)
        return inside

    @cached_property
    def _of_release(self) -> list[Found]:
        others = _other_names()
        rows = ask("names", Selection(release=self._release)).to_pylist()
        return [
            Found(
                kind=row["kind"],
                id=row["id"],
                name=row["name"],
                other_name=row["other_name"] or "",
                place_kind=row["place_kind"] or "",
                state=_state(row) if row["kind"] == "place" else "",
                country=row["country"] or "",
                place=row["place"] or "",
                residents=row["residents"] or 0,
                systems=row["systems"],
                places=row["places"],
                is_covered=row["is_covered"],
                names=others.get(row["id"], ()) if row["kind"] == "place" else (),
            )
            for row in rows
        ]

    @cached_property
    def _places(self) -> list[Found]:
        return [each for each in self._of_release if each.kind == "place"]

    def _states(self) -> Iterator[Found]:
        """The states that places lie in, where none of the places is the state's own government."""
        names = {(row["country"], row["name"]): _names(row) for row in regions.listed()}
        governed = {(place.country, _bare(place.name)) for place in self._places if not place.state}
        for (country, state), places in self._inside.items():
            if (country, state) not in governed and {place.name for place in places} != {state}:
                yield Found(
                    kind="state",
                    id=f"{country}-{state}",
                    name=state,
                    country=country,
                    is_covered=True,
                    names=names.get((country, state), ()),
                )

    def _countries(self) -> Iterator[Found]:
        """All countries; covered are those with a place that is."""
        places = Counter(place.country for place in self._places if place.is_covered)
        for country, (name, *others) in _country_names().items():
            yield Found(
                kind="country",
                id=country,
                name=name,
                country=country,
                places=places[country],
                is_covered=country in places,
                names=tuple(others),
            )


def make_ready() -> None:
    """Make the index of the current release, which takes a second, before anybody asks; without a
    release there is nothing to make."""
    with suppress(engine.NoRelease):
        _ready(engine.current())


def everything(selection: Selection) -> list[Called[Found]]:
    """All that can be looked up in the release of a selection, with all its names."""
    return _ready(selection.release or engine.current()).called


def _ready(release: str) -> Index:
    """The index of a release: letters typed while it is made wait for it, and do not make it
    again."""
    with _making:
        return _index(engine.releases_folder(), release)


@lru_cache(maxsize=4)
def _index(folder: Path, release: str) -> Index:
    return Index(release)


def _listed(table: str) -> list[dict[str, str]]:
    with (REFERENCE / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _state(place: dict) -> str:
    told = (place[name] or "" for name in ("country", "admin", "official_code", "id"))
    return regions.name_of(*told)


def _names(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(filter(None, row["names"].split("|")))


def _other_names() -> dict[str, tuple[str, ...]]:
    """Place -> what else it is called: as GeoNames has it, and as we add."""
    names: dict[str, tuple[str, ...]] = {}
    for row in (*_listed("place_names"), *_listed("place_names_added")):
        names[row["place_id"]] = (*names.get(row["place_id"], ()), *_names(row))
    return names


@lru_cache(maxsize=1)
def _country_names() -> dict[str, tuple[str, ...]]:
    """Country -> its English name, and others."""
    return {row["country"]: (row["name"], *_names(row)) for row in _listed("country_names")}


def _known_cities() -> Iterator[Found]:
    """Cities of GeoNames that are no places of ours."""
    states = regions.names()
    for row in _listed("known_cities"):
        yield Found(
            kind="city",
            id=f"geonames-{row['geonames_id']}",
            name=row["name"],
            state=states.get(f"US-{row['state']}", ""),
            country=row["country"],
            residents=int(row["residents"]),
            names=_names(row),
        )
