"""Microsoft Forms, XLSX: one header row; the questions' words head the columns, in English or
Spanish.

Select-all items stand in one cell, each option followed by a semicolon. Only what was sent in is
exported. Dropped: name and address of the respondent.
"""

from etl.read import FileProblem
from etl.waves.columns import Head, key, raw, targets, value
from etl.waves.responses import SENT, Cell, Export
from etl.waves.tables import Table
from words.said import said

IDS = ["ID", "Id.", "Id"]
ENDS = ["Completion time", "Hora de finalización", "Hora de finalizacion"]
OWN = frozenset(
    map(
        key,
        [
            *IDS,
            *ENDS,
            "Start time",
            "Hora de inicio",
            "Email",
            "Correo electrónico",
            "Name",
            "Nombre",
            "Language",
            "Idioma",
            "Last modified time",
            "Hora de última modificación",
            "Hora de la última modificación",
            "Total points",
            "Quiz feedback",
        ],
    )
)


def reads(tables: list[Table]) -> bool:
    """Whether a file is one: its first column is the number of the response, and it has a time of
    completion."""
    names = [key(name) for name in tables[0].header()] if tables else []
    return bool(names) and names[0] in map(key, IDS) and any(key(end) in names for end in ENDS)


def responses(tables: list[Table], wave: str) -> Export:
    """All responses of an export. Raises FileProblem when it has not the columns of Microsoft
    Forms."""
    table, export = tables[0], Export()
    if not reads(tables):
        raise FileProblem(table.file, said("file-no-ms-forms"))
    names, rows = table.header(), table.rows[1:]
    by_column = targets(table, Head(names, [row for _, row in rows], OWN, wave), export)
    for number, row in rows:
        response = raw((table.name, number - 1), row, names, by_column)
        response.submitted = Cell(value(row, names, *ENDS), SENT)
        export.responses.append(response)
    return export
