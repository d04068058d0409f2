"""Hostile text in every text field of every table: no page, snapshot, brief or file does as it
says."""

import csv
import io
import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import numpy as np
import openpyxl
import pytest
from google.protobuf.message import Message
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from app import opening
from app.figure import NARROW
from app.opening.route import PAGE
from charts.look import Look
from etl import release
from etl.build import Built
from exports import wanted
from exports.brief.facts import facts
from exports.brief.page import page as brief
from exports.formats import comma, excel
from exports.picture.asked import asked
from exports.picture.still import still
from exports.routes import routes
from pages.contents import NAMES
from pages.values import Exhibit
from queries import engine
from queries.questions import questions
from schema import tables
from snapshot import html
from snapshot.downloads import Downloads
from tests.exports.given import ABOUT
from tests.exports.pdf import opened
from tests.hostile_release import ATTACK, FORMULA, HOST, attacked, attacks
from tests.pages.read import PHONE, WIDE, of, parts

# What a widget would read as Markdown, were it not escaped.
RAW = re.compile(
    r"!\[zq\]\(|(?<!\\)\[zq\]\(|(?<!\\)<img|(?<!\\)&lt;b|(?<!\\):smile:|(?<!\\):red\[|(?<!\\)\$zq"
    r"|(?<!\\)`zq"
)
# Fields that no widget reads as Markdown: words of an attribute, of a list and of a search; and
# figures, components and HTML, which are read below.
PLAIN = {"PlotlyChart.alt", "Selectbox.options", "PlotlyChart.spec", "BidiComponent.json"}
PLAIN |= {
    "Html.body",
    "TextInput.default",
    "TextInput.value",
    "Selectbox.raw_value",
    "Arrow.alt",
    "Table.alt",
    "MultiSelect.options",
    "MultiSelect.raw_values",
}
SHOWN = [(name, {}) for name in NAMES] + [
    ("city", {"city": "nl-linde"}),
    ("compare", {"city": "nl-linde", "peers": "jp-fuyu,nl-berk"}),
    ("system", {"id": "c8"}),
    ("data", {"q": ATTACK[:60]}),
    ("adoption", {"by": "source"}),
]
# Pages that say texts of sources, and need neither a server nor a choice.
SAYS = [each for each in SHOWN if each[1] or each[0] not in ("submit", "city", "system", "changes")]


BLOCKS = [each for each in SHOWN if each[0] in ("city", "compare", "quality")]  # on a phone


@pytest.fixture(scope="module")
def hostile(small_tables, tmp_path_factory) -> Iterator[Path]:
    """A release of such texts, which the engine reads."""
    yield from _opened(attacked(small_tables), tmp_path_factory.mktemp("hostile"))


@pytest.fixture
def computing(small_tables, tmp_path) -> Iterator[Path]:
    """A release in which every such text is a formula."""
    yield from _opened(attacked(small_tables, FORMULA), tmp_path)


def _opened(made: dict, folder: Path) -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_RELEASES", str(folder))
        release.write(Built(made, {}), date(2026, 11, 22), folder)
        yield folder


def test_every_text_attacks():
    """What is attacked follows from the schema: every column of text but codes, keys, dates and
    addresses, of each table that a delivery or a source fills."""
    assert {"name", "local_name", "admin"} <= set(attacks("place"))
    assert {"name", "body", "vendor", "purpose", "risk_label"} <= set(attacks("deployment"))
    assert not {"place_id", "evidence_url", "status", "start_date"} & set(attacks("deployment"))
    silent = {name for name in tables.TABLES if not attacks(name)}
    assert silent == {"screening"}


def strings(message: Message, path: str) -> Iterator[tuple[str, str]]:
    """Every text of a widget, by the name of its field."""
    for field, value in message.ListFields():
        values = value if field.is_repeated else [value]
        if field.type == field.TYPE_STRING:
            yield from ((f"{path}.{field.name}", text) for text in values)
        elif field.type == field.TYPE_MESSAGE and not field.message_type.GetOptions().map_entry:
            for each in values:
                yield from strings(each, f"{path}.{field.name}")


def drawn(node) -> Iterator[tuple[str, str]]:
    """Every text of all that a page has drawn."""
    if isinstance(message := getattr(node, "proto", None), Message):
        yield from strings(message, message.DESCRIPTOR.name)
    for child in getattr(node, "children", {}).values():
        yield from drawn(child)


@pytest.mark.parametrize("look", [WIDE, PHONE], ids=["wide", "phone"])
def test_no_widget_reads_a_text_as_markdown(hostile, monkeypatch, look: Look):
    """On every page, on a screen and on a phone: not in words, headings, labels, helps or cells;
    figures and our HTML hold no element and no link of it."""
    monkeypatch.setattr("app.seen.look", lambda: look)
    seen, read = set(), []
    for name, own in SHOWN if look is WIDE else BLOCKS:
        app = AppTest.from_string(f"from app.page import draw_page\ndraw_page({name!r})")
        for parameter, value in own.items():
            app.query_params[parameter] = value
        app.run(timeout=60)
        assert not app.exception, name
        texts = [*drawn(app._tree)]
        seen |= {field for field, text in texts if "zq" in text}
        read += [(name, *each) for each in texts if each[0] not in PLAIN and RAW.search(each[1])]
        assert not [text for field, text in texts if field == "Html.body" and led_out(text)], name
    assert read == [] and "Markdown.body" in seen


def words_of(figure: object) -> Iterator[str]:
    """Every text of a figure that plotly may write."""
    if isinstance(figure, dict):
        for name, value in figure.items():
            yield from words_of(value) if name not in ("customdata", "ids") else ()
    elif isinstance(figure, list | tuple | np.ndarray):
        for value in figure:
            yield from words_of(value)
    elif isinstance(figure, str):
        yield figure


def test_no_figure_reads_a_text_as_tags(hostile):
    """Plotly writes links and formats of tags: of every figure, in tabs that are closed too, those
    of the data are escaped."""
    figures = 0
    for name, own in SHOWN:
        for part in of(Exhibit, parts(name, **own)):
            texts = (text.replace("&amp;", "") for text in words_of(part.figure or {}))
            raw = [text for text in texts if "<img" in text or "&lt;b" in text]
            assert not raw, (name, part.key, raw[:1])
            figures += bool(part.figure)
    assert figures > 40


def led_out(document: str) -> list[tuple[str, str]]:
    """What of a page an attack has made: elements and attributes that lead to its host or act."""
    root = html5lib.parse(document, namespaceHTMLElements=False)
    named = [(element.tag, *pair) for element in root.iter() for pair in element.attrib.items()]
    links = {"href", "src", "srcset", "action", "style"}
    return [
        (tag, attribute)
        for tag, attribute, value in named
        if attribute.startswith("on") or (attribute in links and HOST in value)
    ] + [("img", "") for image in root.iter("img") if image.get("src") == "x"]


@pytest.mark.parametrize(("name", "own"), SAYS)
def test_no_html_does_as_a_text_says(hostile, name, own):
    """Neither the snapshot's page nor the one for who runs no scripts holds an element, a link or
    an act of it; both hold its words."""
    look, files = Look(is_still=True), Downloads("2026.11.1", "")
    page = html.Page(files, lambda address: address, lambda *_: Markup(), look, "2026.11.1")
    written = str(html.printed_all(parts(name, look=look, **own), page))
    assert "zq" in written and not led_out(written)
    without_scripts = still(asked([("exhibit", name), *own.items()]))
    assert "<h1>" in without_scripts and not led_out(without_scripts)


def test_no_opening_does_as_a_text_says(hostile):
    """The HTML that stands before a page does, wide and on a phone, holds no element, link or act
    of a text or of an address; it holds the words."""
    client = TestClient(Starlette(routes=[Route(opening.ADDRESS, opening.answer)]))
    shown = [*SAYS, ("map", {"city": "nl-linde"}), ("data", {"q": '"><img src=x onerror=zq>'})]
    told = ""
    for name, own in shown:
        for narrow in ({}, {NARROW: "1"}):
            answer = client.get(opening.ADDRESS, params={**own, **narrow, PAGE: name})
            written = answer.json().get("html", "") if answer.status_code == 200 else ""
            assert not led_out(written), (name, own)
            told += written
    assert "zq" in told and told.count("<h1>") > len(shown)


FEEDS = ["releases.atom", "changes.atom?place=nl-linde", "changes.atom?place=jp-fuyu"]
SHEETS = ["picture.svg?exhibit=risk", "picture.svg?exhibit=compare&city=nl-linde"]
ACTS = {"script", "foreignObject", "iframe", "a"}


@pytest.mark.parametrize("path", [*FEEDS, *SHEETS])
def test_no_feed_and_no_sheet_does_as_a_text_says(hostile, path):
    """What is read as XML is whole; no element of it acts, loads or leads to where a text says."""
    answer = TestClient(Starlette(routes=routes)).get(f"/api/v1/{path}")
    root = ElementTree.fromstring(answer.content)
    assert answer.status_code == 200
    names = {element.tag.rsplit("}", 1)[-1] for element in root.iter()}
    led = [value for element in root.iter() for value in element.attrib.values() if HOST in value]
    assert not led and not names & ACTS


def test_no_answer_of_the_search_and_no_saved_question_is_markup(hostile):
    """They are JSON, which is told as such, and hold the words as they are."""
    client = TestClient(Starlette(routes=routes))
    for path in ("search.json?q=onerror", "saved.json", "trace_near.json?record_id=c8"):
        answer = client.get(f"/api/v1/{path}")
        assert answer.headers["content-type"].startswith("application/json"), path
        assert answer.json() is not None and b"<script" not in answer.content


def test_a_brief_holds_the_words_alone(hostile):
    """The brief of a city with such a name is one page, with no link to its host."""
    pdf = opened(brief(facts("nl-linde", "2026.11.1"), "", "pdf"))
    assert len(pdf.pages) == 1
    assert not [note for note in pdf.pages[0].get("/Annots", []) if HOST in str(note.get_object())]
    assert "onerror=zq" in pdf.pages[0].extract_text()


def test_no_cell_of_a_file_computes(computing):
    """In every table as CSV, and in the systems' workbook."""
    told = 0
    for name in (name for name in tables.TABLES if f"table_{name}" in questions()):
        rows = wanted.rows(name, [])
        text = b"".join(comma.pieces(rows)).decode("utf-8-sig")
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "@"))], name
        told += sum(cell.startswith("'=") for cell in cells)
    book = openpyxl.load_workbook(
        io.BytesIO(b"".join(excel.pieces(wanted.rows("deployment", []), ABOUT)))
    )
    assert told > 100 and engine.current() == "2026.11.1" and os.environ["DASHBOARD_RELEASES"]
    assert not [c for sheet in book for row in sheet for c in row if c.data_type == "f"]
