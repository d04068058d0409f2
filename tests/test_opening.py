"""What a page shows before its scripts have run: the words and numbers of the page that follows, of
the same address, or nothing."""

import json
from html import escape

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from app import movable, opening, raw_page
from app.figure import DARK, NARROW
from app.opening import drawn, route
from charts.look import Look
from pages import contents
from pages.shared.release import older
from pages.values import Choices, Exhibit, Head, Sentences, every
from queries import engine
from queries.selection import EVERYTHING, Selection
from words.markdown import bare

CLIENT = TestClient(Starlette(routes=[Route(opening.ADDRESS, opening.answer)]))
ATTACK = "<img src=x onerror=alert(1)>"


def answered(page: str, **given: str):
    """The answer for a page's address."""
    return CLIENT.get(opening.ADDRESS, params=given | {route.PAGE: page})


def shown(page: str, selection: Selection = EVERYTHING, look: Look | None = None):
    """The parts of a page as readers see it."""
    return contents.page(page).parts(selection, Choices(), look or Look())


@pytest.mark.parametrize("page", contents.NAMES)
def test_an_opening_has_the_head_of_its_page(small_release, page):
    """Title and question of every page, wide and dark, and the filters beside those they narrow."""
    head = shown(page)[0]
    told = answered(page, **{DARK: "1"}).json()
    assert f"<h1>{escape(bare(head.title))}</h1>" in told["html"]
    assert f"<p>{escape(bare(head.question))}</p>" in told["html"] or not head.question
    assert told["beside"] == head.is_narrowed
    assert told["colours"]["page"] == drawn.background("dark")


@pytest.mark.parametrize("filters", [{}, {"area": "NL"}, {"area": "GB", "status": "in_use"}])
def test_an_opening_has_the_numbers_of_its_own_address(small_release, filters):
    """Whoever was answered before, the sentences are those of the address that is asked for."""
    chosen = Selection(**{name: (code,) for name, code in filters.items()})
    for selection, given in ((EVERYTHING, {}), (chosen, filters)):
        [said] = [part.said for part in shown("adoption", selection) if isinstance(part, Sentences)]
        told = answered("adoption", **given).json()["html"]
        assert told.count("<li>") == sum(map(bool, said))
        assert all(f"<li>{escape(bare(text))}</li>" in told for text in said if text)


@pytest.mark.parametrize("look", [Look(), Look(is_dark=True, is_narrow=True)])
def test_a_map_is_sent_as_the_page_draws_it(small_release, look):
    """The same places, sizes and colours; what is told of each is not sent, nor the name of any
    but the chosen one in addresses."""
    given = {DARK: "1" * look.is_dark, NARROW: "1" * look.is_narrow, "city": "nl-linde"}
    told = answered("map", **given).json()["map"]
    choices = Choices.of({"city": "nl-linde"})
    parts = every(contents.page("map").parts(EVERYTHING, choices, look))
    of_page = next(part for part in parts if isinstance(part, Exhibit)).movable
    same = ("name", "lon", "lat", "across", "look", "above")
    assert all(told["data"]["marks"][name] == of_page["marks"][name] for name in same)
    assert [place for place in told["data"]["marks"]["id"] if place] == ["nl-linde"]
    assert told["data"]["looks"] == json.loads(json.dumps(of_page["looks"]))
    assert told["script"] == movable.path()


@pytest.mark.parametrize(
    ("page", "given"),
    [
        ("nowhere", {}),
        ("adoption", {"area": "XX"}),
        ("adoption", {"release": "1999.01.1"}),
        ("adoption", {"from": "2020", "until": "2010"}),
        ("city", {"city": "x" * 5000}),
    ],
)
def test_a_page_that_begins_with_a_warning_has_no_opening(small_release, page, given):
    """What an address says in vain the page tells first, and there is no such page either."""
    assert answered(page, **given).status_code == 204


def test_a_page_of_an_older_release_has_no_opening(small_release):
    """It says first that there is a newer one."""
    [before, *_] = engine.versions()
    assert older(Selection(release=before), Look())
    assert answered("adoption", release=before).status_code == 204
    assert answered("adoption", release=engine.current()).status_code == 200


def test_an_opening_is_kept_for_as_long_as_its_address_names_what_made_it(small_release):
    """A process of other code, as while one is replaced by the next, has no browser keep it."""
    now = route.version(engine.current())
    ways = {of: answered("map", **{route.VERSION: of}).headers["cache-control"] for of in (now, "")}
    assert "immutable" in ways[now] and ways[""] == "no-store"
    assert f'"{now}"' in opening.tag("map")


def test_an_opening_that_is_too_large_is_not_sent(small_release, monkeypatch):
    """A page goes without, rather than its readers wait for it."""
    route._kept.cache_clear()
    monkeypatch.setattr(route, "MOST", 100)
    assert answered("adoption").status_code == 204
    route._kept.cache_clear()


def test_text_in_an_opening_is_text(small_release):
    """Names of sources and cities are never read as HTML."""
    parts = (Head(ATTACK, ATTACK), Sentences((ATTACK,)))
    assert "<img" not in drawn.drawn(parts, EVERYTHING, Look())["html"]


def test_a_pages_head_asks_for_its_opening_and_for_nothing_else_of_it(small_release):
    """The script stands in every page's head, and what draws a map is fetched with the map's."""
    for page in ("map", "risk"):
        assert f'"{route.PAGE}": "{page}"' in opening.tag(page)
        assert (movable.path() in raw_page.head_of(page)) is (page == "map")
