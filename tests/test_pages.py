"""Every page in the table of contents runs alone, whatever is selected; tests of single pages are
in `tests/pages`."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from pages.contents import NAMES, SCRIPTS
from queries.selection import Selection

DRAWER = "iles, link and citation"
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
    """The pages that are scripts."""
    return list(SCRIPTS)


def test_the_contents_are_the_pages():
    """Every page of contents is a script or a value, and every script in pages/ is listed; names
    that begin with _ are what scripts share."""
    scripts = {path.stem for path in PAGES.glob("[!_]*.py")} - {"contents", "values"}
    values = {path.parent.name for path in PAGES.glob("*/page.py")}
    assert not scripts & values and scripts | values == set(NAMES)


@pytest.mark.parametrize("name", contents())
def test_every_page_states_its_question(name):
    """A page's file begins with its question and ends in one."""
    docstring = ast.get_docstring(ast.parse((PAGES / f"{name}.py").read_text(encoding="utf-8")))
    assert docstring and docstring.splitlines()[0].endswith(("?", "."))


def exhibits(node: Block) -> Iterator[tuple[str, Block]]:
    """The exhibits below a node, by their keys."""
    for one in node.children.values():
        if found := re.fullmatch(r"\$\$ID-[0-9a-f]+-exhibit-(.+)", getattr(one.proto, "id", "")):
            yield found[1], one
        elif hasattr(one, "children"):
            yield from exhibits(one)


def anchors(node: Block) -> set[str]:
    """What a link can lead to below a node."""
    printed = {name for one in node.get("html") for name in re.findall(r'id="([\w-]+)"', one.value)}
    return printed | {
        one.proto.anchor for kind in ("header", "subheader") for one in node.get(kind)
    }


@pytest.mark.parametrize("name", contents())
@pytest.mark.parametrize("chosen", SELECTIONS)
def test_every_page_runs_alone(small_release, name, chosen):
    """A page shows its one title and no exception, its sentences hold no missing value and no slip
    of grammar, its figures have no property that plotly does not know, and rows leave it by the
    drawers of its exhibits alone, which link and frame lead to.
    """
    app = AppTest.from_file(str(PAGES / f"{name}.py"), default_timeout=30)
    app.session_state["selection"] = SELECTIONS[chosen]
    app.run()
    assert not [one.value for one in app.exception]
    assert len(app.title) == 1
    said = [
        one.value
        for kind in ("title", "header", "subheader", "markdown", "caption", "info", "warning")
        for one in app.get(kind)
    ]
    assert not [text for text in said if SLIPS.search(text)]
    assert not [text for text in said if "/api/v1/" in text]
    for one in app.get("plotly_chart"):
        go.Figure(json.loads(one.proto.spec))
    drawers = [
        key
        for key, one in exhibits(app.main)
        if key in anchors(one)
        for row in one.get("expander")
        if row.label.endswith(DRAWER)
    ]
    assert (
        len(drawers) == len(set(drawers)) == sum(one.label.endswith(DRAWER) for one in app.expander)
    )
