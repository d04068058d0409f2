"""How two releases of the same observations can differ: the words for each reason, and for each
field that changed."""

from typing import NamedTuple

from schema import fields
from schema.codelists import codelist


class Reason(NamedTuple):
    """Why something joined or left what is counted, as it stands behind a number, and what that
    says."""

    joined: str
    left: str
    meaning: str


def _reasons() -> dict[str, Reason]:
    """The two code lists of reasons as one."""
    joined, left = (codelist(f"change_{way}") for way in ("joined", "left"))
    return {
        code: Reason(row["label"], left[code]["label"], row["meaning"])
        for code, row in joined.items()
    }


REASONS = _reasons()
SOURCED = ("files", "source", "reading")  # nothing is said to have happened to the system itself

FIELDS = {each.name: each for each in fields.compared()}  # of a record, as they are told
GROUPS = {
    "status": "Moved status",
    "reclassified": "Reclassified",
    "corrected": "Corrected",
}


def group(field: str) -> str:
    """`Moved status`, `Reclassified` or `Corrected`: what a change of the field is."""
    return GROUPS[FIELDS[field].change]
