"""Every page in the table of contents runs alone, whatever is selected; tests of single pages are in `tests/pages`."""

import ast
import json
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from queries.selection import Selection

PAGES = Path(__file__).parent.parent / "pages"
SELECTIONS = {
    "everything": Selection(),
    "one system": Selection(place=("gb-quay",), status=("in_use",)),
    "unknown residents": Selection(place=("nl-leeg", "nl-vaag")),
    "one source": Selection(source=("case_collection",), ai=True, from_year=2018),
    "nothing": Selection(region=("africa",)),
    "older release": Selection(release="2026.10.1"),
}


MANY = "systems|places|local governments|records|rows|residents"
SLIPS = re.compile(rf"\bnan\b|<NA>|NaT|[a-z,(] None\b|[{{}}]|(?<![\d,.])1 (?:{MANY})\b(?! of)")


def contents() -> list[str]:
    """The pages that the frame lists, by file name."""
    for node in ast.parse((PAGES / "_frame.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and node.targets[0].id == "CONTENTS":
            return [name for group in ast.literal_eval(node.value).values() for name, _ in group]
    raise LookupError("pages/_frame.py has no CONTENTS")


def test_the_contents_are_the_pages():
    """Every file in pages/ is listed, and every listed page is there; names that begin with _ are what pages share."""
    assert sorted(contents()) == sorted(path.stem for path in PAGES.glob("[!_]*.py"))


@pytest.mark.parametrize("name", contents())
def test_every_page_states_its_question(name):
    """A page's file begins with its question and ends in one."""
    docstring = ast.get_docstring(ast.parse((PAGES / f"{name}.py").read_text(encoding="utf-8")))
    assert docstring and docstring.splitlines()[0].endswith(("?", "."))


@pytest.mark.parametrize("name", contents())
@pytest.mark.parametrize("chosen", SELECTIONS)
def test_every_page_runs_alone(small_release, name, chosen):
    """A page shows its one title and no exception, and its sentences hold no missing value and no slip of grammar."""
    app = AppTest.from_file(str(PAGES / f"{name}.py"), default_timeout=30)
    app.session_state["selection"] = SELECTIONS[chosen]
    app.run()
    assert not [one.value for one in app.exception]
    assert len(app.title) == 1
    said = [one.value for kind in ("title", "header", "subheader", "markdown", "caption", "info", "warning") for one in app.get(kind)]
    assert not [text for text in said if SLIPS.search(text)]


def test_a_figure_sent_twice_is_drawn_once(small_release):
    """Figures carry no template, and a revision that is the same for the same selection and another for another."""
    app = AppTest.from_file(str(PAGES / "adoption.py"), default_timeout=30)

    def revisions(selection: Selection) -> list[int]:
        app.session_state["selection"] = selection
        layouts = [json.loads(one.proto.spec)["layout"] for one in app.run().get("plotly_chart")]
        assert not [one for one in layouts if "template" in one]
        return [one["datarevision"] for one in layouts]

    first, narrowed, again = revisions(Selection()), revisions(SELECTIONS["one system"]), revisions(Selection())
    assert first == again and first[0] != narrowed[0]
