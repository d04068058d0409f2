"""United Kingdom algorithmic transparency records: the public index of the records bodies have
published.

Collected: central government must publish a record of each algorithmic tool with public effect;
local authorities may. The index gives body, tool, address and date of publication, and no more. A
record counts here when its body is a local authority, which the index does not say, so the body's
name decides: a council, borough, partnership of councils, combined authority or the Greater London
Authority. A body that only sounds like one leads to no place and is listed among the unresolved
names; records that name no body are set aside on their own.

Two layouts, told apart by the file: the index as it was received in July 2026 (atrs_records.json),
and what the site's own search gives now and `fetch` brings (search_0.json and, past a thousand
records, the pages behind it). The search names title, link and time of publication; title is "Body:
Tool", which holds for all 136 records of the index, and a title without a colon names no body. Its
parameters, the most it gives at once and the sorting are read in the publisher's own manual
(docs.publishing.service.gov.uk, "Using the search API", 26 November 2025); title, link and
public_timestamp were filled in every record in June 2026, by the inventory of the public repository
localgovbench (schema_inventory_v1.csv).

Cannot tell: status (a record may describe a tool before, in or after use, so it is unknown here),
sector, technology and supplier, which stand in the records and not in the index; when a tool came
into use, which is usually earlier than its record.
"""

import json
from pathlib import Path
from urllib.parse import urljoin

import pandas as pd

from etl import read
from etl.layout import Layout, layout_of
from etl.source import Fill, Origin, Snapshot
from words.said import said

ORIGIN = Origin(
    title="Algorithmic Transparency Recording Standard records",
    publisher="Government Digital Service, United Kingdom",
    url="https://www.gov.uk/algorithmic-transparency-records",
    licence="Open Government Licence v3.0",
    licence_note="Stated in the index",
    citation=(
        "GOV.UK, Algorithmic Transparency Recording Standard records,"
        " gov.uk/algorithmic-transparency-records"
    ),
    collection_kind="register",
    known_as="UK-ATRS",
    frame=(
        "Public bodies of the United Kingdom; mandatory for central government, voluntary for local"
        " authorities"
    ),
    caveat=(
        "Few local authorities publish records. Status, sector and technology are not in the index."
        " The date is that of the record, not of the tool."
    ),
    downloads={
        "search_{start}.json": (
            "https://www.gov.uk/api/search.json"
            "?filter_document_type=algorithmic_transparency_record"
            "&fields=title,link,public_timestamp&order=public_timestamp&count=1000&start={start}"
        )
    },
    by_hand=(
        "Open the address with start=0 in a browser and save what it shows as search_0.json in"
        " {folder}."
    ),
)

INDEX, PAGES = "atrs_records.json", "search_*.json"
# Always sent, whatever is asked for, and of no use here: the search's own notes.
SEARCH = Layout(
    ["title", "link", "public_timestamp"],
    ["id", "_id", "index", "es_score", "elasticsearch_type", "document_type", "format"],
)
LOCAL_AUTHORITY = r"\b(?:Council|Borough|Partnership|Combined Authority|Greater London Authority)\b"


def rows(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a record: publishing_body, tool_name, published, url, and key, the last part of the
    record's address."""
    pages = sorted(snapshots[-1].folder.glob(PAGES), key=lambda path: (len(path.name), path.name))
    frame = (
        _searched(pages)
        if pages
        else read.json_rows(snapshots[-1].path(INDEX), "records", needs=["url", "publishing_body"])
    )
    return frame.assign(key=frame["url"].str.rstrip("/").str.rsplit("/", n=1).str[-1])


def _searched(pages: list[Path]) -> pd.DataFrame:
    """The records of all pages in the index's columns. Raises FileProblem where they are fewer than
    the search found."""
    frame = pd.concat([_page(path) for path in pages], ignore_index=True)
    there = len(frame)
    if there < (total := _total(pages[0])):
        raise read.FileProblem(
            pages[-1],
            said("file-page-missing", total=total, there=there, start=str(there)),
        )
    parts = frame["title"].str.split(": ", n=1)
    return frame.assign(
        publishing_body=[part[0].strip() if len(part) > 1 else "" for part in parts],
        tool_name=parts.str[-1].str.strip(),
        published=frame["public_timestamp"].str[:10],
        url=[urljoin(ORIGIN.url, link) for link in frame["link"]],
    )


def _page(path: Path) -> pd.DataFrame:
    rows = read.json_rows(path, "results")
    layout_of(path, rows, [SEARCH])
    return rows


def _total(path: Path) -> int:
    """How many records the search found. Raises FileProblem where it does not say."""
    total = json.loads(read.decode(path)).get("total")
    if not isinstance(total, int):
        raise read.FileProblem(path, said("file-no-total"))
    return total


def _no_body(frame: pd.DataFrame) -> pd.Series:
    return frame["publishing_body"] == ""


def _other_body(frame: pd.DataFrame) -> pd.Series:
    return ~frame["publishing_body"].str.contains(LOCAL_AUTHORITY)


FILLS = [
    Fill(
        table="deployment",
        rows=rows,
        columns={
            "key": "key",
            "publishing_body": "body",
            "tool_name": "name",
            "published": "start_date",
            "url": "evidence_url",
        },
        constants={"start_kind": "registration"},
        aside=[
            ("out_of_scope", said("aside-no-body"), _no_body),
            (
                "out_of_scope",
                said("aside-no-local-authority"),
                _other_body,
            ),
        ],
    )
]
