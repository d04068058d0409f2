"""What the search of a snapshot looks names up among: the same names as in the dashboard, each with
the page that shows it here, as a script that a browser reads from a folder too."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from exports.search import detail, language
from queries import search
from queries.engine import ask
from queries.search import Found
from queries.selection import Selection
from schema.names import APOSTROPHES, KANA_MARKS, LETTERS_A_SLIP, SHORT, STROKED, Called, spellings
from snapshot.contents import PRINTED
from snapshot.lists import records_page, slug
from words.speech import Speech

FILE = "names.js"
ANSWERED = PRINTED["governance"]  # where answers are told of places without a record


class Pages(NamedTuple):
    """Which page shows what: founding cities have their own, the others stand in the records of
    their country."""

    founding: dict[str, str]
    with_records: frozenset[tuple[str, str]]  # (country, place)
    placed: dict[str, tuple[str, str]]  # record -> (country, place)

    def of_place(self, country: str, place_id: str) -> str:
        """The page of a place; empty where it has neither records nor a page of its own."""
        if own := self.founding.get(place_id):
            return own
        has_records = (country, place_id) in self.with_records
        return f"{records_page(country)}#{slug(place_id)}" if has_records else ""

    def of(self, found: Found) -> str:
        """The page of a name; empty where nothing shows it."""
        if found.kind == "place" and found.is_covered:
            return self.of_place(found.country, found.id) or ANSWERED
        if found.kind == "country" and found.is_covered:
            has_records = any(country == found.id for country, _ in self.with_records)
            return records_page(found.id) if has_records else ANSWERED
        if found.kind == "system" and found.id in self.placed:
            return self.of_place(*self.placed[found.id])
        return ""


def script(selection: Selection, founding: dict[str, str], say: Speech) -> str:
    """The names of a release and the rule that folds them, as JavaScript."""
    told = {
        "names": list(_names(selection, founding, say)),
        "stroked": STROKED | {"ß": "ss"},
        "short": SHORT,
        "apostrophes": APOSTROPHES,
        "kana": KANA_MARKS,
        "slip": LETTERS_A_SLIP,
    }
    packed = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return f"window.searched = {packed};\n"


def _names(selection: Selection, founding: dict[str, str], say: Speech) -> Iterator[list[str]]:
    """Name, what it is, the page that shows it, and how its own and its other names are written:
    those of a place's state and of a system's supplier lead to it too. Last the language of the
    name, where it is known to be another one."""
    rows = ask("table_deployment", selection).to_pylist()
    counted = [row for row in rows if row["is_counted"] and row["place_id"]]
    placed = {row["deployment_id"]: (row["country"], row["place_id"]) for row in counted}
    pages = Pages(founding, frozenset(placed.values()), placed)
    suppliers = {row["deployment_id"]: row["vendor"] or "" for row in counted}
    every = search.everything(selection)
    of_state: dict[tuple[str, str], tuple[str, ...]] = defaultdict(tuple)
    for called in every:
        if called.key.kind == "state":
            of_state[called.key.country, called.key.name] = (*called.names, *called.others)
    for called in sorted(every, key=lambda called: search.order(called.key)):
        found = called.key
        if page := pages.of(found):
            also = of_state[found.country, found.state] or (found.state,)
            also = also if found.kind == "place" else (suppliers.get(found.id, ""),)
            own, others = _ways(called, also)
            name = say.country(found.country) if found.kind == "country" else found.name
            spoken = language(found)
            yield [name, detail(found, say), page, own, others, *([spoken] if spoken else ())]


def _ways(called: Called[Found], also: tuple[str, ...]) -> tuple[str, str]:
    """How the own names and the others are written, folded."""
    own = {way for name in called.names for way in spellings(name)}
    others = {way for name in (*called.others, *also) for way in spellings(name)} - own
    return "|".join(sorted(own)), "|".join(sorted(others))
