"""csv and json -> rows of text with the file and row they stand in.

Every reader gives the columns of the file as text plus four of ours: source_file, source_row
(counted from 1 without the header), problem and accepted. The last two are empty unless the reader
itself must refuse the row.
"""

import csv
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

import numpy as np
import pandas as pd

from etl import parts
from etl.encodings import encoding_of, guessed
from words.said import said

GUESSED_FROM = 64 * 1024  # bytes, for the name of an encoding
HEAD = 11  # lines: headings may stand below a title
# Half of a letter, which JSON can hold, and nothing that is written.
HALF = re.compile(r"[\ud800-\udfff]")
OURS = ["source_file", "source_row", "problem", "accepted"]
csv.field_size_limit(
    sys.maxsize
)  # an endless cell is its row's fault, which the schema names; not the file's


class FileProblem(ValueError):
    """A raw file that cannot be read at all: says which file, what is wrong and how to mend it.

    The one error that a build takes for the file's fault. Whoever reads a column of a publisher's
    file demands it first (`needs`, `demanded`, `etl.layout`): a KeyError is a fault of ours.
    """

    def __init__(self, path: Path, message: str, column: str = ""):
        super().__init__(f"{name_of(path)}: {message}")
        self.path, self.file, self.message, self.column = path, name_of(path), message, column

    def __reduce__(self) -> tuple:
        """As it goes from one process to another."""
        return FileProblem, (self.path, self.message, self.column)


def name_of(path: Path) -> str:
    """A raw file's name as it stands in records: source/date/file, or only the last parts there
    are."""
    return "/".join(path.parts[-3:])


def csv_rows(
    path: Path,
    encoding: str = "utf-8-sig",
    delimiter: str | None = None,
    needs: Iterable[str] = (),
    above: int = 0,
) -> pd.DataFrame:
    """Rows of a CSV with one header row, below as many others as `above` says. Rows of the wrong
    width are kept, marked as refused.

    Raises FileProblem for an empty file, another encoding, an open quote at the end of the file, a
    header that names a column twice, or one that lacks a column of `needs`.
    """
    return pd.concat(csv_parts(path, encoding, delimiter, needs, above), ignore_index=True)


def csv_parts(
    path: Path,
    encoding: str = "utf-8-sig",
    delimiter: str | None = None,
    needs: Iterable[str] = (),
    above: int = 0,
) -> Iterator[pd.DataFrame]:
    """As `csv_rows`, so many rows at a time that they need little memory; the first part may have
    none."""
    needs = list(needs)
    lines = _cells(path, encoding, delimiter)
    first = list(islice(lines, above + 1))
    header, *body = first[above:] or first
    while header and not header[-1].strip():
        header.pop()
    numbered = enumerate(chain(body, lines), start=1)
    part = list(islice(numbered, parts.ROWS_A_PART))
    yield demanded(path, framed(path, header, part), needs)
    while part := list(islice(numbered, parts.ROWS_A_PART)):
        yield framed(path, header, part)


def transposed_rows(path: Path, encoding: str = "utf-8-sig") -> pd.DataFrame:
    """Rows of a CSV whose columns are the bodies: group and label stand in the first two columns,
    names in row one.

    Columns: `body`, then the labels. `source_row` is the position of the body, counted from 1 after
    the labels. Raises FileProblem as `csv_rows` does, and for lines of different length or without
    labels.
    """
    lines = list(_cells(path, encoding, ","))
    if len({len(line) for line in lines}) > 1:
        raise FileProblem(path, said("file-lines-differ"))
    if len(lines[0]) < 2:
        raise FileProblem(path, said("file-no-bodies"))
    _groups, labels, *bodies = zip(*lines, strict=True)
    return framed(path, ["body", *labels[1:]], enumerate(map(list, bodies), start=1))


def marked(path: Path) -> str:
    """The encoding of a file by its mark. Raises FileProblem where it is not there."""
    try:
        with path.open("rb") as file:
            return encoding_of(file.read(2))
    except FileNotFoundError as error:
        raise FileProblem(path, said("file-not-there")) from error


def _cells(path: Path, encoding: str, delimiter: str | None) -> Iterator[list[str]]:
    return csv_lines(path, encoding, lambda head: delimiter or _sniff(head))


def csv_lines(path: Path, encoding: str, delimiter: Callable[[str], str]) -> Iterator[list[str]]:
    """The lines of a CSV, whose first HEAD lines tell what parts their cells. Raises FileProblem as
    `csv_rows` does before the first of them: a file counts whole or not at all."""
    try:
        with path.open(encoding=encoding, newline="\n") as file:
            head = "".join(islice(file, HEAD))
        if not head.strip() or "\0" in head.split("\n", 1)[0]:
            decode(path, encoding)
        sign = delimiter(head)
        for _ in _parsed(path, encoding, sign):
            pass
    except (OSError, UnicodeDecodeError):
        decode(path, encoding)
        raise
    except csv.Error as error:
        decode(path, encoding)
        raise FileProblem(path, said("file-broken-fetch", how=how_broken(error))) from error
    return _parsed(path, encoding, sign)


def _parsed(path: Path, encoding: str, delimiter: str) -> Iterator[list[str]]:
    with path.open(encoding=encoding, newline="") as file:
        yield from csv.reader(file, delimiter=delimiter, strict=True)


def how_broken(error: csv.Error) -> str:
    """What is wrong with a CSV: a cell that is `open`, or a `quote` inside one."""
    return "open" if "unexpected end" in str(error) else "quote"


def content(path: Path) -> bytes:
    """A file's bytes. Raises FileProblem when it is not there."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileProblem(path, said("file-not-there")) from error


def decode(path: Path, encoding: str = "utf-8-sig") -> str:
    """A file's text. Raises FileProblem when it is not there, empty or in another encoding."""
    data = content(path)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        values = {"line": str(line), "encoding": _plain(encoding)}
        if guess := guessed(data[:GUESSED_FROM]):
            wrong = said("file-other-encoding-guessed", guess=guess, **values)
        else:
            wrong = said("file-other-encoding", **values)
        raise FileProblem(path, wrong) from error
    if not text.strip():
        raise FileProblem(path, said("file-empty"))
    if "\0" in text.split("\n", 1)[0]:
        raise FileProblem(path, said("file-nul-line"))
    return text


def _plain(encoding: str) -> str:
    return encoding.removesuffix("-sig").upper()


def demanded(path: Path, rows: pd.DataFrame, needs: Iterable[str]) -> pd.DataFrame:
    """The same rows. Raises FileProblem, naming the first column of `needs` that the file lacks."""
    for column in needs:
        if column not in rows:
            raise FileProblem(path, there(rows), column)
    return rows


def there(rows: pd.DataFrame) -> str:
    """What a file without a needed column is told."""
    names = (name for name in rows.columns if name and name not in OURS)
    return said("file-column-of-this-name", columns=", ".join(names))


def _sniff(text: str) -> str:
    header = text.split("\n", 1)[0]
    return max(",;\t", key=header.count)


def framed(path: Path, header: list[str], body: Iterable[tuple[int, list[str]]]) -> pd.DataFrame:
    """Numbered rows as text under their header; a row's surplus or missing cells are its own fault,
    not the file's.

    Raises FileProblem for a header that names a column twice, or as one of ours.
    """
    return of_stripped(
        path, header, ((number, [cell.strip() for cell in row]) for number, row in body)
    )


def of_stripped(
    path: Path, header: list[str], body: Iterable[tuple[int, list[str]]]
) -> pd.DataFrame:
    """As `framed`, of cells without blanks around them."""
    if taken := [name for name in OURS if name in header]:
        raise FileProblem(path, said("file-heading-taken", names=", ".join(taken)))
    if twice := sorted({name for name in header if name and header.count(name) > 1}):
        raise FileProblem(path, said("file-heading-twice", names=", ".join(twice)))
    width, wrong = len(header), {}
    rows: list[list[str]] = []
    numbers: list[int] = []
    for number, cells in body:
        if not any(cells):
            continue
        if len(cells) != width:
            if len(cells) < width or any(cells[width:]):
                have = str(len(cells))
                wrong[len(rows)] = said("rule-row-as-wide", columns=str(width), have=have)
            cells = (cells + [""] * (width - len(cells)))[:width]
        rows.append(cells)
        numbers.append(number)
    columns = np.full((width + len(OURS), len(rows)), "", dtype=object)
    for at, column in enumerate(zip(*rows, strict=True)):
        columns[at] = column
    file, row, problem, accepted = columns[width:]
    file[:], row[:] = name_of(path), numbers
    for at, rule in wrong.items():
        problem[at], accepted[at] = "wrong_file", rule
    return pd.DataFrame(columns.T, columns=[*header, *OURS], dtype=object)


def json_rows(path: Path, *keys: str, needs: Iterable[str] = (), within: str = "") -> pd.DataFrame:
    """The list of objects that stands under `keys` in a JSON file, as text.

    With `within`, what each object holds under that name stands beside the rest of it: the
    properties of a GeoJSON feature.

    Raises FileProblem for an empty file, another encoding, broken JSON, another shape, or a lacking
    column of `needs`.
    """
    try:
        objects = json.loads(decode(path))
        for key in keys:
            objects = objects[key]
        if within:
            objects = [row | row[within] for row in objects]
        header = list(dict.fromkeys(chain.from_iterable(row.keys() for row in objects)))
    except json.JSONDecodeError as error:
        raise FileProblem(path, said("file-broken-json", line=str(error.lineno))) from error
    except RecursionError as error:
        raise FileProblem(path, said("file-deep-json")) from error
    except (KeyError, TypeError, AttributeError) as error:
        wrong = said("file-no-objects", keys="/".join(keys)) if keys else said("file-no-top")
        raise FileProblem(path, wrong) from error
    rows = ([cell_text(row.get(key)) for key in header] for row in objects)
    headings = [HALF.sub("\0", key) for key in header]
    return demanded(path, framed(path, headings, enumerate(rows, start=1)), needs)


def cell_text(value) -> str:
    """A cell as a person would type it: 2020.0 is 2020, a date is its ISO form, nothing is empty,
    half a letter is a control character, which is refused by name."""
    if value is None or value is pd.NaT or (isinstance(value, float) and pd.isna(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if hasattr(value, "isoformat"):
        return value.isoformat().removesuffix("T00:00:00")
    return HALF.sub("\0", str(value)).strip()
