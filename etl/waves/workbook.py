"""The Forum's own workbook, as `etl form` writes it: one city a file, in English or Spanish.

Sheets: Instructions (with the wave), Answers (one row an item, for select-all items one row an
option), Systems (codes in the first row, words in the second, one system a row below), Options. The
column of notes is not read.
"""

from pathlib import Path

from openpyxl.utils import get_column_letter

from etl.read import FileProblem
from etl.refusals import LONGEST
from etl.waves.columns import Head, Target, headings, key, raw, take, target, targets
from etl.waves.responses import Cell, Export, Finding, Place, Raw
from etl.waves.sheets import Row
from etl.waves.tables import Table
from schema.codelists import codelist
from schema.form import FINISHED, HEADERS, SHEETS, STAMP, SUBMITTED
from schema.instrument import LANGUAGES, PLACE, items, offered

YES = {key(codelist("answer")["yes"][column]) for column in ("code", "label", "label_es")}
SYSTEM_HEADERS = 2
NOTES = ("note", "nota")
HEADINGS = {key(word) for words in HEADERS.values() for word in words.values()} | set(NOTES)
OPTIONS = {
    item.item: {key(item.label(code, language)) for code in offered(item) for language in LANGUAGES}
    for item in items()
    if item.codes
}
ITEM_COLUMN = HEADERS["item"]["en"]
UNFINISHED = "yes in the row “finished”, once the answers are complete"
NOT_OURS = (
    "a survey's workbook needs a sheet Answers, which in its first row has the headings Item,"
    " Answer and Link; fill in the workbook as it was sent"
)
IN_NOTES = (
    "the answer in the column Answer; “{note}” stands in the column of notes, which no program"
    " reads"
)
NO_ITEM = "an item of this wave, as the workbook was sent; do not change the column of items"
TWICE = "each item once; row {row} has it already, and counts"
NO_LINK = "no link in this row: no program reads one here"
UNREAD_SHEET = (
    "no program reads this sheet: move answers to Answers and systems to Systems, and delete it"
)
UNREAD_COLUMN = (
    "no program reads the column {name}: move its answers to the column Answer, or its notes to the"
    " column of notes"
)
NO_WORDS = (
    f"its first {SYSTEM_HEADERS} rows must be the codes and the words of the fields, as the"
    " workbook was sent; what stands in row 2 would be lost"
)


def reads(tables: list[Table]) -> bool:
    """Whether a file is one: it has a sheet of answers headed as ours."""
    return _sheet(tables, "answers") is not None and _columns(_sheet(tables, "answers")) is not None


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
    found = {
        one: [names.index(key(word)) for word in HEADERS[one].values() if key(word) in names]
        for one in ("item", "answer", "link")
    }
    return {one: at[0] for one, at in found.items()} if all(found.values()) else None


def responses(tables: list[Table], wave: str) -> Export:
    """The one response of a workbook. Raises FileProblem when it is not ours."""
    if not reads(tables):
        raise FileProblem(tables[0].path if tables else Path(), NOT_OURS)
    table, export = _sheet(tables, "answers"), Export(wave=_wave(tables), unfinished=UNFINISHED)
    columns, known = _headed(table, export), headings(wave)
    one = Raw((table.name, 1), is_finished=False, state=Cell("", FINISHED))
    notes = {column for column, name in enumerate(table.header()) if key(name).startswith(NOTES)}
    rows: dict[str, int] = {}
    for number, row in table.rows[1:]:
        if len(row) > len(table.header()):
            raise FileProblem(
                table.file,
                f"row {number} has a cell to the right of the notes; no program reads it: move or"
                " empty it",
            )
        item, answer, link = (
            row[columns[name]] if columns[name] < len(row) else ""
            for name in ("item", "answer", "link")
        )
        at = (table.name, number - 1)
        if rows.setdefault(key(item) or str(number), number) != number and (answer or link):
            _refuse(
                export,
                one,
                Cell(answer, ITEM_COLUMN, at),
                "duplicate_key",
                TWICE.format(row=rows[key(item)]),
            )
            continue
        _answer(one, item, Cell(answer, item, at), Cell(link, f"{item} link", at), known, export)
        _noted(
            one,
            item,
            answer,
            [cell for column, cell in enumerate(row) if column in notes],
            at,
            export,
        )
    export.responses.append(one)
    _others(tables, export)
    if listed := _sheet(tables, "systems"):
        _systems(listed, one, wave, export)
    return export


def _headed(table: Table, export: Export) -> dict[str, int]:
    """The columns that are read; of others with something in them it says that they are not. Raises
    FileProblem for a heading twice."""
    names = [key(name) for name in table.header()]
    if twice := [
        name for name in table.header() if key(name) in HEADINGS and names.count(key(name)) > 1
    ]:
        raise FileProblem(table.file, f"two columns are headed {twice[0]}; keep one of them")
    for column, name in enumerate(table.header()):
        if key(name) not in HEADINGS and any(
            row[column : column + 1] > [""] for _, row in table.rows[1:]
        ):
            export.strays.append(
                (
                    table.file,
                    UNREAD_COLUMN.format(
                        name=repr(name) if name else get_column_letter(column + 1)
                    ),
                )
            )
    return _columns(table)


def _answer(
    one: Raw, item: str, cell: Cell, link: Cell, known: dict[str, Target], export: Export
) -> None:
    hit = target(item, known)
    if item == SUBMITTED:
        one.submitted = cell
    elif item == FINISHED:
        one.is_finished, one.state = key(cell.text) in YES, cell
    elif hit:
        export.asked.add(hit.item)
        take(one, hit, cell)
    elif cell.text or item:
        _refuse(export, one, Cell(item or cell.text, ITEM_COLUMN, cell.at), "unknown_code", NO_ITEM)
    if not link.text:
        return
    if not hit or hit.item == PLACE or one.links.get(hit.item, link).text != link.text:
        _refuse(export, one, link, "wrong_value", NO_LINK)
    else:
        one.links[hit.item] = link


def _noted(one: Raw, item: str, answer: str, notes: list[str], at: Place, export: Export) -> None:
    """An option that stands among the notes, of an item without an answer, is an answer in the
    wrong column."""
    told = [
        note
        for note in notes
        if not answer and key(note) in OPTIONS.get(item.partition("/")[0], {})
    ]
    if told:
        _refuse(export, one, Cell("", item, at), "missing_value", IN_NOTES.format(note=told[0]))


def _refuse(export: Export, one: Raw, cell: Cell, problem: str, accepted: str) -> None:
    export.findings.append(
        Finding(cell.at, one.at, cell.column, cell.text[:LONGEST], problem, accepted)
    )


def _others(tables: list[Table], export: Export) -> None:
    """Sheets that are none of ours, or that a title of ours in another language doubles."""
    ours = [
        table
        for name in SHEETS
        for table in _titled(tables, name)[: 1 if name in ("answers", "systems") else None]
    ]
    export.strays += [
        (table.file, UNREAD_SHEET) for table in tables if table.rows and table not in ours
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


def _systems(table: Table, one: Raw, wave: str, export: Export) -> None:
    names, rows = table.header(), table.rows[SYSTEM_HEADERS:]
    found = targets(table, Head(names, [row for _, row in rows], frozenset(), wave), export)
    if len(table.rows) > 1 and not _are_words(table.rows[1], found, wave):
        raise FileProblem(table.file, NO_WORDS)
    for number, row in rows:
        system = raw((table.name, number - SYSTEM_HEADERS), row, names, found)
        one.systems[number] = {item: cell for item, cell in system.words.items() if cell.text}


def _are_words(row: Row, found: dict[int, Target], wave: str) -> bool:
    """Whether the second row holds the fields' words, in either language, and not a system."""
    number, cells = row
    wordings = {
        item.item: [key(item.wording(language)) for language in LANGUAGES] for item in items(wave)
    }
    told = [
        key(cells[column].split("\n")[0]) in wordings[hit.item]
        for column, hit in found.items()
        if column < len(cells)
    ]
    return number == SYSTEM_HEADERS and any(told)
