"""KoboToolbox and ODK, CSV (`;`) or XLSX: one header row of names (below their groups) or words.

Select-all items stand in one cell of space-joined codes, in 0/1 columns `barriers/cost`, or both;
both must agree. The repeated list of systems is a sheet of its own, tied to the response by
`_parent_index`. Only what was sent in is exported, so every response is finished. Dropped: every
column that begins with an underscore (coordinates among them), device, user, telephone number.
"""

from etl.read import FileProblem
from etl.waves.columns import Head, has, key, raw, targets, value
from etl.waves.responses import SENT, Cell, Export, Raw
from etl.waves.tables import Table
from words.said import said

OWN = frozenset(
    map(
        key,
        [
            "start",
            "end",
            "today",
            "deviceid",
            "username",
            "email",
            "phonenumber",
            "simserial",
            "subscriberid",
            "audit",
            "SubmissionDate",
            "KEY",
            "SubmitterID",
            "SubmitterName",
            "instanceID",
            "meta/instanceID",
            "meta-instanceID",
            "meta-instanceName",
            "FormVersion",
            "AttachmentsPresent",
            "AttachmentsExpected",
            "Status",
            "ReviewState",
            "DeviceID",
            "Edits",
        ],
    )
)


def reads(tables: list[Table]) -> bool:
    """Whether a file is one: it has its columns of submission."""
    names = tables[0].header() if tables else []
    return has(names, "_uuid", "_submission_time") or has(names, "SubmissionDate", "KEY")


def responses(tables: list[Table], wave: str) -> Export:
    """All responses of an export, with the systems of the other sheets. Raises FileProblem for a
    system without its response."""
    table, export = tables[0], Export()
    if not reads(tables):
        raise FileProblem(table.file, said("file-no-kobo"))
    names, rows = table.header(), table.rows[1:]
    by_column = targets(table, Head(names, [row for _, row in rows], OWN, wave), export)
    parents: dict[str, Raw] = {}
    for number, row in rows:
        response = raw((table.name, number - 1), row, names, by_column)
        response.submitted = Cell(
            value(row, names, "_submission_time", "SubmissionDate", "end"), SENT
        )
        for name in ("_index", "KEY", "_id"):
            parents.setdefault(value(row, names, name), response)
        export.responses.append(response)
    for other in tables[1:]:
        _listed(other, parents, wave, export)
    return export


def _listed(table: Table, parents: dict[str, Raw], wave: str, export: Export) -> None:
    """One system a row."""
    names, rows = table.header(), table.rows[1:]
    by_column = targets(table, Head(names, [row for _, row in rows], OWN, wave), export)
    for number, row in rows:
        parent = parents.get(value(row, names, "_parent_index", "PARENT_KEY") or "-")
        if parent is None:
            raise FileProblem(
                table.file,
                said("file-system-of-nobody", row=str(number - 1)),
            )
        system = raw((table.name, number - 1), row, names, by_column)
        parent.systems[len(parent.systems) + 1] = {
            item: cell for item, cell in system.words.items() if cell.text
        }
