"""Every page, whatever is selected: what no page may say, and what all share."""

from pathlib import Path

import plotly.graph_objects as go
import pytest

from app import figure
from charts.look import Look
from pages.contents import NAMES
from pages.values import Button, Drawer, Exhibit, Head, Link, Section, every
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from queries.span import Span
from tests.pages.invented import INVENTED, strays
from tests.pages.read import SLIPS, of, parts, texts

ROOT = Path(__file__).parent.parent
VALUES = NAMES
SELECTIONS = {
    "everything": Selection(),
    "one system": Selection(place=("gb-quay",), status=("in_use",)),
    "unknown residents": Selection(place=("nl-leeg", "nl-vaag")),
    "one source": Selection(source=("case_collection",), ai=("yes",), started=Span(2018)),
    "nothing": Selection(area=("africa",)),
    "older release": Selection(release="2026.10.1"),
}
OLDER = Selection(release="2026.10.1")
# What an address names where a page shows one thing.
OWN = {"system": {"id": "r6"}}
# Questions whose texts are data: names, titles, wordings, categories, rules, what files held.
TOLD = (
    "table_place",
    "table_deployment",
    "table_source",
    "table_answer",
    "table_published_figure",
    "crosswalk",
    "survey_frames",
    "survey_items",
    "survey_answers",
    "screening_rules",
    "wave_levels",
    "wave_numbers",
    "refusals_by_reason",
    "unresolved_names",
    "contradictions",
    "coding_quality",
)


def test_every_page_has_a_folder():
    """The list of contents and the folders of pages are the same."""
    folders = {path.parent.name for path in (ROOT / "pages").glob("*/page.py")}
    assert folders == set(NAMES)


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize("chosen", SELECTIONS)
def test_a_page_says_what_it_is_and_nothing_slips(small_release, name, chosen):
    """A page begins with its head, and no text holds a missing value or a slip of grammar."""
    shown = parts(name, SELECTIONS[chosen], **OWN.get(name, {}))
    assert isinstance(shown[0], Head) and len(of(Head, shown)) == 1
    assert not [text for text in texts(shown) if SLIPS.search(text)]


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize("look", [Look(), Look(is_dark=True, is_narrow=True)])
def test_figures_are_plotlys_own(small_release, name, look):
    """No figure has a property that plotly does not know."""
    for exhibit in of(Exhibit, parts(name, EVERYTHING, look, **OWN.get(name, {}))):
        if exhibit.figure:
            go.Figure(exhibit.figure)


def test_a_figure_sent_twice_is_drawn_once(small_release):
    """A figure's revision is the same for the same selection and another for another."""

    def revisions(selection: Selection) -> list[int]:
        exhibits = of(Exhibit, parts("adoption", selection))
        return [figure.sent(part.figure, "")["revision"] for part in exhibits if part.figure]

    narrowed = revisions(SELECTIONS["one system"])
    assert revisions(EVERYTHING) == revisions(EVERYTHING)
    assert revisions(EVERYTHING)[0] != narrowed[0]


@pytest.mark.parametrize("name", VALUES)
def test_an_exhibit_has_a_name_of_its_own(small_release, name):
    """Links and frames lead to one exhibit; a list's ways out stand in a section of its name."""
    shown = parts(name, **OWN.get(name, {}))
    keys = [part.key for part in every(shown) if isinstance(part, Exhibit | Drawer)]
    assert len(keys) == len(set(keys))
    sections = {part.key for part in of(Section, shown)}
    assert {f"exhibit-{part.key}" for part in of(Drawer, shown)} <= sections


@pytest.mark.parametrize("name", VALUES)
def test_a_button_has_a_name_of_its_own(small_release, name):
    """Where nothing matches, a page and each of its tabs may offer to loosen the same filters."""
    shown = parts(name, Selection(area=("KE",), sector=("defence",)))
    keys = [button.key for button in of(Button, shown)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", VALUES)
def test_links_lead_to_pages(small_release, name):
    """A link to another page names one of the contents."""
    assert {link.page for link in of(Link, parts(name, **OWN.get(name, {})))} <= set(NAMES)


@pytest.mark.parametrize("name", VALUES)
def test_every_word_is_of_the_catalogue(small_release, name):
    """In the invented language every letter outside a marked sentence is a name of the data, an
    address or a code."""
    answers = [ask(question, release) for question in TOLD for release in (EVERYTHING, OLDER)]
    assert not strays(parts(name, EVERYTHING, INVENTED, **OWN.get(name, {})), answers)
