"""LimeSurvey, CSV: one header row of question codes, or codes and words.

Select-all items stand in one column an option, `barriers[SQ001]`, with Y or nothing. Question codes
there have no underscores; headings are compared without them. A response without a submission date
was not finished. Dropped: names, addresses, tokens, IP address.
"""

from etl.read import FileProblem
from etl.waves.columns import Head, has, key, raw, targets, value
from etl.waves.responses import SENT, Cell, Export
from etl.waves.tables import Table
from words.said import said

NO_DATE = "1980-01-01"  # what LimeSurvey writes for none
OWN = frozenset(
    map(
        key,
        [
            "id",
            "Response ID",
            "submitdate",
            "Date submitted",
            "lastpage",
            "Last page",
            "startlanguage",
            "Start language",
            "seed",
            "token",
            "Access code",
            "startdate",
            "Date started",
            "datestamp",
            "Date last action",
            "ipaddr",
            "IP address",
            "refurl",
            "Referrer URL",
            "firstname",
            "First name",
            "lastname",
            "Last name",
            "email",
            "E-mail address",
            "interviewtime",
            "Total time",
        ],
    )
)


def reads(tables: list[Table]) -> bool:
    """Whether a file is one: it has its identifier and date of submission."""
    names = tables[0].header() if tables else []
    return has(names, "submitdate", "lastpage") or has(names, "Date submitted", "Last page")


def responses(tables: list[Table], wave: str) -> Export:
    """All responses of an export. Raises FileProblem without a column for the date of
    submission."""
    table, export = tables[0], Export()
    names, rows = table.header(), table.rows[1:]
    if not reads(tables):
        raise FileProblem(table.file, said("file-no-limesurvey"))
    by_column = targets(table, Head(names, [row for _, row in rows], OWN, wave), export)
    for number, row in rows:
        response = raw((table.name, number - 1), row, names, by_column)
        sent = value(row, names, "submitdate", "Date submitted")
        response.submitted = Cell(sent, SENT)
        response.is_finished = bool(sent) and not sent.startswith(NO_DATE)
        export.responses.append(response)
    return export
