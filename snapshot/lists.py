"""What the dashboard answers with widgets and a snapshot with lists: its tables, its places, their
records. Made of the same parts as every page."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from exports import about
from pages.shared import basis, named
from pages.shared.sources import titles
from pages.values import Bullets, Head, Heading, Paragraph, Parts, Table, table
from queries.counts import systems_in
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from snapshot.contents import LISTED
from snapshot.downloads import PACKAGE, Downloads
from words.markdown import Markdown, link
from words.speech import Speech

KINDS = {"csv": "CSV", "parquet": "Parquet", "json": "JSON"}


class Listed(NamedTuple):
    """A page: its file and its parts."""

    path: str
    parts: Parts


def slug(code: str) -> str:
    """A code as part of a file's name."""
    return re.sub(r"[^a-z0-9]+", "-", code.lower()).strip("-")


def city_page(place_id: str) -> str:
    """The file of a founding city."""
    return f"city-{slug(place_id)}.html"


def records_page(country: str) -> str:
    """The file of a country's records."""
    return f"records-{slug(country)}.html"


def founding(selection: Selection) -> list[dict]:
    """The founding cities with the file of each."""
    rows = ask("founding_cities", selection).to_pylist()
    return [row | {"page": city_page(row["place_id"])} for row in rows]


def data(downloads: Downloads, url: str, has_workbook: bool, say: Speech) -> Listed:
    """What can be downloaded."""
    tables = downloads.tables()
    rows = sum(held.count for held in tables.values())
    cited = about.cited(next(iter(tables.values())), f"{url}data.html" if url else "")
    files = [
        say.markdown("snapshot-data-package", file=_file("datapackage.json")),
        say.markdown("snapshot-data-whole", file=_file(PACKAGE)),
        say.markdown("snapshot-data-workbook", file=_file("data.xlsx")) if has_workbook else "",
        say.markdown("snapshot-data-codes", file=_file("codes.csv")),
        say.markdown("snapshot-data-cite", files=_files("CITATION.cff citation.bib citation.txt")),
        say.markdown("snapshot-data-sums", file=_file("SHA256SUMS")),
        say.markdown("snapshot-data-readme", file=_file("README.md")),
        say.markdown("snapshot-data-metadata", files=_files("dataset.jsonld dcat.jsonld")),
    ]
    cite = cited._replace(what=", ".join(tables), rows=rows).text()
    parts = (
        Head(say("page-data"), say("snapshot-data-question", tables=len(tables), rows=rows)),
        Bullets(tuple(filter(None, files))),
        _tables(tables, say),
        Paragraph(say("snapshot-data-how-to-cite", citation=cite)),
    )
    return Listed(LISTED["data"], parts)


def _file(path: str) -> Markdown:
    return Markdown(f"[{path}]({path})")


def _files(paths: str) -> Markdown:
    return Markdown(", ".join(map(_file, paths.split())))


def _tables(tables: dict, say: Speech) -> Table:
    leading = [
        Markdown(" · ".join(link(KINDS[kind], f"data/{name}.{kind}") for kind in KINDS))
        for name in tables
    ]
    return table(
        {
            say("snapshot-table"): list(tables),
            say("snapshot-row-is"): [say.row_of(name) for name in tables],
            say("snapshot-rows"): [held.count for held in tables.values()],
            say("snapshot-files"): leading,
        },
        caption=say("snapshot-tables"),
    )


def cities(selection: Selection, say: Speech) -> Listed:
    """All places: founding cities with a page of their own, the others with their records."""
    rows = [row for row in ask("place_names", selection).to_pylist() if row["systems"]]
    rows.sort(key=lambda row: (say.country(row["country"]), row["name"], row["place_id"]))
    records = [f"{records_page(row['country'])}#{slug(row['place_id'])}" for row in rows]
    names = [link(row["name"], page) for row, page in zip(rows, records, strict=True)]
    systems = systems_in(selection)
    shown = table(
        {
            say("snapshot-place"): names,
            say("snapshot-country"): [say.country(row["country"]) for row in rows],
            say("snapshot-kind"): [say.label("place_kind", row["kind"]) for row in rows],
            say("snapshot-systems"): [row["systems"] for row in rows],
        },
        caption=say("snapshot-places-counted", systems=systems, places=len(rows)),
    )
    members = [link(city["name"], city["page"]) for city in founding(selection)]
    parts = (
        Head(say("snapshot-cities"), say("snapshot-cities-question")),
        *((Heading(say("snapshot-founding"), 2), Bullets(tuple(members))) if members else ()),
        Heading(say("snapshot-all-places"), 2),
        shown,
    )
    return Listed(LISTED["city"], parts)


def records(selection: Selection, say: Speech) -> Iterator[Listed]:
    """A page a country: its places with their systems and links to the records."""
    title = titles(selection.release)
    names = {row["place_id"]: row["name"] for row in ask("place_names", selection).to_pylist()}
    table_rows = ask("table_deployment", selection).to_pylist()
    rows = [row for row in table_rows if row["is_counted"] and row["place_id"]]
    rows.sort(
        key=lambda row: (
            row["country"],
            names[row["place_id"]],
            row["place_id"],
            row["name"],
            row["deployment_id"],
        )
    )
    for country, of_country in groupby(rows, key=lambda row: row["country"]):
        places = {
            place_id: list(systems)
            for place_id, systems in groupby(of_country, key=lambda row: row["place_id"])
        }
        head = Head(
            say("snapshot-records", country=say.country(country)),
            say("snapshot-records-question", places=len(places)),
        )
        listed = [
            part
            for place_id, systems in places.items()
            for part in _place(names[place_id], place_id, systems, title, say)
        ]
        yield Listed(records_page(country), (head, *listed))


def _place(name: str, place_id: str, rows: list[dict], title: dict[str, str], say: Speech) -> Parts:
    systems = len({row["system_id"] for row in rows})
    sources = [link(title[row["source_id"]], row["evidence_url"]) for row in rows]
    shown = table(
        {
            **named.columns(say("snapshot-system"), rows, say),
            say("snapshot-status"): [say.label("status", row["status"]) for row in rows],
            **{
                say(f"snapshot-{column}"): [basis.label(column, row, say) for row in rows]
                for column in ("sector", "technology")
            },
            say("snapshot-supplier"): [row["vendor"] or "" for row in rows],
            say("snapshot-record"): sources,
        },
        caption=say("snapshot-place-counted", place=name, systems=systems),
    )
    return (Heading(name, 2, slug(place_id)), shown)


def everything(release: str) -> Selection:
    """All of a release."""
    return EVERYTHING.but(release=release)
