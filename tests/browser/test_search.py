"""The search in a real browser: by keys alone, with the selection kept, and the reader's own city
kept by their browser."""

from playwright.sync_api import expect

from tests.browser.conftest import go, settle
from tests.browser.test_reader import filters


def test_a_city_is_found_remembered_and_forgotten(visit):
    """An old name opens its city with the selection kept; remembered, the city is offered on the
    overview and in the top bar of another page, until it is forgotten."""
    page = visit("/adoption?sector=transport")
    box, first = page.get_by_role("combobox", name="Search"), page.get_by_role("option").first
    page.keyboard.press("Control+/")
    expect(box).to_be_focused()
    page.keyboard.type("kiev")
    first.wait_for()
    expect(first).to_have_attribute("aria-selected", "true")
    expect(first).to_contain_text("Kyiv")
    expect(box).to_have_attribute("aria-activedescendant", first.get_attribute("id"))
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Kyiv").first.wait_for()
    settle(page)
    assert filters(page) == {"sector": "transport", "city": "ua-gn703448"}
    page.get_by_role("button", name="Remember Kyiv as my city").click()
    expect(page.get_by_text("Kyiv is your city on this device.")).to_be_visible()
    go(page, "Explore", "Overview")
    expect(page.get_by_role("link", name="Your city: Kyiv")).to_be_visible()
    box.click()
    expect(page.get_by_role("option", name="Your city: Kyiv")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Kyiv").first.wait_for()
    settle(page)
    assert filters(page) == {"sector": "transport", "city": "ua-gn703448"}
    page.get_by_role("button", name="Forget Kyiv").click()
    box.click()
    expect(page.get_by_role("option")).to_have_count(0)
    box.fill("Utrecht")
    expect(first).to_contain_text("Utrecht, Netherlands")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Utrecht (province)").first.wait_for()
    box.click()
    page.keyboard.press("Escape")
    expect(box).not_to_be_focused()
