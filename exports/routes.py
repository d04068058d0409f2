"""HTTP routes beside the pages. Stateless: any server process answers any of them.

    GET /api/v1/{name}.{csv|parquet}?<filters, the question's own parameters, columns=, q=, sort=>
    GET /api/v1/health

`name` is a table (deployment, place, answer ...) or any question of queries/. Filters are those of the pages'
addresses. `columns=` names columns in order, `q=` words to look for in the rows' text, `sort=` columns, falling
with a minus. Errors are application/problem+json (RFC 9457) with what would be accepted.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath

import pyarrow as pa
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from exports import tables
from queries import engine, parameters
from queries.parameters import Rejected
from queries.questions import FILTERS, declared, questions
from queries.selection import Selection, accepted, read, write
from queries.view import View

TYPES = {"csv": "text/csv; charset=utf-8", "parquet": "application/vnd.apache.parquet"}
LOOKS = ("columns", "q", "sort")
MOST_LISTED = 100


class Missing(LookupError):
    """There is nothing of this name; `accepted` says what there is."""

    def __init__(self, message: str, accepted: Mapping[str, object]):
        super().__init__(message)
        self.accepted = accepted


def export(request: Request) -> Response:
    """One table or question as a file. A plain function: the server runs it in a thread beside the event loop."""
    try:
        question, kind = _named(request.path_params["file"])
        given = {name: ",".join(request.query_params.getlist(name)) for name in request.query_params}
        selection = _selection(question, given)
        table, view = _asked(question, selection, given)
    except Rejected as error:
        return _problem(400, str(error), error.accepted)
    except Missing as error:
        return _problem(404, str(error), error.accepted)
    except engine.NoRelease:
        return _problem(503, "There is no release to export from.", {})
    return _file(table, kind, question, selection, _about(question, selection, view, table))


def _named(file: str) -> tuple[str, str]:
    """`deployment.csv` -> its question and kind of file."""
    name, kind = PurePosixPath(file).stem, PurePosixPath(file).suffix.removeprefix(".")
    found = [one for one in (f"table_{name}", name) if one in questions()]
    if not found or kind not in TYPES:
        raise Missing(f"There is no {file[:80]}.", {"names": names(), "kinds": list(TYPES)})
    return found[0], kind


def names() -> list[str]:
    """Everything that can be exported: tables by their own names, then questions."""
    ordered = sorted(questions(), key=lambda name: (not name.startswith("table_"), name))
    return [name.removeprefix("table_") for name in ordered]


def _selection(question: str, given: Mapping[str, str]) -> Selection:
    """The filters of an address. Raises Rejected for what means nothing, Missing for a release there is not."""
    names = (*FILTERS, *LOOKS, *declared(question))
    if unknown := [name for name in given if name not in names]:
        raise Rejected(f"{unknown[0][:40]} is not a parameter here.", {"parameters": list(names)})
    if (release := given.get("release")) and release not in engine.versions():
        raise Missing(f"There is no release {release[:40]}.", {"release": engine.versions()})
    known = engine.known(given.get("release", ""))
    selection, dropped = read(given, known)
    if dropped:
        options = {name: values for name, values in accepted(known).items() if any(words.startswith(f"{name} ") for words in dropped)}
        raise Rejected(f"Not known here: {', '.join(dropped)}.", options)
    return selection


def _asked(question: str, selection: Selection, given: Mapping[str, str]) -> tuple[pa.Table, View]:
    own = parameters.values(question, given, engine.known(selection.release))
    table = engine.ask(question, selection, **own)
    view = View(_listed(given, "columns"), given.get("q", ""), _listed(given, "sort"))
    if unknown := view.unknown(table):
        raise Rejected(f"There is no column {unknown[0][:40]}.", {"columns": table.column_names})
    return view.of(table), view


def _listed(given: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(one for one in given.get(name, "").split(",") if one)


def _about(question: str, selection: Selection, view: View, table: pa.Table) -> dict[str, object]:
    """What a file says of itself: what was asked, of which release, under which licences, and what its columns mean."""
    manifest = engine.manifest(selection)
    return {
        "question": question, "description": questions()[question], "release": manifest["version"], "as_of": manifest["as_of"],
        "rows": table.num_rows, "selection": write(selection.but(release=manifest["version"]), whole=True),
        "view": {"columns": view.columns, "q": view.search, "sort": view.sort},
        "sources": _sources(selection, table), "columns": tables.dictionary(table.column_names),
    }  # fmt: skip


def _sources(selection: Selection, table: pa.Table) -> list[dict[str, str]]:
    """Licence and citation of each source in the table; of all that the selection leaves where no column tells."""
    told = set(table["source_id"].unique().to_pylist()) if "source_id" in table.column_names else None
    chosen = told if told is not None else set(selection.source)
    wanted = ("source_id", "title", "publisher", "url", "licence", "licence_note", "citation", "snapshot")
    rows = engine.ask("table_source", selection).select(wanted).to_pylist()
    return [row for row in rows if row["source_id"] in chosen or (told is None and not selection.source)]


def _file(table: pa.Table, kind: str, question: str, selection: Selection, about: dict[str, object]) -> Response:
    name = f"{question.removeprefix('table_')}-{about['release']}.{kind}"
    pieces = tables.to_csv(table) if kind == "csv" else tables.to_parquet(table, about)
    # A file of a named release does not change; one of the current release does when a new one comes.
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"', "X-Release": str(about["release"]), "X-Rows": str(table.num_rows),
        "Cache-Control": "public, max-age=86400" if selection.release else "no-cache", "X-Content-Type-Options": "nosniff",
    }  # fmt: skip
    return StreamingResponse(pieces, headers=headers, media_type=TYPES[kind])


def health(request: Request) -> Response:
    """Whether there is a release, which, how old its data is, how many rows it has and how many it refused."""
    try:
        manifest = engine.manifest()
        sources = engine.ask("table_source", Selection()).select(["source_id", "snapshot", "rows_read", "rows_accepted", "rows_refused"])
        refusals = Counter(engine.ask("table_refusal", Selection())["problem"].to_pylist())
    except engine.NoRelease:
        return _problem(503, "There is no release to show.", {})
    return JSONResponse({
        "status": "ok", "release": manifest["version"], "as_of": manifest["as_of"],
        "age_days": (date.today() - date.fromisoformat(manifest["as_of"])).days,
        "rows": manifest["counts"]["rows"], "refusals": dict(refusals.most_common()),
        "sources": sources.to_pylist(),
    }, headers={"Cache-Control": "no-store"})  # fmt: skip


def nothing(request: Request) -> Response:
    """Any other address below /api: without this the pages would answer it, with status 200."""
    addresses = ["/api/v1/{name}.{csv|parquet}", "/api/v1/health"]
    return _problem(404, "There is nothing at this address.", {"addresses": addresses, "names": names()})


def _problem(status: int, detail: str, options: Mapping[str, object]) -> Response:
    title = {400: "Bad request", 404: "Not found", 503: "Not ready"}[status]
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    body |= {"accepted": {name: _short(value) for name, value in options.items()}} if options else {}
    return JSONResponse(body, status_code=status, media_type="application/problem+json", headers={"Cache-Control": "no-store"})


def _short(value: object) -> object:
    """Long lists are named by where they stand, not cut."""
    options = sorted(value) if isinstance(value, frozenset) else value
    if isinstance(options, list) and len(options) > MOST_LISTED:
        return f"{len(options):,} values: see the place table, /api/v1/place.csv"
    return options


# Streamlit does not put server.baseUrlPath before routes given to it, and under uvicorn has not read it when they are
# made: so they answer below any base path.
routes: list[Route] = [
    Route(f"{base}/api{path}", endpoint)
    for base in ("", "/{base:path}")
    for path, endpoint in (("/v1/health", health), ("/v1/{file}", export), ("/{rest:path}", nothing))
]
