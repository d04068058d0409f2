"""Pages that the dashboard answers with widgets and a snapshot with lists: its tables, its places,
their records."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from exports import about
from exports.site.downloads import PACKAGE, Downloads
from queries.engine import ask
from queries.selection import Selection
from schema import measures, words
from schema.codelists import label

KINDS = {"csv": "CSV", "parquet": "Parquet", "json": "JSON"}


class Own(NamedTuple):
    """A page: its file, its template, and what the template needs, title and description among
    it."""

    path: str
    template: str
    holds: dict[str, object]


def slug(code: str) -> str:
    """A code as part of a file's name."""
    return re.sub(r"[^a-z0-9]+", "-", code.lower()).strip("-")


def city_page(place_id: str) -> str:
    """The file of a founding city."""
    return f"city-{slug(place_id)}.html"


def records_page(country: str) -> str:
    """The file of a country's records."""
    return f"records-{slug(country)}.html"


def data(downloads: Downloads, url: str, has_workbook: bool) -> Own:
    """What can be downloaded."""
    tables = downloads.tables()
    held = [
        {"name": name, "meaning": words.table_meaning(name), "rows": measures.count(rows.count)}
        for name, rows in tables.items()
    ]
    cited = about.cited(next(iter(tables.values())), f"{url}data.html" if url else "")
    total = sum(rows.count for rows in tables.values())
    told = {
        "title": "Data",
        "description": (
            f"Every table of the release: {measures.plural(len(tables), 'table', 'tables')}, "
            f"{measures.count(total)} rows."
        ),
        "package": PACKAGE,
        "workbook": "data.xlsx" if has_workbook else "",
        "tables": held,
        "kinds": KINDS,
        "cited": cited._replace(what=", ".join(tables), rows=total).text(),
    }
    return Own("data.html", "data.html", told)


def founding(selection: Selection) -> list[dict]:
    """The founding cities with the file of each."""
    return [
        row | {"page": city_page(row["place_id"])}
        for row in ask("founding_cities", selection).to_pylist()
    ]


def cities(selection: Selection) -> Own:
    """All places: founding cities with a page of their own, the others with their records."""
    rows = [row for row in ask("place_names", selection).to_pylist() if row["systems"]]
    systems = sum(row["systems"] for row in rows)
    shown = [
        {
            "country": measures.country(row["country"]),
            "name": row["name"],
            "kind": label("place_kind", row["kind"]),
            "systems": measures.count(row["systems"]),
            "page": f"{records_page(row['country'])}#{slug(row['place_id'])}",
        }
        for row in sorted(
            rows, key=lambda row: (measures.country(row["country"]), row["name"], row["place_id"])
        )
    ]
    counted = (
        f"{measures.plural(systems, 'system', 'systems')} of any status in"
        f" {measures.plural(len(rows), 'place', 'places')}."
    )
    told = {
        "title": "Cities",
        "description": (
            "Which places are on record? Where a place is missing, no source looked or none was "
            "found: that is not a no."
        ),
        "founding": founding(selection),
        "places": shown,
        "counted": counted,
    }
    return Own("cities.html", "cities.html", told)


def records(selection: Selection) -> Iterator[Own]:
    """A page a country: its places with their systems and links to the records."""
    titles = {row["source_id"]: row["title"] for row in ask("table_source", selection).to_pylist()}
    names = {row["place_id"]: row["name"] for row in ask("place_names", selection).to_pylist()}
    rows = [
        row
        for row in ask("table_deployment", selection).to_pylist()
        if row["is_counted"] and row["place_id"]
    ]
    rows.sort(
        key=lambda row: (
            row["country"],
            names[row["place_id"]],
            row["place_id"],
            row["name"],
            row["deployment_id"],
        )
    )
    for country, group in groupby(rows, key=lambda row: row["country"]):
        places = [
            _place(names[place_id], place_id, list(found), titles)
            for place_id, found in groupby(group, key=lambda row: row["place_id"])
        ]
        of = measures.plural(len(places), "local government", "local governments")
        told = {
            "title": f"Records: {measures.country(country)}",
            "description": (
                f"Systems on record of {of}, of any status, with the "
                "record each rests on. A system in several sources is counted and listed once."
            ),
            "places": places,
        }
        yield Own(records_page(country), "records.html", told)


def _place(name: str, place_id: str, rows: list[dict], titles: dict[str, str]) -> dict[str, object]:
    systems = [
        row
        | {one: label(one, row[one]) for one in ("status", "sector", "technology")}
        | {"source": titles[row["source_id"]]}
        for row in rows
    ]
    counted = measures.plural(len({row["system_id"] for row in rows}), "system", "systems")
    return {
        "id": slug(place_id),
        "name": name,
        "counted": f"{name}: {counted} of any status.",
        "systems": systems,
    }
