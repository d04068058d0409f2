"""Figures that are sent before they are chosen are those that the page then shows; what a click on
a figure writes."""

from itertools import cycle

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from app import address, page
from app.draw import exhibits
from app.figure import AHEAD, DARK, LANGUAGE, NARROW, ahead, sent
from charts.look import Look
from pages import contents
from pages.shared.alt import alt
from pages.values import Choices, Exhibit, every
from queries.selection import Selection
from schema.codelists import codes

LOOKS = {"lines": "running", "bars": "running-bars", "map": "running-map"}
CLIENT = TestClient(Starlette(routes=[Route(AHEAD, ahead.answer)]))


def shown(selection: Selection, own: dict[str, str], look: Look, key: str) -> Exhibit:
    """An exhibit of the page Adoption as readers see it."""
    parts = contents.page("adoption").parts(selection, Choices.of(own), look)
    found = (part for part in every(parts, is_open=True) if isinstance(part, Exhibit))
    return next(part for part in found if part.key == key)


@pytest.mark.parametrize(
    ("by", "look_as", "is_dark"),
    [*zip(codes("explorer_split"), cycle(LOOKS), cycle([True, False]), strict=False)],
)
def test_what_is_fetched_ahead_is_what_the_page_shows(small_release, by, look_as, is_dark):
    """For every split, in each look, with a filter and without, light and dark, in each language:
    content for content, so that nothing is drawn a second time."""
    own, key = {"by": by, "as": look_as, "show": "places"}, LOOKS[look_as]
    country, look = ("NL" if is_dark else ""), Look(is_dark, is_dark, "es" if is_dark else "en")
    page = shown(Selection(area=(country,) if country else ()), own, look, key)
    seen = {DARK: "1" * look.is_dark, NARROW: "1" * look.is_narrow, "country": country}
    seen |= {LANGUAGE: look.language}
    asked = CLIENT.get(AHEAD, params=own | seen | {"exhibit": f"adoption.{key}"}).json()
    assert asked == {part: sent(page.figure, alt(page, look.say))[part] for part in asked} != {}


@pytest.mark.parametrize(
    "query",
    [
        "",
        "exhibit=nowhere.running",
        "exhibit=adoption.nothing",
        "exhibit=methods.running",
        "exhibit=adoption.running&release=1999.01.1",
        "exhibit=adoption.running&show=share",
        "exhibit=adoption.running-table&as=table",
        "exhibit=adoption.running&country=NL&sector=defence",
        "exhibit=adoption.running&lang=xx",
    ],
)
def test_there_may_be_no_figure(small_release, query):
    """Who asks for a figure that the page has not is told that there is none."""
    answer = CLIENT.get(f"{AHEAD}?{query}")
    assert (answer.status_code, answer.content) == (204, b"")


@pytest.mark.parametrize("stopped", page.TOLD)
def test_what_the_page_tells_itself_is_no_error_here(small_release, monkeypatch, stopped):
    """A question that is stopped, for its time, its memory or its cluster, gives no figure."""

    def parts(*_: object) -> None:
        raise stopped.__new__(stopped)

    monkeypatch.setattr(ahead.page, "parts", parts)
    assert CLIENT.get(f"{AHEAD}?exhibit=adoption.running").status_code == 204


@pytest.mark.parametrize(
    ("marks", "written"),
    [
        ([["robotics"]], {"technology": "chatbot_assistant,robotics"}),
        ([["chatbot_assistant"]], {"technology": "chatbot_assistant"}),
        ([["chatbot_assistant"], ["robotics"]], {"technology": "chatbot_assistant,robotics"}),
        ([[""]], None),
        ([], None),
    ],
)
def test_a_click_never_takes_a_filter_away(small_release, monkeypatch, marks, written):
    """A click narrows to a group or adds one that was left out; one on all that are not drawn, or
    the second of a double click, which undoes the first, leaves the address as it is."""
    wrote: list = []
    monkeypatch.setattr(address, "put", wrote.append)
    page = shown(
        Selection(technology=("chatbot_assistant",)), {"by": "technology"}, Look(), "running"
    )
    exhibits._clicked(page, marks)
    assert wrote == ([written] if written else [])
