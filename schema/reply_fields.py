"""What a local government can reply to: a code list printed from the columns of the records."""

from schema.columns import field
from schema.records import RECORDS

WHOLE = {
    "code": "record",
    "label": "The record as a whole",
    "meaning": "Whether there is such a system, or whether the question was put at all",
    "broader": "",
}


def reply_field() -> dict[str, dict[str, str]]:
    """The code list of what a reply can be about: the record as a whole, and the columns declared
    so; `broader` is the table of a column that one table only has."""
    replied = {
        table: {
            name: said
            for name, column in model.to_schema().columns.items()
            if (said := field(name, column)).is_replied
        }
        for table, model in RECORDS.items()
    }
    shared = set.intersection(*(set(columns) for columns in replied.values()))
    rows = [
        _row(said, "" if name in shared else table)
        for table, columns in replied.items()
        for name, said in columns.items()
    ]
    ordered = sorted(rows, key=lambda each: not each["broader"])
    return {each["code"]: each for each in [WHOLE, *ordered]}


def _row(said, broader: str) -> dict[str, str]:
    return {
        "code": said.name,
        "label": said.label,
        "meaning": said.description,
        "broader": broader,
    }
