"""Tasks 9 and 10: a workbook with planted faults, and a link that others open."""

import io
import time
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

import openpyxl
import pytest

from etl.check import check
from etl.reference import curated_now
from pages.contents import NAMES
from pages.values import Drawer, Exhibit, Rows
from queries import engine
from queries.selection import Selection, read, write
from queries.span import Span
from tests.pages.read import of, parts
from tests.tasks.conftest import FIRST

FORMULA = '=HYPERLINK("https://example.org","text")'
HEADINGS = [
    "deployment_id",
    "place_id",
    "body",
    "name",
    "sector",
    "technology",
    "status",
    "start_date",
    "start_kind",
    "risk_scheme",
    "risk_label",
    "is_ai",
]
SOUND = {
    "deployment_id": "d01",
    "place_id": "us-2507000",
    "body": "City of Boston",
    "name": "Chatbot",
    "sector": "general_public_services",
    "technology": "chatbot_assistant",
    "status": "in_use",
    "start_date": "2021",
    "start_kind": "deployment",
    "risk_scheme": "eu_ai_act",
    "risk_label": "limited",
    "is_ai": "yes",
}
# What is wrong in a row -> what its maker meant, where that can be known.
PLANTED = {
    ("place_id", "nowhere-9"): "",
    ("start_date", "2032"): "",
    ("status", "Live"): "in_use",
    ("deployment_id", "d01"): "",
    ("risk_label", "hoog"): "high",
    ("name", FORMULA): "",
}
CHOSEN = Selection(area=("NL", "FI"), status=("in_use",), release=FIRST)
OWN = {"city": {"city": "nl-c01"}, "compare": {"city": "nl-c01"}}
READERS, SLOWEST = 25, 1.0  # people, and seconds of the processor for each


@pytest.fixture
def faulty(tmp_path) -> Path:
    """A workbook with a sound row and one row for each fault; `Live` has a blank behind it."""
    book = openpyxl.Workbook()
    book.active.title = "deployment"
    book.active.append(HEADINGS)
    book.active.append([SOUND[name] for name in HEADINGS])
    for number, (column, value) in enumerate(PLANTED, start=2):
        written = f"{value} " if column == "status" else value
        row = SOUND | {"deployment_id": f"d{number:02}", column: written}
        book.active.append([row[name] for name in HEADINGS])
    path = tmp_path / "faulty.xlsx"
    book.save(path)
    return path


def test_9_formulas_leave_as_text(client, faulty):
    """A text that a spreadsheet would compute is refused on its way in, and neutralised wherever
    words of a reader leave in a file: in CSV behind an apostrophe, in a workbook as text."""
    assert ("name", FORMULA) in {(one.column, one.value) for one in check(faulty).findings}
    asked = {"country": "NL", "release": FIRST}
    book = openpyxl.load_workbook(
        io.BytesIO(client.get("/api/v1/deployment.xlsx", params=asked).content)
    )
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert cells and not [cell for cell in cells if cell.data_type == "f"]


def test_9_six_faults_are_six_findings(faulty, tmp_path):
    """Each planted fault is a finding with its cell and its rule, two of them with what their maker
    meant; nothing else is one, and nothing is stored."""
    before = {path: path.stat().st_mtime for path in tmp_path.rglob("*")}
    checked = check(faulty, reference=curated_now())
    found = {(one.column, one.value): one.suggestion for one in checked.findings}
    assert found == PLANTED and checked.found == len(PLANTED)
    assert [one.row for one in checked.findings] == [3, 4, 5, 6, 7, 8]
    assert all(one.rule and one.at for one in checked.findings)
    assert {path: path.stat().st_mtime for path in tmp_path.rglob("*")} == before


def test_10_a_link_holds_the_selection_on_every_page(cities):
    """The address of any page reads as the same selection, and all that the page shows of systems
    or places is narrowed by it."""
    link = f"adoption?{urlencode(write(CHOSEN))}"
    opened, dropped = read(dict(parse_qsl(link.partition("?")[2])), engine.known(FIRST))
    assert (opened, dropped) == (CHOSEN, [])
    for name in ("overview", "map", "adoption", "risk", "reach", "governance", "data", "quality"):
        shown = [part.selection for part in of(Exhibit, parts(name, opened))]
        shown += [part.selection for part in of(Drawer, parts(name, opened))]
        assert shown and CHOSEN.area in {each.area for each in shown}, name
        assert {each.release for each in shown} == {FIRST}, name


@pytest.mark.parametrize("name", NAMES)
def test_10_every_download_of_a_page_is_there(client, name):
    """Each file that a page leads to exists, and has as many rows as the page's own question."""
    shown = parts(name, CHOSEN, **OWN.get(name, {}))
    for part in (*of(Exhibit, shown), *of(Drawer, shown)):
        query = write(part.selection) | dict(part.parameters)
        path = f"/api/v1/{part.question.removeprefix('table_')}.csv"
        answer = client.get(path, params=query)
        assert answer.status_code == 200, (part.key, answer.text)
        lines = answer.text.rstrip("\n").count("\n")
        assert int(answer.headers["x-rows"]) <= lines


def test_10_a_file_has_the_rows_of_the_screen(client):
    """The table of records on Data has as many rows as its file."""
    (table,) = of(Rows, parts("data", CHOSEN))
    answer = client.get("/api/v1/deployment.csv", params=write(CHOSEN))
    assert int(answer.headers["x-rows"]) == table.rows.num_rows == 6


def test_10_twenty_five_readers_of_one_link(cities):
    """The first view of a link costs less than a second of the processor, also where each reader
    has a selection of his own; the keyboard has a test in `tests/browser`, two processes in
    `tests/exports`."""
    spent = []
    for number in range(READERS):
        began = time.process_time()
        parts("map", CHOSEN.but(started=Span(2000 + number)))
        spent.append(time.process_time() - began)
    assert sorted(spent)[int(0.95 * READERS)] < SLOWEST
