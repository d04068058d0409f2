"""Tabs: what stands behind them is made when it is opened, once, and found by its exhibits."""

from types import SimpleNamespace

import pytest

from app.draw import arrangement
from charts.look import Look
from pages.shared.tabs import tabs
from pages.values import Choices, Heading, Notice, Section, Tabs, opened_at
from queries.selection import Selection
from tests.pages.read import of, parts


def risk_tabs(made, **choices):
    return tabs("risk", made, Selection(), Choices.of(choices), Look())[0]


def test_a_tab_is_made_when_it_is_opened_and_once(small_release):
    """What makes a tab's parts runs at its opening and not again at the next."""
    runs = []

    def made():
        runs.append("made")
        return (Heading("Screening"),)

    shown = risk_tabs({"screening": made, "stated": made})
    assert not runs
    _, parts = shown.tabs["screening"]
    assert parts() is parts() and runs == ["made"]


def test_an_unknown_tab_opens_the_first(small_release):
    """An address with a tab that is not there shows the first one."""
    made = {"screening": lambda: (), "stated": lambda: ()}
    assert [risk_tabs(made, tab=tab).value for tab in ("stated", "gone")] == ["stated", "screening"]


@pytest.mark.parametrize(("said", "code"), [("First", None), ("Second", "b"), ("Jane Doe", None)])
def test_a_tab_that_a_browser_makes_up_is_the_first(monkeypatch, said, code):
    """What it says was chosen may be no tab's name: no page ends by it."""
    put = []
    state = SimpleNamespace(session_state={"own-tab": said})
    monkeypatch.setattr(arrangement, "st", state)
    monkeypatch.setattr(arrangement.address, "put", put.append)
    arrangement._turned(SimpleNamespace(name="tab"), {"a": "First", "b": "Second"}, "own-tab")
    assert put == [{"tab": code}]


def test_an_empty_tab_says_so(small_release):
    """Parts that come out as none are a notice."""
    _, parts = risk_tabs({"screening": lambda: ()}).tabs["screening"]
    assert isinstance(parts()[0], Notice)


def test_an_address_of_an_exhibit_opens_its_tab(small_release):
    """A frame that names an exhibit and no tab shows the tab that holds it; one that nothing
    holds leaves the tab as it is."""
    listed = Section((Section((), key="exhibit-systems-high"),))
    shown = (risk_tabs({"screening": lambda: (Heading("A"),), "listed": lambda: (listed,)}),)
    assert [opened_at(shown, name)[0].value for name in ("systems-high", "gone")] == [
        "listed",
        "screening",
    ]


@pytest.mark.parametrize(("page", "first"), [("adoption", "pairs"), ("reach", "frames")])
def test_below_the_explorer_another_answer_is_open(small_release, page, first):
    """The tab that is open at first tells what the explorer above it does not."""
    (below,) = [part for part in of(Tabs, parts(page)) if part.name == "tab"]
    assert below.value == first
