"""The routes of the interface that are no table and no question, for its description."""

from exports import bundle, wanted
from exports import openapi_parameters as asked_for
from exports.brief.route import MOST_PEERS
from exports.picture.asked import PAGES, WIDTHS
from exports.search import EVERY_KIND
from queries.questions import declared
from schema.names import LONGEST
from words.languages import NAMES


def routes() -> dict[str, tuple[str, list[dict], str]]:
    """By path: what it gives, the parameters it takes, and of which type it is."""
    of_release, of_place = _of_release(), _of_place()
    return {
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
        "releases.atom": ("All releases as a feed", [], "application/atom+xml"),
        "changes.atom": (
            "What changed of one place, as a feed",
            of_place[:1],
            "application/atom+xml",
        ),
        "saved.json": ("The questions that are asked most, with their SQL", [], "application/json"),
        "health": ("How the current release is", [], "application/json"),
        "openapi.json": ("This description", of_release, "application/json"),
        "dataset.jsonld": (
            "The release as a schema.org Dataset",
            of_release,
            "application/ld+json",
        ),
        "dcat.jsonld": ("The release as a DCAT-AP 3 catalogue", of_release, "application/ld+json"),
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
