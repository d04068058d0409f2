"""Rows as files: which rows and which kind an address means, and what goes with them."""

import json
import re
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from exports import about, address, bundle, unchanged, wanted
from exports.formats.kinds import KINDS, fitting
from exports.problem import Problem
from exports.public import called, in_parts, kept, sent, whole
from queries.questions import declared
from queries.selection import IN_ADDRESS, Selection
from queries.stream import Rows
from schema.datapackage import PROFILE

CITED = {
    "txt": "text/plain; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "cff": "application/yaml",
}
TABLE_SCHEMA = "schema.json"
PARTED = ("csv", "parquet")  # kinds that remote readers read in parts
KEPT = ("xlsx",)  # kinds that take far longer to make than to send
UNNAMED = ("release", "columns", "sort")  # what a file's name does not tell of a selection
LONGEST_NAME = 80  # characters of a file's name that tell the selection
ENDS = (*KINDS, *CITED, TABLE_SCHEMA)


def file(request: Request) -> Response:
    """One table or question as a file, its citation, or what its columns mean."""
    name, _, kind = request.path_params["file"].partition(".")
    if kind not in ENDS or name not in wanted.names():
        raise Problem(
            404,
            f"There is no {request.path_params['file'][:80]!r}.",
            {"names": wanted.names(), "kinds": list(ENDS)},
        )
    rows = wanted.rows(name, request.query_params.multi_items())
    if kind in KINDS and kind not in (kinds := fitting(rows)):
        raise Problem(
            404,
            f"The rows of {name} are of no places, so there is no {name}.{kind}.",
            {"kinds": [*kinds, *CITED, TABLE_SCHEMA]},
        )
    base = address.base(request)
    here = address.of(base, f"{name}.{kind}", wanted.query(rows))
    tag = unchanged.etag(rows.selection.release, here)
    if kind in CITED:
        return whole(request, tag, lambda: _cited(rows, kind, base).encode(), CITED[kind])
    if kind == TABLE_SCHEMA:
        return whole(request, tag, lambda: _schema(rows).encode(), "application/json")
    described = address.of(base, f"{name}.{TABLE_SCHEMA}", wanted.query(rows))
    headers = {
        "Content-Type": KINDS[kind].media_type,
        "Link": f'<{described}>; rel="describedby"; type="application/json"',
    }
    disposition = _named(name, rows, kind)
    answered = in_parts if kind in PARTED else kept if kind in KEPT else sent
    return answered(
        request,
        tag,
        lambda: KINDS[kind].pieces(rows, about.about(rows, here)),
        lambda: headers | disposition | {"X-Rows": str(rows.count)},
    )


def _named(name: str, rows: Rows, kind: str) -> dict[str, str]:
    """A file's name says what it is, what was chosen, and of which release."""
    release = rows.selection.release
    chosen = {key: value for key, value in wanted.query(rows).items() if key not in UNNAMED}
    words = [f"{key}_{value}" if value.isdigit() else value for key, value in chosen.items()]
    told = "-".join(re.sub(r"[^A-Za-z0-9_.,-]+", "_", word) for word in words)
    if len(told) > LONGEST_NAME:
        told = told[:LONGEST_NAME].rstrip("-_.,") + "-etc"
    file = "-".join(filter(None, (name, told, release)))
    return called(f"{file}.{kind}") | {"X-Release": release}


def _cited(rows: Rows, kind: str, base: str) -> str:
    citation = about.cited_file(rows, base)
    return {
        "txt": lambda: citation.text() + "\n",
        "bib": citation.bibtex,
        "cff": lambda: citation.cff(about.sources(rows)),
    }[kind]()


def _schema(rows: Rows) -> str:
    described = {
        "$schema": PROFILE.replace("datapackage.json", "tableschema.json"),
        "fields": bundle.fields(rows),
        "missingValues": [""],
    }
    return json.dumps(described, ensure_ascii=False, indent=1)


def zipped(request: Request) -> Response:
    """A selection as a data package: the tables `name=` lists, or the chief ones."""
    pairs = request.query_params.multi_items()
    names = list(
        dict.fromkeys(
            code for key, value in pairs if key == "name" for code in value.split(",") if code
        )
    ) or list(bundle.TABLES)
    tables = {name: wanted.rows(name, _of(name, pairs, names)) for name in names}
    held = {name: _held(name, rows, names) for name, rows in tables.items()}
    tables = {
        name: rows if held[name] == name else wanted.rows(held[name], _of(name, pairs, names))
        for name, rows in tables.items()
    }
    base = address.base(request)
    queries = {name: wanted.query(rows) for name, rows in tables.items()}
    here = address.of(base, "bundle.zip", {"name": ",".join(names)} | _together(queries))
    release = next(iter(tables.values())).selection.release
    addresses = {
        name: address.of(base, f"{held[name]}.csv", query) for name, query in queries.items()
    }
    disposition = _named(
        names[0] if len(names) == 1 else "municipal-ai", next(iter(tables.values())), "zip"
    )
    tag = unchanged.etag(release, here)
    return kept(
        request,
        tag,
        lambda: bundle.pieces(tables, here, addresses),
        lambda: {"Content-Type": "application/zip"} | disposition,
    )


def _held(name: str, rows: Rows, names: list[str]) -> str:
    """What a package holds under a name: beside records or answers of a selection, the places that
    those name, and not all that its filters of places leave."""
    is_beside = name == "place" and not {"deployment", "answer"}.isdisjoint(names)
    is_narrowed = rows.selection != Selection(release=rows.selection.release)
    return "places_named" if is_beside and is_narrowed else name


def _of(name: str, pairs: wanted.Given, names: list[str]) -> list[tuple[str, str]]:
    """The parameters that mean something for one of several tables; what means nothing for any is
    left in, to be refused.

    Columns, search and order are of one table: they are refused for several.
    """
    own = {other: set(declared(wanted.question(other))) for other in names}
    others = set().union(*own.values()) - own[name]
    looks = set() if len(names) == 1 else set(wanted.LOOKS)
    if several := [key for key, _ in pairs if key in looks]:
        raise Problem(
            400,
            f"{several[0]} is for one table; this package has {len(names)}.",
            {"parameters": ["name", *IN_ADDRESS]},
        )
    return [(key, value) for key, value in pairs if key != "name" and key not in others]


def _together(queries: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {key: value for query in queries.values() for key, value in query.items()}
