"""United Kingdom algorithmic transparency records: the public index of the records bodies have published.

Collected: central government must publish a record of each algorithmic tool with public effect; local authorities may.
The index gives body, tool, address and date of publication, and no more. A record counts here when its body is a local
authority, which the index does not say, so the body's name decides: a council, borough, partnership of councils,
combined authority or the Greater London Authority. A body that only sounds like one leads to no place and is listed
among the unresolved names; records that name no body are set aside on their own.

Cannot tell: status (a record may describe a tool before, in or after use, so it is unknown here), sector, technology
and supplier, which stand in the records and not in the index; when a tool came into use, which is usually earlier than
its record.
"""

import pandas as pd

from etl import read
from etl.source import Fill, Origin, Snapshot

ORIGIN = Origin(
    title="Algorithmic Transparency Recording Standard records",
    publisher="Government Digital Service, United Kingdom",
    url="https://www.gov.uk/algorithmic-transparency-records",
    licence="Open Government Licence v3.0",
    licence_note="Stated in the index",
    citation="GOV.UK, Algorithmic Transparency Recording Standard records, gov.uk/algorithmic-transparency-records",
    collection_kind="register",
    frame="Public bodies of the United Kingdom; mandatory for central government, voluntary for local authorities",
    caveat="Few local authorities publish records. Status, sector and technology are not in the index. "
    "The date is that of the record, not of the tool.",
)

INDEX = "atrs_records.json"
LOCAL_AUTHORITY = r"\b(?:Council|Borough|Partnership|Combined Authority|Greater London Authority)\b"


def rows(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a record. Adds key, the last part of the record's address."""
    frame = read.json_rows(snapshots[-1].path(INDEX), "records", needs=["url", "publishing_body"])
    return frame.assign(key=frame["url"].str.rstrip("/").str.rsplit("/", n=1).str[-1])


def _no_body(frame: pd.DataFrame) -> pd.Series:
    return frame["publishing_body"] == ""


def _other_body(frame: pd.DataFrame) -> pd.Series:
    return ~frame["publishing_body"].str.contains(LOCAL_AUTHORITY)


FILLS = [
    Fill(
        table="deployment",
        rows=rows,
        columns={"key": "key", "publishing_body": "body", "tool_name": "name", "published": "start_date", "url": "evidence_url"},
        constants={"start_kind": "registration"},
        aside=[
            ("out_of_scope", "the index names no publishing body", _no_body),
            ("out_of_scope", "the publishing body is not a local authority by its name", _other_body),
        ],
    )
]
