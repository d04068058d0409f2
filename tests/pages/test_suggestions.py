"""Suggestions on the page Submit, what it tells before and after a check, and withdrawing."""

import csv
import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl import inbox as box
from etl import release
from etl.build import Built
from tests.delivered import BOSTON
from tests.pages.submit_page import PAGE, opened, text, waiting
from tests.pages.test_submit_and_review import click

ROWS = ["Deployed", "Deployed", "Live", "Paused"]


def delivery(folder: Path, place: str = BOSTON) -> Path:
    """A list of systems with everyday words for their status."""
    path = folder / "deployment.csv"
    lines = [f"{number},{place},City,System {number},{word}" for number, word in enumerate(ROWS)]
    head = "deployment_id,place_id,body,name,status"
    path.write_text("\n".join([head, *lines, ""]), encoding="utf-8")
    return path


def labels(page: AppTest) -> list[str]:
    return [button.label for button in page.button]


def test_a_suggestion_is_taken_with_a_click_and_taken_back(small_release, inbox, tmp_path):
    """Cells that say the same are one line; each click checks the file again, and the last can be
    taken back. What only a person can mend has no button."""
    page = opened(delivery(tmp_path))
    assert "status, rows 2 and 3: “Deployed” → **In use**" in text(page)
    assert labels(page).count("Take it") == 2 and "0 of 4 rows" in page.subheader[0].value
    page = click(page, "Take it")
    assert "2 cells were changed as suggested" in text(page)
    assert "2 of 4 rows" in page.subheader[0].value and labels(page).count("Take it") == 1
    page = click(page, "Take all")
    assert "3 of 4 rows" in page.subheader[0].value and "Take all" not in labels(page)
    assert list(page.table[0].value["Found"]) == ["Paused"]
    page = click(page, "Take the last back")
    assert "2 of 4 rows" in page.subheader[0].value


def test_another_file_begins_without_changes(small_release, inbox, tmp_path):
    """What was taken of one file is not written into the next."""
    page = click(opened(delivery(tmp_path)), "Take all")
    other = delivery(tmp_path, "us-5363000")
    page.file_uploader(key="file").upload(other.name, other.read_bytes(), "text/csv").run()
    assert "0 of 4 rows" in page.subheader[0].value and "changed as suggested" not in text(page)


def test_what_is_sent_is_the_file_with_the_suggestions(
    small_release, inbox, linde, as_person, tmp_path
):
    """A steward takes all, sends, and the inbox holds the file as it was checked."""
    as_person("steward:nl-linde")
    page = click(opened(delivery(tmp_path, "nl-linde")), "Take all")
    page = click(page, "Send")
    assert not page.error
    (sent,) = box.submissions(inbox)
    rows = list(csv.DictReader(io.StringIO(sent.path.read_text(encoding="utf-8"))))
    assert [row["status"] for row in rows] == ["In use", "In use", "In use", "Paused"]
    assert (sent.accepted_rows, sent.rows) == (3, 4)


def test_the_page_speaks_spanish(small_release, inbox, tmp_path):
    """By the language in the address: sentences, labels and what the suggestions fill in."""
    page = AppTest.from_string(PAGE, default_timeout=60)
    page.query_params["lang"] = "es"
    path = delivery(tmp_path)
    page.run().file_uploader(key="file").upload(path.name, path.read_bytes(), "text/csv").run()
    assert "Se aceptarían 0 de 4 filas" in page.subheader[0].value
    assert "status, filas 2 y 3: «Deployed» → **En uso**" in text(page)
    assert "Palabra desconocida" in list(page.table[0].value["Qué está mal"])
    assert "3 de 4 filas" in click(page, "Aceptar todas").subheader[0].value


def test_the_page_tells_what_happens_and_then_how_to_send(small_release, inbox, tmp_path):
    """Before a file is chosen the steps are there; after the check, where nobody can sign in, that
    the file is handed over."""
    assert "What happens with a file" in text(opened())
    after = text(opened(delivery(tmp_path)))
    assert "How to send it" in after and "hand it to those who run this dashboard" in after
    assert "What happens with a file" not in after


@pytest.mark.parametrize(
    ("roles", "told"),
    [("", "Choose the city below"), ("steward:nl-linde", "the form below is open")],
)
def test_a_reported_error_leads_to_the_reply_form(small_release, inbox, as_person, roles, told):
    """Who comes to report an error reads what to do; a steward finds the form open. An address of
    another site is not led to."""
    if roles:
        as_person(roles)
    page = AppTest.from_string(PAGE, default_timeout=60)
    page.query_params["report"] = "//example.org/steal"
    info = page.run().info[0].value
    assert told in info and "example.org" not in info


def test_a_reader_without_a_sign_in_writes_a_reply_as_a_file(
    small_tables, tmp_path, monkeypatch, inbox, linde
):
    """The city of the page that is reported is chosen, its form is open, and what is written into
    it is a reply as the checker takes it; nothing is sent."""
    rows, identifier = small_tables["deployment"], "case_collection:c8"  # with its source, as all
    named = rows.assign(deployment_id=rows["deployment_id"].replace("c8", identifier))
    tables = dict(small_tables) | {"deployment": named}
    release.write(Built(tables, {}), date(2026, 11, 22), tmp_path / "releases")
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path / "releases"))
    page = AppTest.from_string(PAGE, default_timeout=60)
    page.query_params["report"] = "/city?city=jp-fuyu&at=systems"
    page.run().selectbox(key="reply-record").set_value(("deployment", identifier, "jp-fuyu")).run()
    page.text_area(key="reply-note").set_value("It ended in June.")
    page = click(page, "Make a file of it")
    assert "Your reply is ready" in page.success[0].value and not inbox.exists()
    assert "Save the reply" in [button.label for button in page.get("download_button")]


def test_a_steward_withdraws_a_file_that_waits(small_release, inbox, as_person):
    """It leaves the reviewers' list, is no public decision, and stands withdrawn among the city's
    own files."""
    waiting(inbox, b"first")
    as_person("steward:nl-linde")
    page = click(opened(), "Withdraw it")
    assert "Withdrawn: the package of Lindewijk" in page.success[0].value
    assert "Withdraw it" not in labels(page)
    assert next(iter(page.table[0].value["Decision"])).startswith("Withdrawn ")
    assert "No file that was sent has been decided on yet." in text(page)
    as_person("reviewer")
    assert "Inbox: 0 files wait for a reviewer" in text(opened())


def test_a_file_is_withdrawn_once_and_by_its_city(inbox):
    """Nobody withdraws another city's file, or one that was decided; a withdrawn one is not decided
    any more."""
    now = datetime(2999, 1, 1, tzinfo=UTC)
    made, other = waiting(inbox, b"first"), waiting(inbox, b"second", seconds=1)
    steward = box.Person("https://sign.in#steward", frozenset({"nl-linde"}), False)
    reviewer = box.Person("https://sign.in#other", frozenset({BOSTON}), True)
    with pytest.raises(box.NotAllowed):
        box.withdraw(inbox, made.id, reviewer, now)
    assert box.withdraw(inbox, made.id, steward, now).decision == box.WITHDRAWN
    for act in (
        lambda: box.decide(inbox, made.id, box.ACCEPTED, "", reviewer, now),
        lambda: box.withdraw(inbox, made.id, steward, now),
    ):
        with pytest.raises(box.NotPossible, match="decided already"):
            act()
    box.decide(inbox, other.id, box.ACCEPTED, "", reviewer, now)
    with pytest.raises(box.NotPossible):
        box.withdraw(inbox, other.id, steward, now)
