"""The Forum's own workbook, as `etl form` writes it: one city a file, in English or Spanish.

Sheets: Instructions (with the wave), Answers (one row an item, for select-all items one row an
option), Systems (codes in the first row, words in the second, one system a row below), Options. The
column of notes is not read.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from openpyxl.utils import get_column_letter

from etl.read import FileProblem
from etl.refusals import LONGEST
from etl.waves.columns import head, raw, take, targets
from etl.waves.headings import Target, headings, key, target
from etl.waves.platforms import Platform
from etl.waves.responses import Cell, Export, Finding, Place, Raw
from etl.waves.sheets import Row
from etl.waves.tables import Table
from schema.codelists import codelist
from schema.form import FINISHED, HEADERS, SHEETS, STAMP, SUBMITTED
from schema.instrument import LANGUAGES, PLACE, items, offered
from words.said import said

YES = {key(codelist("answer")["yes"][column]) for column in ("code", "label", "label_es")}
SYSTEM_HEADERS = 2
OURS = Platform("workbook", "", heads=SYSTEM_HEADERS)
NOTES = ("note", "nota")
HEADINGS = {key(word) for words in HEADERS.values() for word in words.values()} | set(NOTES)
OPTIONS = {
    item.item: {key(item.label(code, language)) for code in offered(item) for language in LANGUAGES}
    for item in items()
    if item.codes
}
ITEM_COLUMN = HEADERS["item"]["en"]


def reads(tables: list[Table]) -> bool:
    """Whether a file is one: it has a sheet of answers headed as ours."""
    answers = _sheet(tables, "answers")
    return answers is not None and _columns(answers) is not None


def is_meant(tables: list[Table]) -> bool:
    """Whether a file was one before somebody changed headings or names: at least two of its sheets
    are called as ours."""
    return sum(_sheet(tables, name) is not None for name in SHEETS) > 1


def _titled(tables: list[Table], name: str) -> list[Table]:
    titles = {key(title) for title in SHEETS[name].values()}
    return [table for table in tables if key(table.sheet) in titles]


def _sheet(tables: list[Table], name: str) -> Table | None:
    return next(iter(_titled(tables, name)), None)


def _columns(table: Table) -> dict[str, int] | None:
    """The columns item, answer and link, wherever a city has moved them."""
    names = [key(name) for name in table.header()]
    positions = {
        column: [names.index(key(word)) for word in HEADERS[column].values() if key(word) in names]
        for column in ("item", "answer", "link")
    }
    return {column: at[0] for column, at in positions.items()} if all(positions.values()) else None


def responses(tables: list[Table], wave: str) -> Export:
    """The one response of a workbook. Raises FileProblem when it is not ours."""
    table = _sheet(tables, "answers")
    columns = _columns(table) if table else None
    if table is None or columns is None:
        raise FileProblem(tables[0].path if tables else Path(), said("file-no-answers"))
    export = Export(wave=_wave(tables), unfinished=said("rule-finished"))
    _headed(table, export)
    response = Raw((table.name, 1), is_finished=False, state=Cell("", FINISHED))
    _answers(_lines(table, columns), response, headings(wave), export)
    export.responses.append(response)
    _others(tables, export)
    if listed := _sheet(tables, "systems"):
        _systems(listed, response, wave, export)
    return export


@dataclass(frozen=True)
class Line:
    """One row of the sheet of answers: what it says of which item, and where."""

    item: str
    answer: str
    link: str
    notes: list[str]
    at: Place


def _answers(
    lines: Iterable[tuple[int, Line]], response: Raw, known: dict[str, Target], export: Export
) -> None:
    """The rows of the sheet of answers, each item once."""
    rows: dict[str, int] = {}
    for number, line in lines:
        first = rows.setdefault(key(line.item) or str(number), number)
        if first != number and (line.answer or line.link):
            again = Cell(line.answer, ITEM_COLUMN, line.at)
            _refuse(
                export, response, again, "duplicate_key", said("rule-item-once", row=str(first))
            )
            continue
        _answer(response, line, known, export)
        _noted(response, line, export)


def _lines(table: Table, columns: dict[str, int]) -> Iterator[tuple[int, Line]]:
    """Each row with its number in the sheet. Raises FileProblem for a cell outside the columns."""
    notes = [column for column, name in enumerate(table.header()) if key(name).startswith(NOTES)]
    for number, row in table.rows[1:]:
        if len(row) > len(table.header()):
            raise FileProblem(table.file, said("file-cell-beside-notes", row=str(number)))
        item, answer, link = (
            row[columns[name]] if columns[name] < len(row) else ""
            for name in ("item", "answer", "link")
        )
        noted = [row[column] for column in notes if column < len(row)]
        yield number, Line(item, answer, link, noted, (table.name, number - 1))


def _headed(table: Table, export: Export) -> None:
    """Says of columns with something in them that are not read that they are not. Raises
    FileProblem for a heading twice."""
    names = [key(name) for name in table.header()]
    if twice := [
        name for name in table.header() if key(name) in HEADINGS and names.count(key(name)) > 1
    ]:
        raise FileProblem(table.file, said("file-two-headed", name=twice[0]))
    for column, name in enumerate(table.header()):
        if key(name) not in HEADINGS and any(
            row[column : column + 1] > [""] for _, row in table.rows[1:]
        ):
            called = repr(name) if name else get_column_letter(column + 1)
            export.strays.append((table.file, said("file-unread-column", name=called)))


def _answer(response: Raw, line: Line, known: dict[str, Target], export: Export) -> None:
    cell, link = (
        Cell(line.answer, line.item, line.at),
        Cell(line.link, f"{line.item} link", line.at),
    )
    hit = target(line.item, known)
    if line.item == SUBMITTED:
        response.submitted = cell
    elif line.item == FINISHED:
        response.is_finished, response.state = key(line.answer) in YES, cell
    elif hit:
        export.asked.add(hit.item)
        take(response, hit, cell)
    elif line.answer or line.item:
        strange = Cell(line.item or line.answer, ITEM_COLUMN, line.at)
        _refuse(export, response, strange, "unknown_code", said("rule-item-of-wave"))
    if not line.link:
        return
    if not hit or hit.item == PLACE or response.links.get(hit.item, link).text != line.link:
        _refuse(export, response, link, "wrong_value", said("rule-no-link-here"))
    else:
        response.links[hit.item] = link


def _noted(response: Raw, line: Line, export: Export) -> None:
    """An option that stands among the notes, of an item without an answer, is an answer in the
    wrong column."""
    options = OPTIONS.get(line.item.partition("/")[0], set())
    misplaced = [note for note in line.notes if not line.answer and key(note) in options]
    if misplaced:
        accepted = said("rule-not-in-notes", note=misplaced[0])
        _refuse(export, response, Cell("", line.item, line.at), "missing_value", accepted)


def _refuse(export: Export, response: Raw, cell: Cell, problem: str, accepted: str) -> None:
    export.findings.append(
        Finding(
            cell.at or response.at, response.at, cell.column, cell.text[:LONGEST], problem, accepted
        )
    )


def _others(tables: list[Table], export: Export) -> None:
    """Sheets that are none of ours, or that a title of ours in another language doubles."""
    ours = [
        table
        for name in SHEETS
        for table in _titled(tables, name)[: 1 if name in ("answers", "systems") else None]
    ]
    export.strays += [
        (table.file, said("file-unread-sheet"))
        for table in tables
        if table.rows and table not in ours
    ]


def _wave(tables: list[Table]) -> str:
    """The wave that stands on the sheet of instructions; empty where that sheet was deleted."""
    words = {key(word) for word in STAMP["wave"].values()}
    table = _sheet(tables, "instructions")
    return (
        next((row[1] for _, row in table.rows if key(row[0]) in words and len(row) > 1), "")
        if table
        else ""
    )


def _systems(table: Table, response: Raw, wave: str, export: Export) -> None:
    headed = head(table, OURS, wave)
    fields = targets(table, headed, export)
    if len(table.rows) > 1 and not _are_words(table.rows[1], fields, wave):
        raise FileProblem(table.file, said("file-no-words", rows=SYSTEM_HEADERS))
    for number, row in headed.rows:
        system = raw((table.name, number), row, headed, fields)
        listed = {item: cell for item, cell in system.words.items() if cell.text}
        response.systems[number + SYSTEM_HEADERS] = listed


def _are_words(row: Row, fields: dict[int, Target], wave: str) -> bool:
    """Whether the second row holds the fields' words, in either language, and not a system."""
    number, cells = row
    wordings = {
        item.item: [key(item.wording(language)) for language in LANGUAGES] for item in items(wave)
    }
    told = [
        key(cells[column].split("\n")[0]) in wordings[hit.item]
        for column, hit in fields.items()
        if column < len(cells)
    ]
    return number == SYSTEM_HEADERS and any(told)
