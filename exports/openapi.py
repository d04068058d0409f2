"""The interface described for programs: OpenAPI 3.1, printed from the questions, the code lists and
one release.

Codes and columns are those of the release it is asked for; another release is described at its own
address.
"""

import json
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response

from exports import address, bundle, unchanged, wanted
from exports.brief.route import MOST_PEERS
from exports.files import CITED, TABLE_SCHEMA
from exports.formats.kinds import KINDS, fitting
from exports.problem import MEDIA_TYPE
from exports.public import whole
from queries import engine, parameters
from queries.filters import Filter
from queries.imprint import imprint
from queries.questions import Parameter, declared, questions
from queries.selection import FILTERS, IN_ADDRESS, YEARS, Selection, accepted
from queries.stream import Rows
from schema import codelists, tables
from words.languages import NAMES

NOWHERE = "-"
OBJECT = {"type": "object"}
SCHEMAS = {
    "Problem": {
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
            "accepted": {"type": "object", "description": "by parameter, what would be accepted"},
        },
    },
    "Rows": {
        "type": "object",
        "required": ["about", "rows"],
        "properties": {"about": OBJECT, "rows": {"type": "array", "items": OBJECT}},
    },
    "Features": {
        "type": "object",
        "required": ["type", "features"],
        "properties": {
            "type": {"const": "FeatureCollection"},
            "about": OBJECT,
            "features": {
                "type": "array",
                "items": {"type": "object", "required": ["type", "geometry", "properties"]},
            },
        },
    },
    "TableSchema": {
        "type": "object",
        "required": ["fields"],
        "properties": {"fields": {"type": "array", "items": OBJECT}},
    },
}
WRONG = {
    "400": "A parameter or code that means nothing here, with what would be accepted",
    "404": "No such release, table or question",
    "422": "More than the kind of file can hold, with the remedy",
    "503": "No release, or too much at once",
}


def route(request: Request) -> Response:
    """The description for one release."""
    release = _release(request)
    base = address.base(request)
    tag = unchanged.etag(release, "openapi", base, engine.versions())
    return whole(
        request,
        tag,
        lambda: json.dumps(
            description(release) | {"servers": [{"url": f"{base}/api/v1"}]}
        ).encode(),
        "application/json",
    )


def _release(request: Request) -> str:
    return wanted.selection(wanted.single(request.query_params.multi_items(), ("release",))).release


@lru_cache(maxsize=4)
def description(release: str) -> dict[str, object]:
    """The whole description, without the address it is served at."""
    known = engine.known(release)
    called = imprint(Selection(release=release))
    return {
        "openapi": "3.1.0",
        "info": {
            "title": called.title,
            "version": release,
            "description": " ".join(str(__doc__).split()),
        },
        "paths": (
            {f"/{name}.{{kind}}": {"get": _rows(name, release, known)} for name in wanted.names()}
            | _others(release, known)
        ),
        "components": {
            "schemas": SCHEMAS | _codes(known),
            "parameters": _filters(release, known),
            "responses": _wrong(),
        },
    }


def _rows(name: str, release: str, known: dict) -> dict[str, object]:
    asked = wanted.question(name)
    own = [_parameter(one) for one in declared(asked).values()]
    rows = _nowhere(asked, release, known)
    kinds = fitting(rows)
    return {
        "operationId": name,
        "summary": questions()[asked],
        "tags": ["tables" if asked != name else "questions"],
        "parameters": [_kind(kinds), *_references(), *own, *_looks(rows.schema.names)],
        "responses": _answers(_kinds(kinds), {"422"}),
    }


def _nowhere(asked: str, release: str, known: dict) -> Rows:
    """A question where nothing is chosen: it has the same columns, and is answered sooner."""
    own = {
        one.name: sorted(parameters.accepted(one, known) or {"1"})[0]
        for one in declared(asked).values()
        if one.default is None
    }
    return Rows(
        asked, Selection(release=release, place=(NOWHERE,)), parameters.values(asked, own, known)
    )


def _kind(kinds: list[str]) -> dict[str, object]:
    ends = [*kinds, *CITED, TABLE_SCHEMA]
    return {
        "name": "kind",
        "in": "path",
        "required": True,
        "description": "the kind of file",
        "schema": {"enum": ends, "type": "string"},
    }


def _kinds(kinds: list[str]) -> dict[str, object]:
    schemas = {"json": ["Rows", "TableSchema"], "geojson": ["Features"]}
    named = {
        one: [{"$ref": f"#/components/schemas/{name}"} for name in found]
        for one, found in schemas.items()
    }
    types = {kind: KINDS[kind].media_type for kind in kinds} | CITED
    return {
        type_: {"schema": {"anyOf": named[kind]}} if kind in named else {}
        for kind, type_ in types.items()
    }


def _references() -> list[dict[str, str]]:
    return [{"$ref": f"#/components/parameters/{name}"} for name in IN_ADDRESS]


def _filters(release: str, known: dict) -> dict[str, object]:
    """The filters by their names in the address: codes of the lists and of the release. An empty
    value narrows nothing, as in a permalink."""
    options = accepted(known) | {"release": [release]}
    return {
        each.parameter: _query(each.parameter, _words(each), _schema(each, options[each.parameter]))
        for each in FILTERS.values()
    }


def _schema(each: Filter, options: list[str]) -> dict[str, object]:
    if each.kind == "codes":
        return _listed(options)
    if each.kind == "year":
        bounds = {"type": "integer", "minimum": YEARS[0], "maximum": YEARS[-1]}
        return {"anyOf": [bounds, {"const": ""}]}
    return {"type": "string", "enum": ["", *options]}


def _words(each: Filter) -> str:
    """What a filter narrows by: its column and that column's own sentence."""
    if each.kind == "release":
        return "the release; empty for the current one"
    compared = f"{each.column} {each.comparison}".strip()
    return f"{each.table}.{compared}: {tables.columns(each.table)[each.column].description}"


def _listed(options: list[str]) -> dict[str, object]:
    return {"type": "array", "items": {"type": "string", "enum": ["", *options]}}


def _query(name: str, words: str, schema: dict, required: bool = False) -> dict[str, object]:
    lists = {"style": "form", "explode": False} if schema.get("type") == "array" else {}
    return {
        "name": name,
        "in": "query",
        "required": required,
        "description": words,
        **lists,
        "schema": schema,
    }


def _parameter(one: Parameter) -> dict[str, object]:
    """A question's own parameter; the codes it takes are listed once, among the schemas."""
    words = f"codes of {one.domain}" if one.domain in codelists.names() else one.domain
    plain = {
        "number": {"type": "integer", "minimum": one.least, "maximum": one.most},
        "text": {"type": "string"},
    }
    schema = plain.get(one.domain, {"$ref": f"#/components/schemas/codes_{one.domain}"})
    if one.domain == "text" and one.default is None:
        schema = {"type": "string", "minLength": 1}
    if one.is_list:
        schema = {"type": "array", "items": schema}
    elif one.default == "" and one.domain not in plain:
        schema = {"anyOf": [schema, {"const": ""}]}
    return _query(one.name, words, schema, required=one.default is None)


def _codes(known: dict) -> dict[str, object]:
    """The codes that questions' own parameters take, by where they come from."""
    every = [one for name in wanted.names() for one in declared(wanted.question(name)).values()]
    found = {
        one.domain: parameters.accepted(one, known)
        for one in every
        if one.domain not in ("number", "text")
    }
    return {
        f"codes_{domain}": {"type": "string", "enum": sorted(options or ())}
        for domain, options in found.items()
    }


def _looks(columns: list[str]) -> list[dict[str, object]]:
    """Columns, search and order."""
    search = {"type": "string", "maxLength": wanted.LONGEST_SEARCH}
    return [
        _query("columns", "columns in order; all without", _listed(columns)),
        _query("q", "words that must all stand in a row's text", search),
        _query(
            "sort",
            "columns to sort by, falling with a minus",
            _listed([*columns, *(f"-{name}" for name in columns)]),
        ),
    ]


def _answers(content: dict, more: set[str] = frozenset()) -> dict[str, object]:
    said = {
        "200": {"description": "What was asked for", "content": content},
        "304": {"description": "What the reader has already"},
    }
    return said | {
        status: {"$ref": f"#/components/responses/{status}"}
        for status in WRONG
        if status != "422" or status in more
    }


def _wrong() -> dict[str, object]:
    problem = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"description": words, "content": problem} for status, words in WRONG.items()}


def _others(release: str, known: dict) -> dict[str, object]:
    """The routes that are no table and no question."""
    named = _query(
        "name", f"tables and questions; {', '.join(bundle.TABLES)} without", _listed(_packable())
    )
    of_release = [{"$ref": "#/components/parameters/release"}]
    place = {"$ref": "#/components/schemas/codes_place"}
    of_place = [
        _query("place", "the place", place, required=True),
        *of_release,
        _query(
            "peers",
            "its peers; the nearest without",
            {"type": "array", "items": place, "maxItems": MOST_PEERS},
        ),
        _query(
            "lang",
            f"the language: {', '.join(f'{code} {name}' for code, name in NAMES.items())};"
            " English without",
            {"type": "string", "enum": ["", *NAMES]},
        ),
    ]
    found = {
        "bundle.zip": (
            "Everything about a selection as one data package",
            [named, *_references()],
            "application/zip",
        ),
        "brief.pdf": (
            "One place on one page, tagged for screen readers",
            of_place,
            "application/pdf",
        ),
        "brief.png": ("The same page as a picture", of_place, "image/png"),
        "releases": ("All releases", [], "application/json"),
        "health": ("How the current release is", [], "application/json"),
        "openapi.json": ("This description", of_release, "application/json"),
        "dataset.jsonld": (
            "The release as a schema.org Dataset",
            of_release,
            "application/ld+json",
        ),
        "dcat.jsonld": ("The release as a DCAT-AP 3 catalogue", of_release, "application/ld+json"),
    }
    return {
        f"/{path}": {
            "get": {
                "operationId": path.replace(".", "_"),
                "summary": words,
                "tags": ["release"],
                "parameters": given,
                "responses": _answers({type_: {}}, {"422"} if path == "bundle.zip" else set()),
            }
        }
        for path, (words, given, type_) in found.items()
    }


def _packable() -> list[str]:
    """Tables and questions that need no parameter of their own; the others can be named with it."""
    needing = [
        name
        for name in wanted.names()
        if any(one.default is None for one in declared(wanted.question(name)).values())
    ]
    return [name for name in wanted.names() if name not in needing]
