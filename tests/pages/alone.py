"""A page run alone, as Streamlit runs it for one reader, and what it says."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from queries.selection import Selection

PAGES = Path(__file__).parents[2] / "pages"
EVERYTHING = Selection()
WORDS = "header", "subheader", "markdown", "caption", "info", "warning"


def opened(page: str, selection: Selection = EVERYTHING, **address: str) -> AppTest:
    """A page after one run with a selection and parameters of its own in the address; fails on an
    error that its reader would see."""
    test = AppTest.from_file(str(PAGES / f"{page}.py"), default_timeout=30)
    test.session_state["selection"] = selection
    test.query_params.update(address)
    return ran(test.run())


def ran(page: AppTest) -> AppTest:
    """The page, without an error."""
    assert not [one.value for one in page.exception]
    return page


def titles(page: AppTest) -> list[str]:
    """The titles of its exhibits, in order."""
    return [one.value.replace("\\", "") for one in page.subheader]


def captions(page: AppTest) -> str:
    """Its small print."""
    return "\n".join(one.value for one in page.caption)


def text(page: AppTest) -> str:
    """All that is written on it, as it is read."""
    return "\n".join(str(one.value) for kind in WORDS for one in page.get(kind)).replace("\\", "")
