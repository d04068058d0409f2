"""A city's way in a real browser: check, sign in, submit, review by another person, build."""

import io
import json
import shutil
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import openpyxl
import pyarrow.parquet as pq
import pytest

from etl import __main__ as etl_command
from etl import inbox
from tests.browser.conftest import forget, opened, settle
from tests.browser.provider import NAME
from tests.browser.serving import Server
from tests.delivered import BOSTON, FAULTS, MADRID, SYSTEMS, passed, workbook

BUILD = ["build", "--as-of", "2999-12-31"]
LABELS = {"transport": "Transport"}  # how the page calls the codes that it suggests


@pytest.fixture
def faulty(tmp_path) -> Path:
    return workbook(tmp_path / "faulty.xlsx", deployment=SYSTEMS)


@pytest.fixture
def submit_of(readers, server):
    """`submit_of("steward")` is the page Submit as that person sees it, each in a browser of their
    own; `submit_of("")` signed out. Nothing is in the inbox yet, whatever another test left in
    it."""
    shutil.rmtree(server.inbox, ignore_errors=True)
    tabs = iter(readers)

    def _submit_of(person: str):
        page = opened(next(tabs), f"{server.url}/submit")
        return sign_in(page, person, server) if person else page

    yield _submit_of
    for tab in readers:
        forget(tab)


def sign_in(page, person: str, server: Server):
    """The page Submit, once somebody has signed in on it."""
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name=person).click()
    page.wait_for_url(f"{server.url}/submit*")
    page.get_by_text("You are signed in and back on this page").wait_for()
    settle(page)
    return page


def drop(page, path: Path) -> None:
    page.set_input_files("input[type=file]", path)
    page.get_by_role("heading", name="would be accepted").wait_for()
    settle(page)


def test_six_planted_faults_are_six_findings(submit_of, server, faulty):
    """Who is not signed in takes an empty workbook, drops one with six faults, sees exactly those,
    takes the marked copy, and nothing is stored. Being signed in without a role is told; who signs
    out is on this page again and told so."""
    page = submit_of("")
    with page.expect_download() as download:
        page.get_by_role("button", name="List of AI systems: Español").click()
    empty = openpyxl.load_workbook(io.BytesIO(Path(download.value.path()).read_bytes()))
    assert empty.sheetnames[:2] == ["Léame primero", "Sistemas de IA"]
    drop(page, faulty)
    assert page.get_by_text("3 of 8 rows would be accepted").count() == 1
    table = page.locator(".st-key-wide-findings tbody tr")
    shown = [
        [cell.strip() for cell in row.locator("th, td").all_inner_texts()] for row in table.all()
    ]
    assert [
        (sheet, int(row), column, found, fix) for sheet, row, column, found, _, fix, _ in shown
    ] == [
        (sheet, row, column, found, LABELS.get(fix, fix))
        for sheet, row, column, found, _, fix in FAULTS
    ]
    with page.expect_download() as download:
        page.get_by_role("button", name="Your file with each finding marked").click()
    book = openpyxl.load_workbook(io.BytesIO(Path(download.value.path()).read_bytes()))
    assert sum(cell.comment is not None for row in book["deployment"] for cell in row) == len(
        FAULTS
    )
    assert page.get_by_text("nothing was stored and nothing was sent").count() == 1
    assert not page.get_by_role("button", name="Send").count() and not server.inbox.exists()
    sign_in(page, "guest", server)
    assert page.get_by_text("without a role here").count() == 1
    page.get_by_role("button", name="Sign out").click()
    page.get_by_text("You are signed out.").wait_for()
    assert urlsplit(page.url).path == "/submit"


def test_from_submission_to_release(submit_of, server, faulty, tmp_path):
    """A steward submits, another person accepts, the build makes records of it; a note typed just
    before the click goes with a returned file; the receipt holds no name."""
    steward = submit_of("steward")
    assert steward.get_by_text("You are signed in as steward of").count() == 1
    drop(steward, faulty)
    steward.get_by_role("button", name="Send").click()
    steward.get_by_text("Received: 3 rows wait for a reviewer").wait_for()
    (folder,) = server.inbox.glob("[!.]*")
    receipt = json.loads((folder / "receipt.json").read_text())
    assert (receipt["city"], receipt["rows"], receipt["accepted_rows"]) == (BOSTON, 8, 3)
    assert (
        receipt["by"].endswith("#id-of-steward")
        and NAME not in (folder / "receipt.json").read_text()
    )
    assert (folder / "delivery.xlsx").read_bytes() == faulty.read_bytes()
    other = waiting(server.inbox)
    page = submit_of("reviewer")
    assert page.get_by_text("Inbox: 2 files wait for a reviewer").count() == 1
    link = page.locator(f".st-key-waiting-{folder.name}").get_by_role("link", name="As received")
    way = link.get_attribute("href")
    with page.expect_download() as download:
        link.click()
    assert Path(download.value.path()).read_bytes() == faulty.read_bytes()
    assert steward.request.get(f"{server.url}{way}").status == 404
    page.locator(f".st-key-waiting-{other.id}").get_by_role("button", name="Return …").click()
    page.get_by_role("textbox", name="Note to the steward").fill("Dates are missing.")
    page.get_by_role("button", name="Return with this note").click()
    page.get_by_text("Inbox: 1 file waits for a reviewer").wait_for()
    assert json.loads((other.folder / "decision.json").read_text())["note"] == "Dates are missing."
    page.get_by_role("button", name="Accept …").click()
    page.get_by_role("button", name="Accept for the next release").click()
    page.get_by_text("Inbox: 0 files wait for a reviewer").wait_for()
    assert json.loads((folder / "decision.json").read_text())["decided_by"].endswith(
        "#id-of-reviewer"
    )
    assert built(server, tmp_path) == [
        f"forum_delivery:{BOSTON}/fine",
        f"forum_delivery:{BOSTON}/helper",
        f"forum_delivery:{BOSTON}/link",
    ]
    steward.reload()
    settle(steward)
    assert (
        steward.get_by_text(
            "An accepted file is in the releases that are built after that."
        ).count()
        == 1
    )


def test_a_list_in_spanish_from_its_workbook_to_accepted(submit_of, server, tmp_path):
    """A steward takes the guided workbook in Spanish, fills in a system as people write, takes all
    suggestions and sends; once it is accepted, the build makes a record of it."""
    page = submit_of("steward")
    page.get_by_role("radio", name="Español").click()
    page.get_by_text("Qué ocurre con un archivo").wait_for()
    with page.expect_download() as download:
        page.get_by_role("button", name="Lista de sistemas de IA: Español").click()
    path = tmp_path / "lista.xlsx"
    download.value.save_as(path)
    book = openpyxl.load_workbook(path)
    sheet = book["Sistemas de IA"]
    row = {"Identificador": "bot", "Lugar": "Boston", "Organismo": "Oficina", "Nombre": "Bot"}
    row |= {"Tecnología": "chatbots", "Estado": "en uso", "Fecha": "14 de marzo de 2023"}
    for heading in sheet[1]:
        told = [text for name, text in row.items() if heading.value.split(" ")[0] == name]
        sheet.cell(3, heading.column).value = told[0] if told else None
    book.save(path)
    page.set_input_files("input[type=file]", path)
    page.get_by_role("button", name="Aceptar todas").click()
    page.get_by_text("No se encontró nada que corregir.").wait_for()
    page.get_by_role("button", name="Enviar").click()
    page.get_by_text("Recibido: 1 fila espera a un revisor").wait_for()
    (sent,) = inbox.submissions(server.inbox)
    reviewer = inbox.Person("https://sign.in#reviewer", frozenset(), True)
    inbox.decide(server.inbox, sent.id, inbox.ACCEPTED, "", reviewer, datetime.now(UTC))
    assert built(server, tmp_path) == [f"forum_delivery:{BOSTON}/bot"]


def waiting(folder: Path) -> inbox.Submission:
    """Another city's file in the inbox, which does not look into it."""
    who = inbox.Person("https://sign.in#other", frozenset({MADRID}), False)
    data = b"bytes"
    checked = passed(data, MADRID)
    return inbox.submit(folder, "deployment.csv", data, MADRID, checked, who, datetime.now(UTC))


def built(server: Server, folder: Path) -> list[str]:
    """The deployments of a release built from the inbox alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_INBOX", str(server.inbox))
        folders = ["--raw", str(folder / "raw"), "--out", str(folder / "out")]
        assert etl_command.main([*BUILD, *folders]) == 0
    release = folder / "out" / (folder / "out" / "CURRENT").read_text().strip()
    return pq.read_table(release / "deployment.parquet")["deployment_id"].to_pylist()
