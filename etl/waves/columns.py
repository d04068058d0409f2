"""Column headings -> items of the instrument.

Platforms punctuate the same heading in their own ways (`barriers/cost`, `barriers[cost]`,
`barriers_cost`), and some head a column with the question's words. So headings are compared by
their letters and digits alone, against everything that an item, an option or a listed system can be
called.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from etl.read import FileProblem, csv_rows
from etl.waves.responses import Cell, Export, Place, Raw
from etl.waves.tables import Table
from schema.instrument import LANGUAGES, PLACE, SYSTEMS, Item, items, offered
from words.said import said

MOST_SYSTEMS = 30  # platforms without repeated lists ask for systems in numbered blocks
BLOCK = {"en": "System {number}: {wording}", "es": "Sistema {number}: {wording}"}
LONGEST_HEADING = 1_000  # characters: no question has more, and each part of a heading is looked up
HELD_BACK = 60  # characters of a heading that a finding repeats


@dataclass(frozen=True)
class Target:
    """What a column holds: an item's answer, one option of it, the link beside it, or a field of
    system `number`."""

    item: str
    option: str = ""
    is_link: bool = False
    number: int = 0


@lru_cache(maxsize=100_000)  # an export asks for the same headings once a row
def key(heading: str) -> str:
    """Letters and digits of a heading, without case and accents."""
    plain = unicodedata.normalize("NFKD", heading).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


@lru_cache
def headings(wave: str) -> dict[str, Target]:
    """Every heading that leads to something in a wave. Of two things of one heading the earlier
    item has it."""
    leads_to: dict[str, Target] = {}
    for item in items(wave):
        for heading, target in [*_plain(item), *_links(item), *_options(item), *_blocks(item)]:
            leads_to.setdefault(key(heading), target)
    return leads_to


def _names(item: Item) -> list[str]:
    return [item.item, *[item.wording(language) for language in LANGUAGES]]


def _plain(item: Item):
    if item.kind != "repeat":
        for name in _names(item):
            yield name, Target(item.item)
            yield f"{name} - Selected Choice", Target(item.item)


def _links(item: Item):
    if item.has_link:
        for name in [f"{item.item}_url", *[item.link_wording(language) for language in LANGUAGES]]:
            yield name, Target(item.item, is_link=True)


def _options(item: Item):
    """An option by its code, its label, or its number in the list, which platforms write as 1 or
    SQ001."""
    for number, code in enumerate(offered(item) if item.kind == "many" else [], start=1):
        ends = [
            code,
            str(number),
            f"SQ{number:03}",
            *[item.label(code, language) for language in LANGUAGES],
        ]
        for name in _names(item):
            for end in ends:
                yield f"{name}/{end}", Target(item.item, code)
                yield f"{name} - Selected Choice - {end}", Target(item.item, code)


def _blocks(item: Item):
    if item.repeat == SYSTEMS:
        for number in range(1, MOST_SYSTEMS + 1):
            yield (
                f"{SYSTEMS}_{number}_{item.item.rpartition('.')[2]}",
                Target(item.item, number=number),
            )
            for language, heading in BLOCK.items():
                yield (
                    heading.format(number=number, wording=item.wording(language)),
                    Target(item.item, number=number),
                )


def target(heading: str, known: dict[str, Target]) -> Target | None:
    """What a heading leads to: whole, below its groups (`rules/ai_policy`), or by the code before
    its words (`Q1. Text`)."""
    if len(heading) > LONGEST_HEADING:
        return None
    parts = heading.split("/")
    tries = ["/".join(parts[start:]) for start in range(len(parts))] + [heading.split(". ", 1)[0]]
    return next((known[key(attempt)] for attempt in tries if key(attempt) in known), None)


def targets(table: Table, head: "Head", export: Export) -> dict[int, Target]:
    """Column number -> what it holds. A column with answers that leads nowhere is named in the
    export's strays.

    Raises FileProblem when two columns lead to the same, and when answers stand outside all
    columns.
    """
    known = headings(head.wave)
    by_column: dict[int, Target] = {}
    if any(len(row) > len(head.names) for row in head.body):
        raise FileProblem(table.file, said("file-cells-beside"))
    for column, name in enumerate(renamed(head.names, table.path.parent)):
        text = head.texts[column] if column < len(head.texts) else ""
        if not (name or text) or key(name) in head.own or name.startswith("_"):
            continue
        hit = target(name, known) or (target(text, known) if text else None)
        if hit is None:
            export.strays += [(table.file, _stray(text or name))] * any(
                row[column : column + 1] > [""] for row in head.body
            )
        elif hit in by_column.values():
            raise FileProblem(table.file, said("file-two-alike", name=_short(name)))
        else:
            by_column[column] = hit
    export.asked |= {hit.item for hit in by_column.values()}
    return by_column


@dataclass(frozen=True)
class Head:
    """A table's headings, as the platform writes them, and the rows of answers below.

    `own` are keys of the platform's own columns, which are dropped: persons, addresses, times.
    `texts` are second headings, looked at where the first leads nowhere.
    """

    names: list[str]
    body: list[list[str]]
    own: frozenset[str]
    wave: str
    texts: tuple[str, ...] = ()


def _stray(name: str) -> str:
    return said("file-no-item", name=repr(_short(name)))


def _short(name: str) -> str:
    return name if len(name) <= HELD_BACK else name[: HELD_BACK - 1] + "…"


def take(raw: Raw, hit: Target, cell: Cell) -> None:
    """Puts a cell where it belongs in a response."""
    if hit.number:
        if cell.text:
            raw.systems.setdefault(hit.number, {})[hit.item] = cell
    elif hit.item == PLACE:
        raw.city = cell
    elif hit.is_link:
        raw.links[hit.item] = cell
    elif hit.option:
        raw.chosen.setdefault(hit.item, {})[hit.option] = cell
    else:
        raw.words[hit.item] = cell


def raw(at: Place, row: list[str], names: list[str], by_column: dict[int, Target]) -> Raw:
    """A response from one row of a table."""
    made = Raw(at)
    for column, hit in by_column.items():
        take(made, hit, Cell(row[column] if column < len(row) else "", names[column], at))
    return made


def value(row: list[str], names: list[str], *wanted: str) -> str:
    """The cell under the first of some platform's own headings that the table has; empty where it
    has none."""
    keys = [key(name) for name in names]
    for name in wanted:
        if key(name) in keys:
            column = keys.index(key(name))
            return row[column] if column < len(row) else ""
    return ""


def has(names: list[str], *wanted: str) -> bool:
    """Whether a header has all these headings."""
    keys = {key(name) for name in names}
    return all(key(name) in keys for name in wanted)


def renamed(names: list[str], folder: Path) -> list[str]:
    """The headings as the wave's columns.csv (column,item) renames them."""
    path = folder / "columns.csv"
    if not path.exists():
        return names
    rows = csv_rows(path, needs=["column", "item"])
    item_of = {key(column): item for column, item in zip(rows["column"], rows["item"], strict=True)}
    return [item_of.get(key(name), name) for name in names]
