"""What every platform's reader gives: responses with, for each item, the words that stand in the
file and where.

Persons are dropped here: a reader hands on only what leads to an item, a city, a date or a state,
by name.
"""

from dataclasses import dataclass, field
from pathlib import Path

from words.said import said

SENT = said("check-time-of-submission")
Place = tuple[str, int]  # file (with its sheet) and row, as records and findings say them


@dataclass(frozen=True)
class Cell:
    """A word in the file, with its column's heading, and its own place where that is not the
    response's."""

    text: str
    column: str
    at: Place | None = None


@dataclass
class Raw:
    """One response as received.

    - submitted, state: the cells that say when it was sent and, where the file has one, whether it
      counts; rule: what would count
    - not_shown: items that this respondent was not asked
    - words: item -> the cell that holds its answer, or all of its answers
    - chosen: item -> option -> the cell that says whether it was chosen
    - links: item -> the cell with the page behind the answer
    - systems: number in the list -> field -> cell
    """

    at: Place
    city: Cell = field(default_factory=lambda: Cell("", "place"))
    submitted: Cell = field(default_factory=lambda: Cell("", SENT))
    state: Cell | None = None
    is_finished: bool = True
    rule: str = ""
    not_shown: set[str] = field(default_factory=set)
    words: dict[str, Cell] = field(default_factory=dict)
    chosen: dict[str, dict[str, Cell]] = field(default_factory=dict)
    links: dict[str, Cell] = field(default_factory=dict)
    systems: dict[int, dict[str, Cell]] = field(default_factory=dict)


@dataclass(frozen=True)
class Listed:
    """A system of a list: the name of its response, the cell that says it, and its fields."""

    of: str
    parent: Cell
    cells: dict[str, Cell]


@dataclass
class Export:
    """A file's responses; the items it asks; and what in it leads nowhere, as (file, what to do),
    or as findings.

    `named` are responses by the names that lists of systems call them, `listed` those systems.

    `wave` and `unfinished` are of our own workbook alone: the wave it is of, and what makes it
    count.
    """

    responses: list[Raw] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    strays: list[tuple[Path, str]] = field(default_factory=list)
    findings: "list[Finding]" = field(default_factory=list)
    named: dict[str, Raw] = field(default_factory=dict)
    listed: list[Listed] = field(default_factory=list)
    wave: str = ""
    unfinished: str = field(default_factory=lambda: said("rule-sent-in"))


@dataclass(frozen=True)
class Finding:
    """A word, or with an empty column a whole response, that was not admitted, and why. `of` is
    where its response begins."""

    at: Place
    of: Place
    column: str
    value: str
    problem: str
    accepted: str


@dataclass
class Response:
    """A response that counts.

    - answers: item -> codes, in the options' order; a number stands as text
    - status: item -> answer_status of those without codes: missing, not_applicable, dont_know,
      declined, not_asked
    - links: item -> link
    - systems: fields -> code or text; each keeps its place in the file
    """

    at: Place
    place_id: str
    submitted: str
    answers: dict[str, list[str]] = field(default_factory=dict)
    status: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    systems: list[dict[str, str]] = field(default_factory=list)
    systems_at: list[Place] = field(default_factory=list)
