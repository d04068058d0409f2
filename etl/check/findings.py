"""Refusals of a build -> findings where the person who made the file will look for them."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from etl.check.nearest import Nearest
from etl.check.received import Received, sheet_name, sheet_of
from etl.sources.forum_survey import SYSTEM_COLUMNS
from etl.waves.coding import NO_FORMULA
from etl.waves.headings import key
from etl.waves.tables import Table
from etl.waves.workbook import ITEM_COLUMN, SYSTEM_HEADERS
from schema.columns import YEAR
from schema.form import HEADERS, SHEETS
from words.said import both, said
from words.speech import Speech, speech

MOST = 2_000  # findings that are told; each costs memory, and somebody's patience
YEARS = said("rule-date-of-year", first=str(YEAR["ge"]), last=str(YEAR["le"]))
# Fields that the build makes of a column, and the column.
MADE_OF = {"key": "deployment_id", "start_year": "start_date", "start_precision": "start_date"}
SYSTEMS = {ours: f"systems.{theirs}" for theirs, ours in SYSTEM_COLUMNS.items()} | {
    "key": "systems.name",
    "start_year": "systems.start",
}


class Mend(NamedTuple):
    """A text for a cell, whose row and column are counted from 1; of no row, for the sheet's
    title."""

    sheet: str
    row: int
    column: int
    text: str


@dataclass(frozen=True)
class Finding:
    """One thing to mend. `row` is the number beside the row in a spreadsheet; none where the whole
    sheet is meant.

    `at` is row and column of the cell, counted from 1; none where there is no such cell. `mends`
    are what taking the suggestion changes; none where only a person can. `heading` is what the
    file itself calls the column, where that is known.
    """

    sheet: str
    row: int | None
    column: str
    value: str
    problem: str
    rule: str
    suggestion: str
    at: tuple[int, int] | None
    mends: tuple[Mend, ...] = ()
    heading: str = ""

    def __str__(self) -> str:
        return self.in_words(speech())

    def in_words(self, say: Speech) -> str:
        """Where, what, what is accepted and what was probably meant."""
        fix = say("check-suggested", suggestion=self.suggestion) if self.suggestion else ""
        rule = say.again(self.rule)
        if self.row is None and self.problem == "wrong_file":  # the rule says what is wrong as well
            return say.sentences(say("check-finding-of-sheet", sheet=self.sheet, rule=rule), fix)
        told = {"where": self.where(say), "problem": say.label("problem", self.problem)}
        sentence = "check-finding-of-value" if self.value else "check-finding"
        return say.sentences(say(sentence, value=repr(self.value), rule=rule, **told), fix)

    def where(self, say: Speech) -> str:
        """`deployment, row 3, sector`."""
        row = say("submit-row-number", row=str(self.row)) if self.row else ""
        return ", ".join(filter(None, [self.sheet, row, self.heading or self.column]))


def findings(
    received: Received, refusals: pd.DataFrame, nearest: Nearest
) -> tuple[list[Finding], int]:
    """One finding a refusal, in the order of the file: sheet, row, column. The first of them, and
    how many there are."""
    sheets = {
        name: Sheet(table, received.is_survey, received.heads.get(name, 0))
        for table in received.sheets
        for name in [sheet_of(table)]
    }
    order = {name: number for number, name in enumerate(sheets)}
    refusals = refusals.drop_duplicates()
    at = pd.DataFrame(
        {
            "sheet": refusals["file"].map(sheet_name).map(order).fillna(len(order)),
            "row": refusals["row"].fillna(0),
        }
    )
    first = refusals.loc[at.sort_values(["sheet", "row"], kind="stable").index].head(MOST)
    text = first.astype(object).where(first.notna(), None)
    distinct = {_finding(refusal, sheets, nearest) for refusal in text.itertuples()}
    listed = sorted(
        distinct,
        key=lambda finding: (
            order.get(finding.sheet, len(order)),
            finding.row or 0,
            (finding.at or (0, 0))[1],
            finding.column,
            finding.rule,
        ),
    )
    return listed, max(len(refusals), len(listed)) if len(refusals) > MOST else len(listed)


def _finding(refusal, sheets: "dict[str, Sheet]", nearest: Nearest) -> Finding:
    name = sheet_name(refusal.file)
    sheet = sheets.get(name)
    column = sheet.column_of(refusal.field or "") if sheet else refusal.field or ""
    row = int(refusal.row) + sheet.headers if sheet and refusal.row else None
    at = sheet.cell(row, column) if sheet and row else None
    value = sheet.text(at) if sheet and at else refusal.value or ""
    of = sheet.cell(row, "country") if sheet and row else None
    country = sheet.text(of) if sheet and of else ""
    told = name, column, value, refusal.accepted or "", country
    suggestion = nearest.fix(refusal.problem, *told)
    rule, mends = _rule(refusal, value), _mends(refusal, name, at, suggestion, nearest)
    heading = sheet.own_heading(column) if sheet else ""
    return Finding(name, row, column, value, refusal.problem, rule, suggestion, at, mends, heading)


def _mends(
    refusal, sheet: str, at: tuple[int, int] | None, suggestion: str, nearest: Nearest
) -> tuple[Mend, ...]:
    """What a suggestion changes: its cell, the headings or title of its sheet; for a place that
    stands there already its row, and what refers to it."""
    if refusal.problem == "wrong_file":
        return tuple(Mend(sheet, *cell) for cell in nearest.headings(sheet))
    if not at or not suggestion:
        return ()
    if refusal.problem == "duplicate_key":
        return tuple(Mend(*cell) for cell in nearest.without_place(sheet, at[0]))
    is_place = refusal.problem in ("place_unresolved", "not_a_member")
    row, column = at
    return (Mend(sheet, row, column, suggestion.split(" (")[0] if is_place else suggestion),)


def _rule(refusal, value: str) -> str:
    """What is accepted, in words for whoever typed the value: a formula is told as one, and a
    date's year as a year."""
    rule = YEARS if refusal.field == "start_year" else refusal.accepted or ""
    return (
        both(NO_FORMULA, rule)
        if value.startswith("=") and not rule.startswith(NO_FORMULA)
        else rule
    )


@dataclass(frozen=True)
class Sheet:
    """A sheet as its maker sees it: which column a field stands in, and what stands in a cell."""

    table: Table
    is_survey: bool
    heads: int = 0

    @property
    def headers(self) -> int:
        """Rows above the first one with data."""
        return self.heads or (SYSTEM_HEADERS if self.is_survey and self._is("systems") else 1)

    def _is(self, name: str) -> bool:
        return key(self.table.sheet) in {key(title) for title in SHEETS[name].values()}

    def column_of(self, field: str) -> str:
        """The heading, or in a sheet of answers the item, that a field of ours was read from."""
        names = SYSTEMS if self.is_survey else MADE_OF
        return names.get(field, field)

    def cell(self, row: int, column: str) -> tuple[int, int] | None:
        """Row and column of a cell; none where the sheet has no such column."""
        heading = self._answer(column) if self.is_survey and self._is("answers") else column
        names = [key(name) for name in self.table.header()]
        return (row, names.index(key(heading)) + 1) if heading and key(heading) in names else None

    def own_heading(self, column: str) -> str:
        """What the file itself calls a column; empty where that is not known."""
        named = dict(zip(self.table.header(), self.table.own, strict=False))
        return named.get(column, "")

    def _answer(self, column: str) -> str:
        """In a sheet of answers items stand below each other, their answers and links in one column
        each."""
        if column == ITEM_COLUMN:
            return column
        wanted = "link" if column.endswith(" link") or column == "evidence_url" else "answer"
        names = {key(name): name for name in self.table.header()}
        return next(
            (names[key(word)] for word in HEADERS[wanted].values() if key(word) in names), ""
        )

    def text(self, at: tuple[int, int]) -> str:
        row, column = at
        cells = self._rows.get(row, [])
        return cells[column - 1] if column <= len(cells) else ""

    @cached_property
    def _rows(self) -> dict[int, list[str]]:
        return dict(self.table.rows)
