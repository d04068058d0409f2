"""How two releases of the same observations can differ: the words for each reason, and for each
field that changed."""

from typing import NamedTuple

from schema import fields
from schema.codelists import codelist


class Reason(NamedTuple):
    """Why something joined or left what is counted, as it stands behind a number, and what that
    says; and which part of a difference it belongs to: a code of `change_part`."""

    joined: str
    left: str
    meaning: str
    part: str


def _reasons() -> dict[str, Reason]:
    """The two code lists of reasons as one."""
    joined, left = (codelist(f"change_{way}") for way in ("joined", "left"))
    return {
        code: Reason(row["label"], left[code]["label"], row["meaning"], row["broader"])
        for code, row in joined.items()
    }


REASONS = _reasons()
PARTS = codelist("change_part")
SOURCED = ("files", "source", "place")  # a source, or its place, brought the system or took it

FIELDS = {each.name: each for each in fields.compared()}  # of a record, as they are told
GROUPS = {
    "status": "Moved status",
    "reclassified": "Reclassified",
    "corrected": "Corrected",
    "reading": "By a new rule",
    "coded": "Newly coded",
}
STATED = ("status", "reclassified", "corrected")  # what newer files of a source say otherwise
