"""The map in a real browser: a reader moves it, opens a place, and the address shows the same to
another."""

from itertools import pairwise
from math import asinh, pi, radians, tan
from urllib.parse import parse_qs, urlsplit

import numpy as np
import pytest

from queries.engine import ask
from queries.selection import EVERYTHING
from tests.browser.conftest import settle

MAP, STAGE = '[data-part="map"]', '[data-part="stage"] > canvas'
PANEL = ".st-key-map-panel"


def own(page) -> dict[str, str]:
    """The parameters of the address."""
    return {name: value for name, (value, *_) in parse_qs(urlsplit(page.url).query).items()}


def drawn(page):
    """The map, once it is painted and at rest."""
    page.wait_for_selector(f"{MAP}[data-drawn][data-at]")
    page.wait_for_timeout(100)
    settle(page)
    return page.locator(MAP)


def loneliest(page) -> dict:
    """Of the places on the screen the one that is the farthest from its nearest neighbour: no other
    hides it."""
    rows = ask("places", EVERYTHING.running()).to_pylist()
    box = page.locator(STAGE).bounding_box()
    points = np.array([pixel(page, row, box) for row in rows])
    apart = np.abs(points[:, None] - points[None]).sum(axis=2)
    np.fill_diagonal(apart, np.inf)
    least, most = np.array([box["x"], box["y"]]), np.array([box["width"], box["height"]])
    is_seen = ((points > least + 60) & (points < least + most - 60)).all(axis=1)
    return rows[int(np.where(is_seen, apart.min(axis=1), -1).argmax())]


def pixel(page, place: dict, box: dict) -> tuple[float, float]:
    """Where a place stands on the screen, whose map fills a box, from the view in the address
    alone."""
    zoom, latitude, longitude = (float(part) for part in own(page)["at"].split(","))
    world = 256 * 2**zoom
    right = (place["longitude"] - longitude) / 360 * world
    down = (mercator(latitude) - mercator(place["latitude"])) / (2 * pi) * world
    return box["x"] + box["width"] / 2 + right, box["y"] + box["height"] / 2 + down


def mercator(latitude: float) -> float:
    return asinh(tan(radians(latitude)))


@pytest.fixture(scope="module")
def world(stay):
    """The map of the world, loaded once."""
    page = stay("/map?view=world")
    drawn(page)
    return page


def test_the_map_takes_the_first_screen(world):
    """The map begins at most 200 pixels below the top of the window."""
    assert world.locator(STAGE).bounding_box()["y"] <= 200


def test_a_reader_moves_the_map_and_another_sees_the_same(world, fresh, server, monkeypatch):
    """Zooming by a button writes the view into the address; a click on a place opens its card with
    the way to its page; the same address in a new browser shows the same view and card."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(server.releases))
    world.get_by_role("button", name="Zoom in").click()
    drawn(world)
    place = loneliest(world)
    world.mouse.click(*pixel(world, place, world.locator(STAGE).bounding_box()))
    world.wait_for_selector(PANEL)
    map_ = drawn(world)
    assert own(world)["city"] == place["place_id"]
    assert world.locator(f"{PANEL} :is(h2, h3)").inner_text() == place["name"]
    assert own(world)["at"] == map_.get_attribute("data-at")
    other = fresh(world.url)
    other.wait_for_selector(f"{PANEL} :is(h2, h3)")
    assert drawn(other).get_attribute("data-at") == own(world)["at"]
    assert other.locator(f"{PANEL} :is(h2, h3)").inner_text() == place["name"]
    world.get_by_role("button", name="Close").click()
    world.wait_for_selector(PANEL, state="detached")
    assert "city" not in own(world)


def test_wheel_hand_and_keys_move_it(world):
    """A wheel comes closer, a hand and an arrow move the map, 0 shows all of it again."""
    box = world.locator(STAGE).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    seen = [own(world).get("at", "")]
    for move in (
        lambda: (world.mouse.move(x, y), world.mouse.wheel(0, -300)),
        lambda: (world.mouse.down(), world.mouse.move(x - 90, y, steps=4), world.mouse.up()),
        lambda: (world.locator(STAGE).focus(), world.keyboard.press("ArrowRight")),
    ):
        move()
        drawn(world)
        seen.append(own(world)["at"])
    zooms = [float(at.split(",")[0]) for at in seen[1:]]
    assert zooms[0] > float(seen[0].split(",")[0]) and zooms == [zooms[0]] * 3
    longitudes = [float(at.split(",")[2]) for at in seen[1:]]
    assert all(before < after for before, after in pairwise(longitudes))
    world.keyboard.press("0")
    drawn(world)
    assert "at" not in own(world)


def test_places_are_walked_by_keyboard(world):
    """N stops at the largest place and says it, Enter opens its card."""
    world.locator(STAGE).focus()
    world.keyboard.press("n")
    said = world.locator('[data-part="said"]').inner_text()
    world.keyboard.press("Enter")
    world.wait_for_selector(PANEL)
    assert said.startswith(world.locator(f"{PANEL} :is(h2, h3)").inner_text())
    world.get_by_role("button", name="Close").click()
    world.wait_for_selector(PANEL, state="detached")


def test_names_never_stand_on_each_other(world):
    """At each zoom no two names overlap, and they grow as the reader comes closer."""
    world.locator(STAGE).focus()
    sizes = []
    for _ in range(3):
        names = drawn(world).evaluate("map => map.names")
        assert names and not any(
            a["left"] < b["left"] + b["wide"]
            and b["left"] < a["left"] + a["wide"]
            and a["top"] < b["top"] + b["high"]
            and b["top"] < a["top"] + a["high"]
            for at, a in enumerate(names)
            for b in names[at + 1 :]
        )
        sizes.append(names[0]["high"])
        world.keyboard.press("+")
    assert sizes == sorted(set(sizes))


def test_paper_has_an_equal_area_map(world):
    """What is printed is no picture of the screen: the stage is away, and a light map of the width
    of paper stands there."""
    world.evaluate("dispatchEvent(new Event('beforeprint'))")
    world.emulate_media(media="print")
    paper = world.locator('[data-part="paper"] canvas')
    paper.wait_for(state="visible")
    assert not world.locator(STAGE).is_visible()
    assert paper.evaluate("canvas => canvas.width") == 2 * 760
    world.emulate_media(media="null")
