"""The page that explains the interface, at /api/v1/: printed from the tables, questions, filters
and kinds of file that there are, with examples to run."""

from collections.abc import Iterable, Mapping
from html import escape

from starlette.requests import Request
from starlette.responses import Response

from charts import theme
from charts.look import Look
from exports import address, openapi_others, unchanged, wanted
from exports.files import CITED, TABLE_SCHEMA
from exports.formats.kinds import KINDS
from exports.openapi_parameters import words_of
from exports.public import whole
from queries import engine
from queries.imprint import imprint
from queries.questions import declared, questions
from queries.saved import saved
from queries.selection import FILTERS
from schema.tables import TABLES
from words.speech import speech

ELSEWHERE = "http://localhost:8501"  # where the reader's address is not known
STYLE = """
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.55 system-ui, sans-serif;
  color: INK; background: PAGE; }
h1 { font-size: 2rem; } h2 { font-size: 1.35rem; margin-top: 2.2rem; }
a { color: ACCENT; } code, pre { font-family: ui-monospace, monospace; font-size: 0.85rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 0.75rem; border-radius: 4px;
  border: 1px solid GRID; }
dt { margin-top: 0.6rem; overflow-wrap: anywhere; } dd { margin: 0 0 0 1.2rem; }
summary { cursor: pointer; }
"""


def route(request: Request) -> Response:
    """The page."""
    wanted.single(request.query_params.multi_items(), ())
    base = address.base(request) or ELSEWHERE
    tag = unchanged.etag(engine.current(), "interface", base)
    return whole(request, tag, lambda: page(base).encode(), "text/html; charset=utf-8")


def page(base: str) -> str:
    """The page as HTML; `base` is where this dashboard stands."""
    say, called = speech(), imprint()
    title = f"{say('interface-title')} · {called.title}"
    dark = f"@media (prefers-color-scheme: dark) {{{_style(Look(is_dark=True))}}}"
    return "\n".join(
        (
            '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{escape(title)}</title><style>{_style(Look())}{dark}</style>",
            _feed_link(base),
            "</head><body>",
            f'<p><a href="{escape(base)}/">{escape(called.title)}</a></p>',
            f"<h1>{escape(say('interface-title'))}</h1><p>{escape(say('interface-about'))}</p>",
            *_first(base),
            *_addresses(base),
            *_saved(base),
            *_feeds(base),
            *_filters(),
            *_names(base),
            *_others(base),
            "</body></html>\n",
        )
    )


def _style(look: Look) -> str:
    tones, style = theme.ink(look), STYLE
    for name in ("ink", "page", "accent", "grid"):
        style = style.replace(name.upper(), getattr(tones, name))
    return style


def _feed_link(base: str) -> str:
    to = escape(address.of(base, "releases.atom", {}))
    return f'<link rel="alternate" type="application/atom+xml" href="{to}">'


def _heading(sentence: str) -> str:
    return f"<h2>{escape(speech()(sentence))}</h2>"


def _first(base: str) -> Iterable[str]:
    """Examples to run as they stand."""
    say = speech()
    csv = address.of(base, "deployment.csv", {"country": "NL", "status": "in_use"})
    json = address.of(base, "systems_by_technology.json", {"status": "in_use"})
    parquet = address.of(base, "deployment.parquet", {"release": engine.current()})
    packed = address.of(base, "bundle.zip", {"country": "NL"})
    scan = "\n".join(
        (
            "import polars as pl",
            f'rows = pl.scan_parquet("{parquet}")',
            'print(rows.select("name", "sector").collect())',
        )
    )
    yield _heading("interface-first")
    for sentence, code in (
        ("interface-first-file", f"curl --remote-name --remote-header-name '{csv}'"),
        ("interface-first-question", f"curl '{json}'"),
        ("interface-first-parquet", scan),
        ("interface-first-bundle", f"curl --remote-name --remote-header-name '{packed}'"),
    ):
        yield f"<p>{escape(say(sentence))}:</p><pre>{escape(code)}</pre>"


def _addresses(base: str) -> Iterable[str]:
    say = speech()
    told = {
        "kinds": ", ".join(KINDS),
        "cited": ", ".join(CITED),
        "schema": TABLE_SCHEMA,
    }
    yield _heading("interface-address")
    yield f"<pre>{escape(base)}/api/v1/NAME.KIND?FILTERS</pre>"
    yield f"<p>{escape(say('interface-address-name', **told))}</p>"
    for part in ("release", "parts", "mark", "trackers"):
        yield f"<p>{escape(say(f'interface-address-{part}'))}</p>"


def _saved(base: str) -> Iterable[str]:
    say = speech()
    yield _heading("interface-saved")
    yield f"<p>{escape(say('interface-saved-about'))}</p><dl>"
    for name, entry in saved().items():
        links = " ".join(
            _link(address.of(base, f"saved/{name}.{kind}", {}), kind) for kind in ("csv", "json")
        )
        yield f"<dt><code>{name}</code> {links}</dt><dd>{escape(say(f'saved-{name}'))}"
        yield f"<details><summary>SQL</summary><pre>{escape(entry.sql)}</pre></details></dd>"
    yield "</dl>"


def _feeds(base: str) -> Iterable[str]:
    say = speech()
    place = min(engine.known()["place"])
    releases = _link(address.of(base, "releases.atom", {}), say("interface-feeds-releases"))
    words = say("interface-feeds-changes", place=place)
    changes = _link(address.of(base, "changes.atom", {"place": place}), words)
    yield f"{_heading('interface-feeds')}<ul><li>{releases}</li><li>{changes}</li></ul>"


def _filters() -> Iterable[str]:
    yield f"{_heading('interface-filters')}<dl>"
    for each in FILTERS.values():
        yield _told(f"<code>{each.parameter}</code>", words_of(each))
    yield f"</dl><p>{escape(speech()('interface-looks'))}</p>"


def _names(base: str) -> Iterable[str]:
    """Tables, then questions, each with what it answers and what it asks for."""
    names = wanted.names()
    for sentence, listed in (
        ("interface-tables", [name for name in names if name in TABLES]),
        ("interface-questions", [name for name in names if name not in TABLES]),
    ):
        yield f"{_heading(sentence)}<dl>"
        for name in listed:
            asked = wanted.question(name)
            own = "".join(f" <code>{parameter}=</code>" for parameter in declared(asked))
            needs = any(each.default is None for each in declared(asked).values())
            to = address.of(base, f"{name}.csv", {})
            shown = f"<code>{name}</code>" if needs else _link(to, name)
            yield _told(f"{shown}{own}", questions()[asked])
        yield "</dl>"


def _others(base: str) -> Iterable[str]:
    say = speech()
    yield f"{_heading('interface-others')}<dl>"
    for path, (words, _, _) in openapi_others.routes().items():
        yield _told(f"<code>/api/v1/{path}</code>", words)
    yield "</dl>"
    named: Mapping[str, str] = {"description": "openapi.json", "catalogue": "dcat.jsonld"}
    links = {name: _link(address.of(base, file, {}), file) for name, file in named.items()}
    sentence = escape(say("interface-machine", **{name: f"\ue001{name}" for name in named}))
    for name, link in links.items():
        sentence = sentence.replace(f"\ue001{name}", link)
    yield f"<p>{sentence}</p>"


def _told(what: str, words: str) -> str:
    return f"<dt>{what}</dt><dd>{escape(words)}</dd>"


def _link(to: str, words: str) -> str:
    return f'<a href="{escape(to)}">{escape(words)}</a>'
