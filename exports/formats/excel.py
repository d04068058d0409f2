"""XLSX: the rows with a frozen header, a dictionary of the columns, the codes they take, and a page
to read first.

Written row by row to a temporary file. Nothing is a formula: text that would make a spreadsheet
compute bears Excel's own mark for text. A partial date (`2014-06`) stays text, as Excel has no such
date. More rows than a sheet takes are refused, never cut.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from tempfile import TemporaryFile
from typing import Any, NamedTuple

import pyarrow as pa
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from exports.about import About, lines
from exports.dictionary import described, dictionary, kind, said
from exports.formats.comma import joined
from queries.stream import Rows
from queries.view import is_address
from schema import codelists, computed

MOST_ROWS = 1_048_575  # with the header, what a sheet takes
MOST_LINKS = 65_530  # in a sheet
LONGEST_LINK = 2_000
LONGEST_TEXT = 32_767
LARGEST_EXACT = 10**15  # numbers beyond have more digits than Excel keeps
WIDEST = 60
BYTES_A_PIECE = 1 << 20


class DoesNotFit(ValueError):
    """Excel cannot hold this; says what to ask for instead."""


def pieces(rows: Rows, about: About) -> Iterator[bytes]:
    """The rows as a workbook. Raises DoesNotFit before the first piece."""
    with TemporaryFile() as file:
        write(file, [(rows, about)])
        file.seek(0)
        while piece := file.read(BYTES_A_PIECE):
            yield piece


def write(file, tables: Sequence[tuple[Rows, About]]) -> None:
    """Write a sheet for each table, then the dictionary, the codes and the page to read first.
    Raises DoesNotFit."""
    for rows, _ in tables:
        if rows.count > MOST_ROWS:
            most = f"{rows.count:,} rows are more than the {MOST_ROWS:,} of an Excel sheet"
            raise DoesNotFit(f"{most}. Narrow the selection, or take CSV or Parquet.")
    book = _Book(file, datetime.fromisoformat(str(tables[0][1]["as_of"])))
    for rows, about in tables:
        book.rows(str(about["name"]), rows)
    columns = [
        {"sheet": about["name"], **column} for rows, about in tables for column in dictionary(rows)
    ]
    book.plain("Dictionary", ["sheet", "name", "type", "unit", "codelist", "description"], columns)
    lists = dict.fromkeys(column["codelist"] for column in columns if column.get("codelist"))
    codes = [
        {"codelist": name, **row} for name in lists for row in codelists.codelist(name).values()
    ]
    book.plain("Codes", ["codelist", "code", "label", "meaning"], codes)
    read_me = [
        {"what": what, "words": words}
        for _, about in tables
        for what, words in [*lines(about), ("", "")]
    ]
    book.plain("Read me", ["what", "words"], read_me)
    book.close()


Value = Any  # of a cell: of the type that its column has
Put = Callable[[Worksheet, int, int, Value], object]


class _Column(NamedTuple):
    """One column of a sheet: its header, the column of the rows it shows, how a value is shown, and
    how it is written."""

    header: str
    source: str
    shown: Callable[[Value], object]
    put: Put


class _Book:
    """A workbook in which every cell is written once, in order."""

    def __init__(self, file, created: datetime):
        self._book = xlsxwriter.Workbook(file, {"constant_memory": True})
        self._book.set_properties({"created": created})
        self._header = self._book.add_format({"bold": True, "bottom": 1})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._marked = self._book.add_format({"quote_prefix": True})

    def close(self) -> None:
        """Put the parts together."""
        self._book.close()

    def plain(self, name: str, header: Sequence[str], rows: Sequence[Mapping[str, object]]) -> None:
        """A sheet of texts."""
        sheet = self._sheet(name, header)
        for number, row in enumerate(rows, start=1):
            for place, key in enumerate(header):
                self._text(sheet, number, place, str(row.get(key) or ""))
        _widen(sheet, [[key, *(row.get(key) for row in rows)] for key in header])

    def rows(self, name: str, rows: Rows) -> None:
        """A sheet of rows; beside a code that is not its own label stands its label."""
        columns = self._columns(rows)
        sheet = self._sheet(name, [column.header for column in columns])
        number = 0
        for batch in rows.batches():
            values = [
                [column.shown(value) for value in _values(batch, column.source)]
                for column in columns
            ]
            if number == 0:
                _widen(
                    sheet,
                    [
                        [column.header, *cells]
                        for column, cells in zip(columns, values, strict=True)
                    ],
                )
            for number, row in enumerate(zip(*values, strict=True), start=number + 1):  # noqa: B020
                for place, (value, column) in enumerate(zip(row, columns, strict=True)):
                    if value is not None:
                        column.put(sheet, number, place, value)
        sheet.autofilter(0, 0, number, len(columns) - 1)

    def _sheet(self, name: str, header: Sequence[str]) -> Worksheet:
        sheet = self._book.add_worksheet(name[:31])
        sheet.freeze_panes(1, 0)
        for place, title in enumerate(header):
            sheet.write_string(0, place, title, self._header)
        return sheet

    def _columns(self, rows: Rows) -> list[_Column]:
        links = sum(is_address(name) for name in rows.schema.names) * rows.count <= MOST_LINKS
        columns = []
        for field in described(rows):
            is_link = links and is_address(field.name) and kind(field.type) == "string"
            put = self._link if is_link else self._writer(field.type)
            columns.append(_Column(field.name, field.name, lambda value: value, put))
            if words := labels(field):
                columns.append(_Column(f"{field.name}_label", field.name, words.get, self._text))
        return columns

    def _writer(self, type_: pa.DataType) -> Put:
        by_kind: dict[str, Put] = {
            "integer": self._number,
            "number": self._number,
            "boolean": Worksheet.write_boolean,
            "date": self._date,
            "datetime": self._date,
        }
        return by_kind.get(kind(type_), self._text)

    def _text(self, sheet: Worksheet, row: int, column: int, value: str) -> None:
        if len(value) > LONGEST_TEXT:
            raise DoesNotFit(
                f"A text of {len(value):,} characters is longer than an Excel cell takes. Take CSV"
                " or Parquet."
            )
        if value:
            sheet.write_string(
                row, column, value, self._marked if value.startswith(computed.SIGNS) else None
            )

    def _link(self, sheet: Worksheet, row: int, column: int, value: str) -> None:
        if value.startswith(("http://", "https://")) and len(value) <= LONGEST_LINK:
            sheet.write_url(row, column, value, string=value)
        else:
            self._text(sheet, row, column, value)

    def _number(self, sheet: Worksheet, row: int, column: int, value: float) -> None:
        if not math.isfinite(value):
            return
        if abs(value) > LARGEST_EXACT and isinstance(value, int):
            sheet.write_string(row, column, str(value), self._marked)
        else:
            sheet.write_number(row, column, value)

    def _date(self, sheet: Worksheet, row: int, column: int, value: date) -> None:
        sheet.write_datetime(row, column, value, self._day)


def labels(column: pa.Field) -> dict[str, str]:
    """The labels of a described column's codes, where a code does not read like its label; else
    nothing."""
    name = said(column).get("codelist")
    labels = {code: row["label"] for code, row in codelists.codelist(name).items()} if name else {}
    return (
        labels
        if any(
            code.replace("_", " ").casefold() != label.casefold() for code, label in labels.items()
        )
        else {}
    )


def _values(batch: pa.RecordBatch, column: str) -> list:
    return joined(pa.chunked_array([batch[column]])).to_pylist()


def _widen(sheet: Worksheet, columns: Sequence[Sequence[object]]) -> None:
    """Columns as wide as what stands first in them, within reason."""
    for place, values in enumerate(columns):
        longest = max((len(str(value)) for value in values[:200] if value is not None), default=0)
        sheet.set_column(place, place, min(longest + 2, WIDEST))
