"""Qualtrics, CSV with choice text: three header rows (names, questions, import identifiers).

Select-all items stand in one column an option (`barriers_1`, its words in the second row) or in one
cell, joined by commas. Dropped: recipient's name and address, IP address, coordinates. Previews are
told by Status or the channel.
"""

from etl.read import FileProblem
from etl.waves.columns import Head, key, raw, targets, value
from etl.waves.responses import SENT, Cell, Export
from etl.waves.tables import Table
from words.said import said

HEADERS = 3
OWN = frozenset(
    map(
        key,
        {
            "StartDate",
            "EndDate",
            "Status",
            "IPAddress",
            "Progress",
            "Duration (in seconds)",
            "Finished",
            "RecordedDate",
            "ResponseId",
            "RecipientLastName",
            "RecipientFirstName",
            "RecipientEmail",
            "ExternalReference",
            "LocationLatitude",
            "LocationLongitude",
            "DistributionChannel",
            "UserLanguage",
        },
    )
)
PREVIEWS = {"survey preview", "survey test", "preview", "test", "1"}
TRUE = {"true", "1", "yes"}


def reads(tables: list[Table]) -> bool:
    """Whether a file is one: its third row holds import identifiers."""
    return bool(tables) and any(
        cell.replace(" ", "").startswith('{"ImportId"') for cell in tables[0].header(2)
    )


def responses(tables: list[Table], wave: str) -> Export:
    """All responses of an export. Raises FileProblem when it has not the three header rows."""
    if not reads(tables):
        raise FileProblem(tables[0].file, said("file-no-qualtrics"))
    table, export = tables[0], Export()
    names, texts = table.header(0), table.header(1)
    rows = table.rows[HEADERS:]
    by_column = targets(
        table, Head(names, [row for _, row in rows], OWN, wave, tuple(texts)), export
    )
    for number, row in rows:
        response = raw((table.name, number - HEADERS), row, names, by_column)
        response.submitted = Cell(value(row, names, "RecordedDate", "EndDate"), SENT)
        response.is_finished = value(row, names, "Finished").casefold() in TRUE or not value(
            row, names, "Finished"
        )
        response.is_preview = any(
            value(row, names, name).casefold() in PREVIEWS
            for name in ("Status", "DistributionChannel")
        )
        export.responses.append(response)
    return export
