"""How two releases of the same observations can differ: the words for each reason, and for each
field that changed."""

from typing import NamedTuple

from schema import fields


class Reason(NamedTuple):
    """Why something joined or left what is counted, as it stands behind a number, and what that
    says."""

    joined: str
    left: str
    meaning: str


REASONS = {
    "files": Reason(
        "New in a known source",
        "Withdrawn by its source",
        "The source's newer files hold it, or no longer do.",
    ),
    "source": Reason(
        "With a source new to the release",
        "With a source gone from the release",
        "It may be old: the release did not read that source before, or reads it no more.",
    ),
    "reading": Reason(
        "Same files, read anew",
        "Same files, read anew",
        "The files are the same; a name or a rule of ours is not.",
    ),
    "status": Reason(
        "Came into this status",
        "Left this status",
        "The record is still there and its status is another.",
    ),
    "reclassified": Reason(
        "Classified into this",
        "Classified out of this",
        "Sector, technology, risk or what is called AI is another.",
    ),
    "corrected": Reason(
        "Corrected into this", "Corrected out of this", "Its place or its dates are others."
    ),
    "other_record": Reason(
        "Another record speaks",
        "Another record speaks",
        "A further source records the same system, and is preferred.",
    ),
    "identified": Reason(
        "Told apart",
        "Found to be the same",
        "Records of one system were found to be several, or the reverse.",
    ),
    "figure": Reason(
        "Newer population figure",
        "Newer population figure",
        "The place was counted before, with other residents.",
    ),
    "overlap": Reason(
        "No longer inside another",
        "Now inside another",
        "A place inside another counted place is not counted twice.",
    ),
}
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
