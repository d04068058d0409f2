"""A release for catalogues of data: as schema.org Dataset, which search engines read, and as
DCAT-AP 3, which data portals read."""

import json
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from exports import address, unchanged, wanted
from exports.dcat_ap import as_dcat_ap
from exports.public import whole
from exports.release_facts import Facts, facts
from exports.schema_org import as_schema_org

LD = "application/ld+json"


def schema_org(request: Request) -> Response:
    """The release as a schema.org Dataset."""
    return _route(request, as_schema_org)


def dcat_ap(request: Request) -> Response:
    """The release as a DCAT-AP 3 catalogue of one dataset, its files and its interface."""
    return _route(request, as_dcat_ap)


def _route(request: Request, written: Callable[[Facts], dict]) -> Response:
    chosen = wanted.selection(wanted.single(request.query_params.multi_items(), ("release",)))
    base = address.base(request)
    tag = unchanged.etag(chosen.release, written.__name__, base)
    return whole(
        request,
        tag,
        lambda: json.dumps(
            written(facts(chosen.release, base)), ensure_ascii=False, indent=1
        ).encode(),
        LD,
    )
