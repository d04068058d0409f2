"""The page Submit: a steward sends, a reviewer decides, each sees what came of it."""

import csv
import io
from datetime import UTC, date, datetime

from streamlit.testing.v1 import AppTest

from app.submit import reply_form, sent_files
from etl import inbox as box
from etl import release
from etl.build import Built
from tests.delivered import BOSTON, SYSTEMS, passed, workbook
from tests.pages.submit_page import opened, text, waiting


def click(page: AppTest, words: str) -> AppTest:
    page = next(one for one in page.button if one.label == words).click().run()
    assert not page.exception
    return page


def test_a_returned_file_comes_back_with_its_note(small_release, inbox, as_person):
    """A reviewer cannot return a file without a note; with one the steward sees it above
    everything, until a file follows."""
    made = waiting(inbox, b"first")
    as_person("reviewer")
    page = click(opened(), "Return with this note")
    assert "needs a note" in page.error[0].value and not box.submissions(inbox)[0].decision
    page.text_area[0].set_value("Which *date* is this?")
    page = click(page, "Return with this note")
    assert (
        found := box.submissions(inbox)[0]
    ).decision == box.RETURNED and found.note == "Which *date* is this?"
    assert "Returned: the package of Lindewijk" in page.success[
        0
    ].value and "Inbox: 0 files wait for a reviewer" in text(page)
    as_person("steward:nl-linde")
    (told,) = [one.value for one in opened().warning]
    assert "Returned by the reviewer" in told and "“Which \\*date\\* is this?”" in told
    assert waiting(inbox, b"second", seconds=1).id != made.id and not opened().warning


def test_a_returned_reply_is_told_until_its_record_has_another(inbox):
    """A reply on another record, or of another city, leaves the notice; one on the same record
    takes it away."""
    reviewer = box.Person("https://sign.in#other", frozenset(), True)

    def told(record: str, city: str, hour: int) -> list[str]:
        data = reply_form.written(
            ("deployment", record, city), "record", "Words.", "", f"2026-11-{hour:02}"
        )
        who, checked = (
            box.Person("a", frozenset({city}), False),
            passed(data, city, "reply.csv"),
        )
        made = box.submit(
            inbox, "reply.csv", data, city, checked, who, datetime(2026, 11, 22, hour, tzinfo=UTC)
        )
        if hour == 1:
            box.decide(
                inbox,
                made.id,
                box.RETURNED,
                "Why?",
                reviewer,
                datetime(2026, 11, 22, hour, tzinfo=UTC),
            )
        return [
            one.received[11:13]
            for one in sent_files._to_mend(list(reversed(box.submissions(inbox))))
        ]

    assert (
        told("one", "nl-linde", 1) == told("two", "nl-linde", 2) == told("one", BOSTON, 3) == ["01"]
    )
    assert told("one", "nl-linde", 4) == []


def test_only_the_file_that_was_seen_is_sent(small_release, inbox, linde, as_person, tmp_path):
    """Who has chosen another file before pressing Send sends neither; the next press sends what was
    seen, once."""
    row = "deployment_id,place_id,body,name\n{},nl-linde,Lindewijk,Counter\n"
    first, second = (
        workbook(tmp_path / f"{name}.xlsx", deployment=row.format(name)) for name in ("one", "two")
    )
    as_person("steward:nl-linde")
    page = opened(first)
    page.file_uploader(key="file").upload(
        second.name, second.read_bytes(), "application/octet-stream"
    )
    page = click(page, "Send")
    assert "Nothing was sent" in page.error[0].value and not inbox.exists()
    page = click(page, "Send")
    (sent,) = box.submissions(inbox)
    assert (
        sent.path.read_bytes() == second.read_bytes()
        and f"Its number is {sent.id}" in page.success[0].value
    )
    assert "Waits for a reviewer" in list(page.table[0].value["Decision"]) and "Send" not in [
        one.label for one in page.button
    ]


def test_a_guest_cannot_send(small_release, inbox, as_person, tmp_path):
    """Being signed in without a role opens no door: the file is checked, the inbox is not shown."""
    as_person("guest")
    page = opened(workbook(tmp_path / "faulty.xlsx", deployment=SYSTEMS))
    told = text(page)
    assert "without a role here" in told and "rows would be accepted" in told
    assert "Send" not in [each.label for each in page.button] and "Inbox:" not in told
    assert not inbox.exists()


def test_a_coded_value_is_shown_as_coded_and_contested_like_any_other(
    small_tables, tmp_path, monkeypatch, inbox, linde, as_person
):
    """Beside the field the city reads what its system is coded as, and what coded means; its reply
    is received."""
    rows, identifier = small_tables["deployment"], "case_collection:c8"  # with its source, as all
    named = rows.assign(deployment_id=rows["deployment_id"].replace("c8", identifier))
    tables = dict(small_tables) | {"deployment": named}
    release.write(Built(tables, {}), date(2026, 11, 22), tmp_path / "releases")
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path / "releases"))
    as_person("steward:jp-fuyu")
    page = opened()
    page.selectbox(key="reply-record").set_value(("deployment", identifier, "jp-fuyu")).run()
    about = page.selectbox(key="reply-about-deployment")
    assert "Technology: ◇ Prediction and scoring (coded)" in about.options
    assert "Status" in about.options and "no human checked it" in text(page)
    about.set_value("technology")
    page.text_area(key="reply-note").set_value("It is a table of rules.")
    page = click(page, "Send the reply")
    assert not page.error, page.error[0].value
    (sent,) = box.submissions(inbox)
    (row,) = csv.DictReader(io.StringIO(sent.path.read_text()))
    assert (row["record_id"], row["record_field"]) == (identifier, "technology")
    assert "the reply waits for a reviewer" in page.success[0].value


def test_a_reply_is_sent_and_reviewed(small_release, inbox, linde, as_person):
    """The form sends one reply, not one with a number to call in it; the reviewer reads it below
    the record it is about."""
    as_person("steward:nl-linde")
    page = opened()
    page.selectbox(key="reply-record").set_value(
        ("answer", "forum_desk_research:2026:ai_policy", "nl-linde")
    ).run()
    page.text_area(key="reply-note").set_value("It moved; call 617 555 0123 about it.")
    page = click(page, "Send the reply")
    assert "in your city's words" in page.error[0].value and not inbox.exists()
    assert page.text_area(key="reply-note").value.startswith("It moved")
    page.selectbox(key="reply-about-answer").set_value("evidence_url")
    page.text_area(key="reply-note").set_value("The page moved in October.")
    page = click(page, "Send the reply")
    (sent,) = box.submissions(inbox)
    (row,) = csv.DictReader(io.StringIO(sent.path.read_text()))
    assert (row["record_field"], row["note"], row["place_id"]) == (
        "evidence_url",
        "The page moved in October.",
        "nl-linde",
    )
    assert (
        "the reply waits for a reviewer" in page.success[0].value
        and page.selectbox(key="reply-record").value is None
    )
    as_person("reviewer")
    shown = text(click(opened(), "Look at it"))
    assert "**Answer: " in shown and "On link, " in shown
    assert "“The page moved in October.”" in shown


def test_decisions_are_public_without_names(small_release, inbox, as_person):
    """Whoever opens the page reads of which city what came and what was decided on which day, and
    neither who nor with which note."""
    assert "No file that was sent has been decided on yet." in [
        one.value for one in opened().caption
    ]
    made = waiting(inbox, b"first")
    waiting(inbox, b"second", seconds=1)
    reviewer = box.Person("https://sign.in#other", frozenset(), True)
    decided = datetime(2026, 11, 23, 9, tzinfo=UTC)
    box.decide(inbox, made.id, box.RETURNED, "Dates are missing", reviewer, decided)
    page = opened()
    told = text(page) + "".join(str(one.value.reset_index().to_dict("list")) for one in page.table)
    assert "Lindewijk" in told and "Returned to be mended" in told
    assert made.received[:10] in told and "2026-11-23" in told
    assert "Dates are missing" not in told and made.by not in told and "sign.in" not in told
