"""The Forum's own workbook, as `etl form` writes it: one city a file, in English or Spanish.

Sheets: Instructions (with the wave), Answers (one row an item, for select-all items one row an option), Systems (codes
in the first row, words in the second, one system a row below), Options. The column of notes is not read.
"""

from etl.read import FileProblem
from etl.waves.columns import Head, Target, headings, key, raw, take, target, targets
from etl.waves.responses import Cell, Export, Raw
from etl.waves.tables import Table
from schema.codelists import codelist
from schema.form import FINISHED, HEADERS, SHEETS, STAMP, SUBMITTED

YES = {key(codelist("answer")["yes"][column]) for column in ("code", "label", "label_es")}
SYSTEM_HEADERS = 2


def reads(tables: list[Table]) -> bool:
    """Whether a file is one: it has a sheet of answers headed as ours."""
    return _sheet(tables, "answers") is not None and _columns(_sheet(tables, "answers")) is not None


def _sheet(tables: list[Table], name: str) -> Table | None:
    titles = {key(title) for title in SHEETS[name].values()}
    return next((table for table in tables if key(table.sheet) in titles), None)


def _columns(table: Table) -> dict[str, int] | None:
    """The columns item, answer and link, wherever a city has moved them."""
    names = [key(name) for name in table.header()]
    found = {one: [names.index(key(word)) for word in HEADERS[one].values() if key(word) in names] for one in ("item", "answer", "link")}
    return {one: at[0] for one, at in found.items()} if all(found.values()) else None


def responses(tables: list[Table], wave: str) -> Export:
    """The one response of a workbook. Raises FileProblem when it is not ours."""
    if not reads(tables):
        raise FileProblem(tables[0].path, "not the Forum's workbook: it needs a sheet Answers with Item, Answer and Link")
    table, export = _sheet(tables, "answers"), Export(wave=_wave(tables))
    columns, known = _columns(table), headings(wave)
    one = Raw((table.name, 1), is_finished=False)
    for number, row in table.rows[1:]:
        if len(row) > len(table.header()):
            raise FileProblem(table.file, f"row {number - 1} has a cell to the right of the notes; no program reads it: move or empty it")
        item, answer, link = (row[columns[name]] if columns[name] < len(row) else "" for name in ("item", "answer", "link"))
        _answer(one, item, Cell(answer, item, (table.name, number - 1)), link, known, export, table)
    export.responses.append(one)
    if listed := _sheet(tables, "systems"):
        _systems(listed, one, wave, export)
    return export


def _answer(one: Raw, item: str, cell: Cell, link: str, known: dict[str, Target], export: Export, table: Table) -> None:
    if item == SUBMITTED:
        one.submitted = cell.text
    elif item == FINISHED:
        one.is_finished = key(cell.text) in YES
    elif hit := target(item, known):
        export.asked.add(hit.item)
        take(one, hit, cell)
        if link:
            one.links[hit.item] = Cell(link, f"{item} link", cell.at)
    elif cell.text or item:
        export.strays.append((table.file, f"row {cell.at[1]}: {item[:60]!r} is no item of this wave; do not change the column of items"))


def _wave(tables: list[Table]) -> str:
    """The wave that stands on the sheet of instructions; empty where that sheet was deleted."""
    words = {key(word) for word in STAMP["wave"].values()}
    table = _sheet(tables, "instructions")
    return next((row[1] for _, row in table.rows if key(row[0]) in words and len(row) > 1), "") if table else ""


def _systems(table: Table, one: Raw, wave: str, export: Export) -> None:
    names, rows = table.header(), table.rows[SYSTEM_HEADERS:]
    found = targets(table, Head(names, [row for _, row in rows], frozenset(), wave), export)
    for number, row in rows:
        system = raw((table.name, number - SYSTEM_HEADERS), row, names, found)
        one.systems[number] = {item: cell for item, cell in system.words.items() if cell.text}
