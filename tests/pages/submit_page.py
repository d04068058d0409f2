"""The page Submit run alone, as tests click through it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from streamlit.testing.v1 import AppTest

from etl import inbox as box
from tests.delivered import passed

PAGE = 'from app.page import draw_page\ndraw_page("submit")'


def waiting(folder: Path, data: bytes, seconds: int = 0) -> box.Submission:
    """A file of Lindewijk that waits in the inbox; the inbox itself does not look into it."""
    who = box.Person("https://sign.in#steward", frozenset({"nl-linde"}), False)
    checked = passed(data, "nl-linde", rows=2)
    return box.submit(
        folder,
        "deployment.csv",
        data,
        "nl-linde",
        checked,
        who,
        datetime.now(UTC) + timedelta(seconds=seconds),
    )


def opened(path: Path | None = None) -> AppTest:
    page = AppTest.from_string(PAGE, default_timeout=60).run()
    if path:
        page.file_uploader(key="file").upload(
            path.name, path.read_bytes(), "application/octet-stream"
        ).run()
    assert not page.exception
    return page


def text(page: AppTest) -> str:
    kinds = ("header", "subheader", "markdown", "caption", "info", "error", "success", "warning")
    return "\n".join(str(one.value) for kind in kinds for one in page.get(kind))
