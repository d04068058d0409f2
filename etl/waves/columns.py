"""The columns of one table: which hold answers, and which its platform added."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from etl.read import FileProblem
from etl.waves.headings import Target, code_of, headings, is_link_beside, key, target
from etl.waves.platforms import TABLE, Column, Platform
from etl.waves.renaming import PASSED_OVER, renamed
from etl.waves.responses import Cell, Export, Place, Raw
from etl.waves.tables import Table
from schema.form import FINISHED, SUBMITTED
from schema.instrument import PLACE, items
from words.said import said

HELD_BACK = 60  # characters of a heading that a finding repeats
# What columns.csv may call a column beside items.
SAID = {
    PASSED_OVER: Column(PASSED_OVER, "added", "", ""),
    SUBMITTED: Column(SUBMITTED, "submitted", "", ""),
    FINISHED: Column(FINISHED, "state", "yes;true|1|y|x|sí|si|ja|oui|sim|はい|finished", ""),
}


@dataclass(frozen=True)
class Head:
    """A table's headings and the rows of answers below, each with its number among them.

    - told: the headings as columns.csv renames them
    - texts: second headings, looked at where the first leads nowhere
    """

    names: list[str]
    told: list[str]
    rows: list[tuple[int, list[str]]]
    wave: str
    platform: Platform = TABLE
    texts: list[str] = field(default_factory=list)

    @cached_property
    def added(self) -> list[Column | None]:
        """For each column what the platform, or columns.csv, means by its heading."""
        return [self._added(name) for name in self.told]

    def _added(self, name: str) -> Column | None:
        column = self.platform.column(name) or SAID.get(name.casefold())
        if column or not self.platform.has_codes:
            return column
        return self.platform.column(code_of(name))

    def is_passed_over(self, column: int) -> bool:
        """Whether a column leads to no item because the platform adds such columns."""
        names = [self.told[column], *self.texts[column : column + 1]]
        codes = map(code_of, names) if self.platform.has_codes else ()
        return any(map(self.platform.adds, [*names, *codes]))

    def cells(self, row: list[str], holds: str) -> Iterator[tuple[Column, str, str]]:
        """What a row says in the columns of one kind, the best first: column, heading, text."""
        order = self.platform.order(holds)
        ranks = {name: rank for rank, name in reversed(list(enumerate(order)))}
        held = [
            (ranks.get(key(column.heading), -1), number, column)
            for number, column in enumerate(self.added)
            if column and column.holds == holds
        ]
        for _, number, column in sorted(held, key=lambda each: each[:2]):
            yield column, self.names[number], row[number] if number < len(row) else ""


def head(table: Table, platform: Platform, wave: str) -> Head:
    """A table's headings, as many rows of them as its platform writes."""
    names, second = table.header(0), table.header(1)
    is_double = platform.parts or (platform is TABLE and _goes_on(names, second))
    heads = 2 if is_double else platform.heads
    if is_double:
        names = _below(names, second, platform)
    rows = [(number - heads, row) for number, row in table.rows[heads:]]
    texts = second if platform.third else []
    return Head(names, renamed(names, table.path), rows, wave, platform, texts)


def _goes_on(names: list[str], second: list[str]) -> bool:
    """Whether a second row of headings tells the columns below one heading apart."""
    blank = [number for number, name in enumerate(names) if not name]
    more = range(len(names), len(second))
    return (
        bool(second) and not second[0] and any(second[at : at + 1] > [""] for at in (*blank, *more))
    )


def _below(names: list[str], second: list[str], platform: Platform) -> list[str]:
    """One heading a column from two rows of them: a question, and below it its options."""
    plain, above, made = set(platform.order("plain")), "", []
    for column in range(max(len(names), len(second))):
        name = names[column] if column < len(names) else ""
        below = second[column] if column < len(second) else ""
        above = name or above
        made.append(f"{above}/{below}" if below and key(below) not in plain else above)
    return made


def targets(table: Table, head: Head, export: Export) -> dict[int, Target]:
    """Column number -> what it holds. A column with answers that leads nowhere, and that no
    platform adds, is named in the export's strays.

    Raises FileProblem when two columns lead to the same, and when answers stand outside all
    columns.
    """
    if any(len(row) > len(head.names) for _, row in head.rows):
        raise FileProblem(table.file, said("file-cells-beside"))
    by_column: dict[int, Target] = {}
    linked = {item.item for item in items(head.wave) if item.has_link}
    before = ""
    for column, name in enumerate(head.told):
        if head.added[column] or not (name or head.texts[column : column + 1] > [""]):
            continue
        hit = _led(head, column, before if before in linked else "")
        if hit is None:
            if not head.is_passed_over(column) and _holds(head, column):
                export.strays.append((table.file, _stray(head, column)))
            continue
        other = next((at for at in by_column if by_column[at] == hit), None)
        if other is not None and not head.is_passed_over(other):
            if head.is_passed_over(column):  # `ai_policy - Topics` beside `ai_policy`
                continue
            raise FileProblem(table.file, said("file-two-alike", name=_short(head.names[column])))
        if other is not None:
            del by_column[other]
        by_column[column], before = hit, hit.item
    export.asked |= {hit.item for hit in by_column.values()}
    return by_column


def _led(head: Head, column: int, before: str) -> Target | None:
    """What a column holds by its headings, or by the question before it."""
    known, groups = headings(head.wave), head.platform.groups
    for name in [head.told[column], *head.texts[column : column + 1]]:
        if name and (hit := target(name, known, groups)):
            return hit
        if before and is_link_beside(name, groups):
            return Target(before, is_link=True)
    return None


def _holds(head: Head, column: int) -> bool:
    return any(row[column : column + 1] > [""] for _, row in head.rows)


def _stray(head: Head, column: int) -> str:
    name = next(filter(None, [*head.texts[column : column + 1], head.told[column]]))
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


def raw(at: Place, row: list[str], head: Head, by_column: dict[int, Target]) -> Raw:
    """A response from one row of a table. What its platform writes for a question that was not
    shown is no answer, and the item was not asked."""
    made, unseen = Raw(at), set()
    for column, hit in by_column.items():
        text = row[column] if column < len(row) else ""
        if text.casefold() in head.platform.not_shown:
            unseen.add(hit.item)
        else:
            take(made, hit, Cell(text, head.names[column], at))
    made.not_shown = unseen - {*made.words, *made.chosen}
    return made
