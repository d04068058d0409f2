"""Which releases there are, how the current one is, and what there is where an address leads
nowhere."""

import json
import math
import os
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

import pyarrow.parquet as pq
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

from charts import accents
from exports import address, unchanged, wanted
from exports.problem import Problem
from exports.public import whole
from queries import engine
from queries import whole as whole_ones
from queries.imprint import imprint
from queries.selection import Selection
from schema.operator import Operator, usual

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
    "releases.atom",
    "changes.atom",
    "saved.json",
    "health",
    "openapi.json",
    "dataset.jsonld",
    "dcat.jsonld",
)
VALID = timedelta(days=180)  # of security.txt, from the day it is asked for
OF_SOURCES = ["source_id", "snapshot", "rows_read", "rows_accepted", "rows_refused"]
ADDRESSES = ["/api/v1/{name}.{kind}", *(f"/api/v1/{name}" for name in OTHERS)]


def health(request: Request) -> Response:
    """Whether the release that was meant is served, or what is wrong; which is, how old its data
    is, how many rows it has and how many it refused."""
    wanted.single(request.query_params.multi_items(), ())
    folder = engine.releases_folder()
    who = usual()
    wrong = [*whole_ones.problems(folder), *(f"{fault}." for fault in _faults(who))]
    try:
        version = engine.current()
    except engine.NoRelease as missing:
        told = " ".join(["There is no release to answer from.", *wrong])
        raise Problem(503, told) from missing
    manifest = engine.manifest(Selection(release=version))
    refusals, sources = _counted(folder, version)
    age = (date.today() - date.fromisoformat(manifest["as_of"])).days
    if age > (most := _most_days()):
        wrong.append(f"The data are {age} days old, more than {most}.")
    return JSONResponse(
        {
            "status": "degraded" if wrong else "ok",
            "problems": wrong,
            "release": manifest["version"],
            "as_of": manifest["as_of"],
            "age_days": age,
            "rows": manifest["counts"]["rows"],
            "refusals": refusals,
            "sources": sources,
        },
        headers={"Cache-Control": "no-store"},
    )


def _faults(who: Operator) -> list[str]:
    """What is wrong in the operator's file."""
    return [*who.problems, *accents.too_faint(who)]


@lru_cache(maxsize=4)
def _counted(folder: Path, version: str) -> tuple[dict[str, int], list[dict]]:
    """Refusals by problem, and the sources with their rows; read from the files, so that health
    waits for no question."""
    release = engine.release_path(folder, version)
    refused = pq.read_table(release / "refusal.parquet", columns=["problem"])["problem"]
    sources = pq.read_table(release / "source.parquet", columns=OF_SOURCES)
    return dict(Counter(refused.to_pylist()).most_common()), sources.to_pylist()


def _most_days() -> float:
    """After how many days data are too old: `DASHBOARD_MOST_DAYS`, else never."""
    told = os.environ.get("DASHBOARD_MOST_DAYS", "")
    return int(told) if told.isdecimal() else math.inf


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


def security(request: Request) -> Response:
    """Whom to tell of a weakness (RFC 9116): `DASHBOARD_SECURITY`, an address of mail or a page;
    404 without."""
    contact = os.environ.get("DASHBOARD_SECURITY", "").strip()
    if not contact or any(not sign.isprintable() for sign in contact):
        return PlainTextResponse("The operator has named nobody: DASHBOARD_SECURITY.\n", 404)
    last = datetime.combine(datetime.now(UTC) + VALID, time(), UTC).isoformat()
    return PlainTextResponse(f"Contact: {contact}\nExpires: {last}\nPreferred-Languages: en\n")


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
