"""Which releases there are, how the current one is, and what there is where an address leads
nowhere."""

import json
from collections import Counter
from datetime import date
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from exports import address, unchanged, wanted
from exports.problem import Problem
from exports.public import whole
from queries import engine
from queries.imprint import imprint
from queries.selection import Selection

OTHERS = (
    "bundle.zip",
    "brief.pdf",
    "brief.png",
    "picture.png",
    "picture.svg",
    "picture.html",
    "picture.json",
    "search.json",
    "releases",
    "health",
    "openapi.json",
    "dataset.jsonld",
    "dcat.jsonld",
)
ADDRESSES = ["/api/v1/{name}.{kind}", *(f"/api/v1/{name}" for name in OTHERS)]


def health(request: Request) -> Response:
    """Whether there is a release, which, how old its data is, how many rows it has and how many it
    refused."""
    wanted.single(request.query_params.multi_items(), ())
    manifest = engine.manifest()
    sources = engine.ask("table_source", Selection()).select(
        ["source_id", "snapshot", "rows_read", "rows_accepted", "rows_refused"]
    )
    refusals = Counter(engine.ask("table_refusal", Selection())["problem"].to_pylist())
    return JSONResponse(
        {
            "status": "ok",
            "release": manifest["version"],
            "as_of": manifest["as_of"],
            "age_days": (date.today() - date.fromisoformat(manifest["as_of"])).days,
            "rows": manifest["counts"]["rows"],
            "refusals": dict(refusals.most_common()),
            "sources": sources.to_pylist(),
        },
        headers={"Cache-Control": "no-store"},
    )


def releases(request: Request) -> Response:
    """All releases, newest first, each with its date, its content's checksum, its rows and its
    address."""
    wanted.single(request.query_params.multi_items(), ())
    releases = [_release(version, address.base(request)) for version in reversed(engine.versions())]
    body = json.dumps(
        {"current": engine.current(), "releases": releases}, ensure_ascii=False
    ).encode()
    return whole(
        request, unchanged.etag(engine.current(), releases), lambda: body, "application/json"
    )


def _release(version: str, base: str) -> dict[str, object]:
    manifest, called = (
        engine.manifest(Selection(release=version)),
        imprint(Selection(release=version)),
    )
    return {
        "version": version,
        **called._asdict(),
        "as_of": manifest["as_of"],
        "content": manifest["content"],
        "rows": manifest["counts"]["rows"],
        "bundle": address.of(base, "bundle.zip", {"release": version}),
    }


def nothing(request: Request) -> Response:
    """Any other address below /api: without this the pages would answer it, with status 200."""
    *_, last, after = ["", *request.url.path.split("/")]
    if (
        not after and "." in last
    ):  # only a slash too many; told relatively, so that no path can lead to another host
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"../{quote(last)}{query}", 308)
    raise Problem(
        404, "There is nothing at this address.", {"addresses": ADDRESSES, "names": wanted.names()}
    )
