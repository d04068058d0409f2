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

from exports import address, openapi_others, unchanged, wanted
from exports import openapi_parameters as asked_for
from exports.files import CITED
from exports.formats.kinds import KINDS, fitting
from exports.problem import MEDIA_TYPE
from exports.public import whole
from queries import engine, parameters
from queries.imprint import imprint
from queries.questions import declared, questions
from queries.selection import Selection
from queries.stream import Rows

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
            description(release) | _here(release) | {"servers": [{"url": f"{base}/api/v1"}]}
        ).encode(),
        "application/json",
    )


def _here(release: str) -> dict[str, object]:
    """What the description is called; it is no part of what is remembered."""
    words = " ".join(str(__doc__).split())
    called = imprint(Selection(release=release))
    return {"info": {"title": called.title, "version": release, "description": words}}


def _release(request: Request) -> str:
    return wanted.selection(wanted.single(request.query_params.multi_items(), ("release",))).release


@lru_cache(maxsize=4)
def description(release: str) -> dict[str, object]:
    """The whole description, without the address it is served at."""
    known = engine.known(release)
    return {
        "openapi": "3.1.0",
        **_here(release),
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
        for path, (words, takes, type_) in openapi_others.routes().items()
    }
