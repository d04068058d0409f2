"""How two releases of the same observations can differ: the words for each reason, and for each
field that changed."""

from typing import NamedTuple


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

# A field that changed -> the group it is told in; what is in neither of the first two is a
# correction.
STATUS, CLASSES = (
    ("status",),
    ("sector", "technology", "risk_scheme", "risk_label", "risk_tier", "is_ai", "residents_facing"),
)
FIELDS = {
    "status": "Status",
    "sector": "Sector",
    "technology": "Technology",
    "risk_scheme": "Risk scheme",
    "risk_label": "Risk category",
    "risk_tier": "Risk tier",
    "is_ai": "Called AI",
    "residents_facing": "Residents meet it",
    "name": "Name",
    "body": "Body",
    "vendor": "Supplier",
    "start_date": "Start date",
    "start_kind": "Kind of date",
    "end_year": "End year",
    "place_id": "Place",
    "evidence_url": "Link",
    "system_id": "Same system as",
}
CODED = {
    "status": "status",
    "sector": "sector",
    "technology": "technology",
    "risk_tier": "risk_tier",
    "risk_scheme": "risk_scheme",
    "is_ai": "is_ai",
    "residents_facing": "residents_facing",
    "start_kind": "start_kind",
}


def group(field: str) -> str:
    """`Moved status`, `Reclassified` or `Corrected`: what a change of the field is."""
    return (
        "Moved status" if field in STATUS else "Reclassified" if field in CLASSES else "Corrected"
    )
