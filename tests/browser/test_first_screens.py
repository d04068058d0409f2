"""The first answer of a page stands in its first screen, on a desk and on a phone: a row for each
page."""

import pytest

from tests.browser.conftest import settle

AGENT = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"
SCREENS = {
    "desk": {"viewport": {"width": 1440, "height": 900}},
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "is_mobile": True,
        "has_touch": True,
        "user_agent": AGENT,
    },
}
# A page's address, and the elements of its first answer.
ANSWERS = {
    "": ("[data-testid=stMetric]", ".st-key-summary li:first-child"),
    "map": (".st-key-movable-map",),
    "adoption": (".st-key-summary", "[data-testid=stTab]"),
    "risk": (".st-key-summary",),
    "reach": (".st-key-summary", ".st-key-exhibit-reach-total h2"),
    "governance": (".st-key-summary", "[data-testid=stTab]"),
    "data": (".st-key-summary", ".st-key-exhibit-data h2"),
    "changes": (".st-key-summary", "[data-testid=stMetric]"),
    "quality": (".st-key-summary", ".st-key-exhibit-rows h2"),
    "methods": (".st-key-summary", "[data-testid=stTab]"),
    "city?city=nl-gm0344": (".st-key-summary", ".st-key-exhibit-beside table"),
    "city?city=us-4865000": (".st-key-summary", ".st-key-exhibit-beside table"),
    "city?city=jp-252018": (".st-key-summary", ".st-key-exhibit-beside table"),
    "compare?city=us-4865000": (".st-key-summary", ".st-key-exhibit-glance table"),
}
MOVE = """address => { history.pushState({}, '', address);
    dispatchEvent(new PopStateEvent('popstate')) }"""
IS_OTHER = "before => ![before, undefined].includes(document.querySelector('h1')?.innerText)"
TOP = "() => document.querySelector('[data-testid=stMain]').scrollTo(0, 0)"
BOTTOM = """selectors => Math.max(...selectors.map(
    selector => document.querySelector(selector).getBoundingClientRect().bottom))"""


@pytest.mark.parametrize("screen", SCREENS)
def test_the_first_answer_stands_in_the_first_screen(browser, server, screen):
    """Without scrolling, the sentences and the first table or figure are seen whole, and nothing is
    wider than the screen. The browser loads the dashboard once: each further address is one of its
    history."""
    context = browser.new_context(**SCREENS[screen])
    page, size = context.new_page(), SCREENS[screen]["viewport"]
    page.goto(server.url)
    for address, selectors in ANSWERS.items():
        if address:
            before = page.locator("h1").inner_text()
            page.evaluate(MOVE, f"/{address}")
            page.wait_for_function(IS_OTHER, arg=before)
        page.wait_for_selector(selectors[-1])
        settle(page)
        page.evaluate(TOP)
        assert page.evaluate(BOTTOM, list(selectors)) <= size["height"], address
        wide = page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth")
        assert wide <= size["width"], address
    context.close()
