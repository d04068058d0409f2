"""The map in a real browser: a click opens a place, and the address remembers what the reader
chose."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import TimeoutError

from tests.browser.conftest import settle


def own(page) -> dict[str, str]:
    """The parameters of the address."""
    return {name: value for name, (value, *_) in parse_qs(urlsplit(page.url).query).items()}


@pytest.fixture(scope="module")
def japan(stay):
    """The map of Japan, loaded once; each test leaves it as it was."""
    return stay("/map?view=japan")


def click_a_mark(page) -> None:
    """Click a circle until its panel is there, as a person would: a map that is drawn anew misses a
    click."""
    panel = page.locator(".st-key-map-panel")
    for _ in range(6):
        page.locator(".scatterlayer path.point").last.click(force=True)
        try:
            panel.wait_for(timeout=5_000)
            break
        except TimeoutError:
            continue
    panel.wait_for(timeout=1_000)
    settle(page)


def test_a_click_opens_a_place(japan):
    """Clicking a circle opens a panel with the place's name; the address names it, so a reload
    shows the same, and Close ends it."""
    click_a_mark(japan)
    before, name = own(japan), japan.locator(".st-key-map-panel h3").inner_text()
    assert before["city"].startswith("jp-") and before["view"] == "japan" and name
    japan.reload()
    settle(japan)
    assert own(japan) == before and japan.locator(".st-key-map-panel h3").inner_text() == name
    japan.get_by_role("button", name="Close").click()
    japan.wait_for_selector(".st-key-map-panel", state="detached")
    assert "city" not in own(japan)


def test_back_restores_the_view(japan):
    """Back undoes one choice and stays on the map."""
    japan.get_by_role("radio", name="Europe", exact=True).click()
    settle(japan)
    assert own(japan)["view"] == "europe"
    japan.go_back()
    japan.wait_for_function("location.search.includes('view=japan')")
    settle(japan)
    assert (
        japan.get_by_role("radio", name="Japan", exact=True).get_attribute("aria-checked") == "true"
    )


def test_dragging_leaves_the_map_where_it_is(japan):
    """A finger or mouse that moves over the map does not carry it away."""
    mark = japan.locator(".scatterlayer path.point").first
    mark.wait_for()
    before = mark.get_attribute("transform")
    box = japan.locator(".st-key-figure-map").bounding_box()
    japan.mouse.move(box["x"] + 40, box["y"] + 200)
    japan.mouse.down()
    japan.mouse.move(box["x"] + 140, box["y"] + 260, steps=5)
    japan.mouse.up()
    assert mark.get_attribute("transform") == before
