"""Every page, opened one after the other on a desk and on a phone: its first answer stands in the
first screen, and nothing that it shows comes from, or tells, another machine."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest

from charts import maps
from charts.look import LIGHT
from pages.contents import CONTENTS, FIRST
from tests.browser.conftest import forget, move, opened, settle, watched
from tests.browser.outside import is_outside, requests_of

AGENT = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
# A page's address, and the elements of its first answer.
ANSWERS = {
    "": ("[data-testid=stMetric]", ".st-key-summary li:first-child"),
    "map": (".st-key-movable-map",),
    "adoption": (".st-key-summary", "[data-testid=stTab]"),
    "risk": (".st-key-summary", ".st-key-exhibit-running-bars h2"),
    "reach": (".st-key-summary", ".st-key-exhibit-reach-total h2"),
    "governance": (".st-key-summary", "[data-testid=stTab]"),
    "data": (".st-key-summary", ".st-key-exhibit-data h2"),
    "changes": (".st-key-summary", "[data-testid=stMetric]"),
    "quality": (".st-key-summary", ".st-key-exhibit-rows h2"),
    "methods": (".st-key-summary", "[data-testid=stTab]"),
    "submit": ("h1",),
    "city?city=nl-gm0344": (".st-key-summary", ".st-key-exhibit-beside table"),
    "city?city=us-4865000": (".st-key-summary", ".st-key-exhibit-beside table"),
    "city?city=jp-252018": (".st-key-summary", ".st-key-exhibit-beside table"),
    "compare?city=us-4865000": (".st-key-summary", ".st-key-exhibit-glance table"),
}
TOP = "() => document.querySelector('[data-testid=stMain]').scrollTo(0, 0)"
SHOWN = """selectors => [Math.max(...selectors.map(
    selector => document.querySelector(selector).getBoundingClientRect().bottom)),
    document.querySelector('[data-testid=stMain]').scrollWidth]"""


class Screen(NamedTuple):
    """Of a page: where its first answer ends, and how wide it is, in pixels."""

    bottom: float
    wide: float

    def is_in(self, size: dict[str, int]) -> bool:
        return self.bottom <= size["height"] and self.wide <= size["width"]


class Walked(NamedTuple):
    """The first screens by address, and all that the browser asked for meanwhile."""

    screens: dict[str, Screen]
    asked: list[str]


def walk(page, url: str) -> dict[str, Screen]:
    """Each page's first screen. The browser loads the dashboard once: each further address is one
    of its history."""
    opened(page, url)
    screens = {}
    for address, selectors in ANSWERS.items():
        if address:
            move(page, f"/{address}")
        page.wait_for_selector(selectors[-1])
        page.evaluate(TOP)
        screens[address] = Screen(*page.evaluate(SHOWN, list(selectors)))
    return screens


def walk_the_map(page) -> None:
    """Choose one part of the world after the other, until areas of each kind were drawn once."""
    drawn = set()
    for view in maps.views(LIGHT).values():
        if len(drawn) == 3:
            break
        choose(page, "Part of the world", view)
        for areas in {"Countries", "States and provinces", "Municipalities"} - drawn:
            if choose(page, "Draw", areas):
                choose(page, "Draw", "Places")
                drawn.add(areas)
    assert drawn == {"Countries", "States and provinces", "Municipalities"}


def choose(page, name: str, words: str) -> bool:
    """Choose something of a list, and wait for its answer; whether there is such a choice."""
    chosen = page.get_by_role("combobox", name=name, exact=True)
    if not chosen.count():
        return False
    chosen.click()
    option = page.get_by_role("option", name=words, exact=True)
    if not option.count():
        page.keyboard.press("Escape")
        return False
    option.click()
    settle(page)
    return True


@pytest.fixture(scope="module")
def desk(readers, server) -> Iterator[Walked]:
    """Every page, and then the map with areas of each kind, on a desk."""
    page, _ = readers
    page.set_viewport_size(DESK)
    with requests_of(page) as asked:
        screens = walk(page, server.url)
        move(page, "/map")
        walk_the_map(page)
    yield Walked(screens, asked)
    forget(page)


def test_the_first_answer_stands_in_the_first_screen_of_a_desk(desk):
    """Without scrolling, the sentences and the first table or figure are seen whole, and nothing is
    wider than the screen."""
    assert not {place: seen for place, seen in desk.screens.items() if not seen.is_in(DESK)}


def test_the_first_answer_stands_in_the_first_screen_of_a_phone(browser, server):
    """The same is so on a phone, which says that it is one."""
    phone = {"viewport": PHONE, "is_mobile": True, "has_touch": True, "user_agent": AGENT}
    context = watched(browser, **phone)
    screens = walk(context.new_page(), server.url)
    context.close()
    assert not {place: seen for place, seen in screens.items() if not seen.is_in(PHONE)}


def test_no_page_asks_another_machine(desk, server):
    """On every page, and on the map with areas of each kind, the browser asks this machine alone,
    and the server asks nobody."""
    walked = {address.partition("?")[0] or FIRST for address in desk.screens}
    assert walked == {name for names in CONTENTS.values() for name in names}
    assert [url for url in desk.asked if is_outside(url)] == []
    assert server.connections() == []
    assert {urlsplit(url).path for url in desk.asked} >= {
        f"/maps/{name}" for name in ("world_110m.json", "world_50m.json", "regions.geojson")
    }
