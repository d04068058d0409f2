"""HTTP routes beside the pages. Stateless: any server process answers any of them, with the same
bytes.

    GET /api/v1/{name}.{csv|xlsx|parquet|geojson|json}?<filters, the question's own parameters,
        columns=, q=, sort=>
    GET /api/v1/{name}.{txt|bib|cff}?<the same>          how to cite these rows
    GET /api/v1/{name}.schema.json?<the same>            what their columns mean (Table Schema)
    GET /api/v1/bundle.zip?name=<names>&<the same>       everything about a selection as one data
        package
    GET /api/v1/brief.{pdf|png}?place=<place>&peers=<places>  one place on one page
    GET /api/v1/picture.{png|svg}?exhibit=<page.key>&width=<1200 or 2400>&<the same>  an exhibit, or
        a page, with all that it must be read with; picture.html is the page without scripts,
        picture.json what a browser draws a figure from
    GET /api/v1/search.json?q=<name>                     what a name may mean, and where it is shown
    GET /api/v1/saved.json, saved/{question}.{kind}      the questions that are asked most, by name
    GET /api/v1/releases.atom, changes.atom?place=       what is new, as feeds
    GET /api, /api/v1                                    all this explained, with examples to run
    GET /api/v1/releases, health, openapi.json           which releases there are, how they are, and
        how to ask
    GET /api/v1/dataset.jsonld, dcat.jsonld              the release for catalogues: schema.org,
        DCAT-AP 3

`name` is a table (deployment, place, answer ...) or any question of queries/. Filters are those of
the pages' addresses. `columns=` names columns in order, `q=` words to look for in the rows' text,
`sort=` columns, falling with a minus. Errors are application/problem+json (RFC 9457) with what
would be accepted. Anybody may read, from any site.
"""

from starlette.routing import Route

from exports import (
    catalogue,
    feeds,
    files,
    interface_page,
    openapi,
    pools,
    saved_questions,
    search,
    state,
)
from exports.brief import route as brief
from exports.picture import route as picture
from exports.public import Public

ADDRESSES = {
    "/v1/health": state.health,
    "/v1/releases": state.releases,
    "/v1/releases.atom": feeds.releases,
    "/v1/changes.atom": feeds.changes,
    "/v1/saved.json": saved_questions.listed,
    "/v1/saved/{file}": saved_questions.named,
    "/v1/openapi.json": openapi.route,
    "/v1/bundle.zip": files.zipped,
    "/v1/search.json": search.route,
    "/v1/brief.pdf": brief.pdf,
    "/v1/brief.png": brief.png,
    "/v1/picture.png": picture.png,
    "/v1/picture.svg": picture.svg,
    "/v1/picture.html": picture.html,
    "/v1/picture.json": picture.parts,
    "/v1/dataset.jsonld": catalogue.schema_org,
    "/v1/dcat.jsonld": catalogue.dcat_ap,
    "/v1/{file}": files.file,
    "": interface_page.route,
    "/": interface_page.route,
    "/v1": interface_page.route,
    "/v1/": interface_page.route,
    "/{rest:path}": state.nothing,
}
EXPLAINED = ("", "/", "/v1", "/v1/")  # where the interface is explained, for people

POOLS = {"/v1/health": pools.STATE}

# Streamlit does not put server.baseUrlPath before routes given to it, and under uvicorn has not
# read it when they are made: so they answer below any base path.
routes: list[Route] = [
    Route(f"{base}/api{path}", Public(answer, POOLS.get(path, pools.ANSWERS)))
    for base in ("", "/{base:path}")
    for path, answer in ADDRESSES.items()
]
