"""The interface described for programs: OpenAPI 3.1, printed from the questions, the code lists and
one release.

Codes and columns are those of the release it is asked for; another release is described at its own
address.
"""

import json
from collections.abc import Collection
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response

from exports import address, bundle, unchanged, wanted
from exports import openapi_parameters as asked_for
from exports.brief.route import MOST_PEERS
from exports.files import CITED
from exports.formats.kinds import KINDS, fitting
from exports.picture.asked import PAGES, WIDTHS
from exports.problem import MEDIA_TYPE
from exports.public import whole
from exports.search import EVERY_KIND
from queries import engine, parameters
from queries.imprint import imprint
from queries.questions import declared, questions
from queries.selection import Selection
from queries.stream import Rows
from schema.names import LONGEST
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
    "429": "More than one reader may ask for; Retry-After says when to ask again",
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
            | _others()
        ),
        "components": {
            "schemas": SCHEMAS | asked_for.codes(known),
            "parameters": asked_for.filters(release, known),
            "responses": _wrong(),
        },
    }


def _rows(name: str, release: str, known: dict) -> dict[str, object]:
    asked = wanted.question(name)
    own = [asked_for.own(parameter) for parameter in declared(asked).values()]
    rows = _nowhere(asked, release, known)
    kinds = fitting(rows)
    return {
        "operationId": name,
        "summary": questions()[asked],
        "tags": ["tables" if asked != name else "questions"],
        "parameters": [
            asked_for.kind(kinds),
            *asked_for.references(),
            *own,
            *asked_for.looks(rows.schema.names),
        ],
        "responses": _answers(_kinds(kinds), {"422"}),
    }


def _nowhere(asked: str, release: str, known: dict) -> Rows:
    """A question where nothing is chosen: it has the same columns, and is answered sooner."""
    own = {
        parameter.name: sorted(parameters.accepted(parameter, known) or {"1"})[0]
        for parameter in declared(asked).values()
        if parameter.default is None
    }
    return Rows(
        asked, Selection(release=release, place=(NOWHERE,)), parameters.values(asked, own, known)
    )


def _kinds(kinds: list[str]) -> dict[str, object]:
    schemas = {"json": ["Rows", "TableSchema"], "geojson": ["Features"]}
    references = {
        kind: [{"$ref": f"#/components/schemas/{name}"} for name in names]
        for kind, names in schemas.items()
    }
    types = {kind: KINDS[kind].media_type for kind in kinds} | CITED
    return {
        type_: {"schema": {"anyOf": references[kind]}} if kind in references else {}
        for kind, type_ in types.items()
    }


def _answers(content: dict, more: Collection[str] = ()) -> dict[str, object]:
    usual = {
        "200": {"description": "What was asked for", "content": content},
        "304": {"description": "What the reader has already"},
    }
    return usual | {
        status: {"$ref": f"#/components/responses/{status}"}
        for status in WRONG
        if status != "422" or status in more
    }


def _wrong() -> dict[str, object]:
    problem = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"description": words, "content": problem} for status, words in WRONG.items()}


def _others() -> dict[str, object]:
    """The routes that are no table and no question."""
    of_release, of_place = _of_release(), _of_place()
    routes = {
        "bundle.zip": (
            "Everything about a selection as one data package",
            [_packed(), *asked_for.references()],
            "application/zip",
        ),
        "brief.pdf": (
            "One place on one page, tagged for screen readers",
            of_place,
            "application/pdf",
        ),
        "brief.png": ("The same page as a picture", of_place, "image/png"),
        **_pictures(),
        "search.json": ("What a name may mean, the likeliest first", _named(), "application/json"),
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
                "parameters": takes,
                "responses": _answers({type_: {}}, {"422"} if path == "bundle.zip" else set()),
            }
        }
        for path, (words, takes, type_) in routes.items()
    }


def _pictures() -> dict[str, tuple]:
    """Pictures of pages and exhibits; a page's own parameters are taken too, as its address has
    them."""
    exhibit = {"type": "string", "enum": list(PAGES)}
    words = "a page; PAGE.KEY for one exhibit of it, as overview.overview-map"
    takes = [
        asked_for.query("exhibit", words, exhibit, required=True),
        asked_for.query("width", "in pixels", {"type": "string", "enum": ["", *WIDTHS]}),
        asked_for.query("card", "1: of 1200 by 630", {"type": "string", "enum": ["", "0", "1"]}),
        *asked_for.references(),
    ]
    return {
        "picture.png": ("A page or exhibit as a picture", takes, "image/png"),
        "picture.svg": ("The same as SVG", takes, "image/svg+xml"),
        "picture.html": ("A page without scripts, its exhibits as pictures", takes, "text/html"),
        "picture.json": ("What a browser draws an exhibit from", takes, "application/json"),
    }


def _of_release() -> list[dict]:
    return [{"$ref": "#/components/parameters/release"}]


def _of_place() -> list[dict]:
    """What a brief is of, and in which language."""
    place = {"$ref": "#/components/schemas/codes_place"}
    peers = {"type": "array", "items": place, "maxItems": MOST_PEERS}
    return [
        asked_for.query("place", "the place", place, required=True),
        *_of_release(),
        asked_for.query("peers", "its peers; the nearest without", peers),
        _spoken("the language"),
    ]


def _named() -> list[dict]:
    """What is looked up by name."""
    text = {"type": "string", "maxLength": LONGEST}
    return [
        asked_for.query("q", "the name, whole or its beginning, in any usual spelling", text),
        asked_for.query(
            "kinds", "what it may be; anything without", asked_for.listed([*EVERY_KIND])
        ),
        *_of_release(),
        _spoken("the language of what is told"),
    ]


def _spoken(words: str) -> dict[str, object]:
    languages = ", ".join(f"{code} {name}" for code, name in NAMES.items())
    return asked_for.query(
        "lang",
        f"{words}: {languages}; English without",
        {"type": "string", "enum": ["", *NAMES]},
    )


def _packed() -> dict[str, object]:
    """What a package holds: tables and questions that need no parameter of their own; the others
    can be named with it."""
    names = [
        name
        for name in wanted.names()
        if all(own.default is not None for own in declared(wanted.question(name)).values())
    ]
    words = f"tables and questions; {', '.join(bundle.TABLES)} without"
    return asked_for.query("name", words, asked_for.listed(names))
