"""What a source file must say, and how the source files are found: by listing the folder
`etl/sources/`.

A source file is a module with a docstring (what it is, how it was collected, what it cannot tell)
and

    ORIGIN = Origin(...)       the card that travels with the rows
    FILLS = [Fill(...), ...]   which tables it fills, their columns in our names, their words in our
        codes

and, for surveys, SURVEYS and QUESTIONS: rows of those two tables in our own words.
Adding a source is adding one file; nothing else needs to know.
"""

import re
from calendar import month_name as MONTHS
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pandas as pd

from etl import declared
from schema.operator import Operator

FOLDER = Path(__file__).parent / "sources"
Day = date  # a snapshot has a `date` of its own, the name of its folder
SNAPSHOT = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")


@dataclass(frozen=True)
class Origin:
    """Where a source comes from.

    In title, publisher, url, citation and frame, {publisher} is who publishes the dashboard and
    {website} their page. In `citation` and `caveat`, {day} and {month} stand for the snapshot's
    own: 7 October 2020, October 2020.

    - frame_country, frame_kind: where the frame is every place of one kind in a country, which: a
      register that says so is mapped with the outlines of these places, its silent ones too.
    - broad_sector: the sector that also holds what belongs in a narrower one, as where the source
      counts transport among economic affairs.
    - language: that names and categories are in, by its code of ISO 639, so that screen readers say
      them as they are said there; a record in another one than English takes an English label of a
      coding.
    - known_as: what the researched tables of places call the source, if by another name than ours;
      None where its names of organisations are not taken over.
    - downloads: file name -> address; with {start} in both, a list that comes in pages. Empty where
      no machine can fetch.
    - by_hand: what a person does where no machine can fetch, and why, or where the download fails.
      {folder} is where to.
    """

    title: str
    publisher: str
    url: str
    licence: str
    licence_note: str
    citation: str
    collection_kind: str
    frame: str
    caveat: str
    frame_size: int | None = None
    frame_country: str | None = None
    frame_kind: str | None = None
    broad_sector: str | None = None
    language: str = "en"
    known_as: str | None = ""
    downloads: dict[str, str] = field(default_factory=dict)
    by_hand: str = ""

    def of(self, operator: Operator) -> "Origin":
        """The card of a source that the operator collects, with his name in it."""
        return replace(
            self,
            title=operator.filled(self.title),
            publisher=operator.filled(self.publisher),
            url=operator.filled(self.url),
            citation=operator.filled(self.citation),
            frame=operator.filled(self.frame),
        )

    def dated(self, snapshot: "Snapshot") -> "Origin":
        """The card of one snapshot."""
        day, month = snapshot.in_words
        return replace(
            self,
            **{
                name: getattr(self, name).format(day=day, month=month)
                for name in ("citation", "caveat")
            },
        )


@dataclass(frozen=True)
class Snapshot:
    """One dated folder of raw files. `date` is the folder's name; undated folders hold
    transcriptions."""

    folder: Path

    @property
    def date(self) -> str:
        return self.folder.name

    @property
    def last_day(self) -> Day:
        """The latest day the folder's name can mean; undated folders are older than everything."""
        if not (dated := SNAPSHOT.match(self.date)):
            return date.min
        year, month, day = (int(part) if part else 0 for part in dated.groups())
        month = month or 12
        return date(year, month, day or monthrange(year, month)[1])

    @property
    def in_words(self) -> tuple[str, str]:
        """Day and month as a reader says them; what the folder's name does not tell is left out."""
        dated = SNAPSHOT.match(self.date)
        year, month, day = dated.groups() if dated else (self.date, None, None)
        of_month = f"{MONTHS[int(month)]} {year}" if month else year
        return f"{int(day)} {of_month}" if day else of_month, of_month

    def has(self, name: str) -> bool:
        return (self.folder / name).is_file()

    def path(self, name: str) -> Path:
        return self.folder / name

    @property
    def codes(self) -> Path:
        """The publisher's own code tables, which go with every snapshot."""
        return self.folder.parent / "codes"


Rows = Callable[..., pd.DataFrame | Iterator[pd.DataFrame]]


@dataclass(frozen=True)
class Fill:
    """How raw rows become rows of one table.

    - rows: snapshots at or before the date, oldest first -> text, one row each, in the source's own
      columns; large files part by part, of the same columns each, so that they need not fit in
      memory
    - columns: their column -> ours; deployments also name `key` and `place` (and `place_context`)
    - codes: our column -> their word -> our code; words are compared without case, hyphens and
      outer blanks
    - constants: our column -> the one value it has throughout this source, {publisher} in it put
      in as in an Origin
    - optional: their columns that a file may lack
    - aside: (problem, the rule as a sentence of the catalogue, rows it applies to): rows set aside
      before anything else is judged
    - reads_places: whether `rows` also takes the table of places, because the source's frame is
      among them
    - mapped: our columns whose codes are led from classes of another kind, so that no source states
      them: they count as coded, and a reading of the record takes their place
    - told: our columns of words in which a word for nothing, as N/A, is refused
    - is_ours: whether rows are typed for us: dates then stand as YYYY-MM-DD, so that nobody guesses
      which number is the month
    - is_of_its_day: whether bodies fill it in for us, so that what they have in use has started by
      the day of the files; a later start is refused
    """

    table: str
    rows: Rows
    columns: dict[str, str]
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    optional: frozenset[str] = frozenset()
    aside: list[tuple[str, str, Callable[[pd.DataFrame], pd.Series]]] = field(default_factory=list)
    reads_places: bool = False
    mapped: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    is_ours: bool = False
    is_of_its_day: bool = False

    def read(self, snapshots: "list[Snapshot]", places: pd.DataFrame) -> Iterator[pd.DataFrame]:
        """The raw rows in one or several parts. Raises what the source's reader raises."""
        rows = self.rows(snapshots, places) if self.reads_places else self.rows(snapshots)
        yield from [rows] if isinstance(rows, pd.DataFrame) else rows

    def fixed(self, operator: Operator) -> dict[str, str]:
        """The constants, with the operator's name in them."""
        return {name: operator.filled(text) for name, text in self.constants.items()}


def source_ids() -> list[str]:
    """All sources, by file name."""
    return sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))


@cache
def load(source_id: str) -> ModuleType:
    """A source's module. Raises ModuleNotFoundError for an unknown source, WrongSource for one that
    names a table, column or code that is not there."""
    module = import_module(f"etl.sources.{source_id}")
    declared.check(source_id, module)
    return module


def snapshots(raw: Path, source_id: str, as_of: date) -> list[Snapshot]:
    """The snapshots of a source at or before a date, oldest first. `codes` is no snapshot but goes
    with all.

    Hidden folders are not read: a download under way stands in one.
    """
    folder = raw / source_id
    folders = [
        Snapshot(path) for path in folder.glob("[!.]*") if path.is_dir() and path.name != "codes"
    ]
    return sorted((s for s in folders if s.last_day <= as_of), key=lambda s: (s.last_day, s.date))
