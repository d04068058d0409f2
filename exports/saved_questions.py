"""The questions that are asked most: a list of them, and a link to each answer that stays."""

import json
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from exports import address, unchanged, wanted
from exports.formats.kinds import KINDS
from exports.problem import Problem
from exports.public import whole
from queries import engine
from queries.saved import Saved, saved
from words.speech import speech


def listed(request: Request) -> Response:
    """All of them: what each asks, of what, its SQL, and where its answer and its page are."""
    wanted.single(request.query_params.multi_items(), ())
    base = address.base(request)
    told = [_told(entry, base) for entry in saved().values()]
    tag = unchanged.etag(engine.current(), "saved", base)
    return whole(request, tag, lambda: json.dumps({"saved": told}).encode(), "application/json")


def _told(entry: Saved, base: str) -> dict[str, object]:
    return {
        "name": entry.name,
        "asks": speech()(f"saved-{entry.name}"),
        "question": entry.question,
        "parameters": dict(entry.parameters),
        "sql": entry.sql,
        "address": address.of(base, f"saved/{entry.name}.json", {}),
        "page": address.page(base, entry.page, entry.parameters),
    }


def named(request: Request) -> Response:
    """The way to the answer of one, as a file of any kind; what the address adds, as a release,
    takes the place of what is saved."""
    name, _, kind = request.path_params["file"].partition(".")
    if name not in saved() or kind not in KINDS:
        told = {"names": list(saved()), "kinds": list(KINDS)}
        raise Problem(404, f"There is no saved question {name[:80]!r} as {kind[:20]!r}.", told)
    entry = saved()[name]
    query = dict(entry.parameters) | dict(request.query_params)
    wanted.rows(entry.question, list(query.items()))  # refused here, and not behind a redirect
    # Told relatively, so that no host can stand in it and https stays.
    return RedirectResponse(f"../{entry.question}.{kind}?{urlencode(query)}")
