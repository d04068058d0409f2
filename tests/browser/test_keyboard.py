"""What is done with a mouse is done with the keyboard alone, in few presses, and the same is seen
in another browser."""

import re

from tests.browser.conftest import MOVE, settle
from tests.browser.test_reader import chips, filters

# A title drawn anew, some time after the page's script has ended.
ANEW = """() => {
    const title = document.querySelector('h1')
    title.replaceWith(title.cloneNode(true))
}"""
GRID = "canvas[data-testid=data-grid-canvas]"


class Keyboard:
    """The keyboard of a page, whose presses are counted; the letters of a name that is written into
    a field are not."""

    def __init__(self, page):
        self._page, self.presses = page, 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self._page.keyboard.press(key)
            self.presses += 1

    def write(self, name: str) -> None:
        self._page.keyboard.type(name, delay=20)
        self.press("Enter")

    def told(self) -> int:
        """The presses since they were last told."""
        presses, self.presses = self.presses, 0
        return presses


def test_a_keyboard_goes_from_a_filter_to_a_file(visit, fresh):
    """Somebody without a mouse chooses two filters in 7 presses, where 14 were, changes the page by
    the menu in 5, and takes the file of what the page shows in 4, where 40 were. The title of the
    page then has the focus and its number is told to who hears it; who opens the address sees the
    same filters, and the file has as many rows as the screen says. The list of the page's parts
    follows a page that is drawn anew while it is open, begins a word anew when it is opened again,
    and a title drawn anew keeps the focus."""
    page = visit("/adoption")
    keys = Keyboard(page)
    keys.press("Tab", "t", "Enter")
    keys.write("Robotics")
    page.wait_for_url("**technology=robotics**")
    settle(page)
    keys.press("Shift+Tab", "Shift+Tab")
    keys.write("Transport")
    page.wait_for_url("**sector=transport**")
    settle(page)
    assert keys.told() <= 7
    keys.press("Alt+Shift+G", "d", "Enter", "Enter")
    page.wait_for_selector('[role="menuitem"]:focus')
    keys.press("Enter")
    page.wait_for_url("**/data?**")
    settle(page)
    assert keys.told() <= 5
    page.wait_for_selector("h1:focus")
    heading = page.locator(".st-key-exhibit-data :is(h2, h3)").inner_text()
    assert heading in page.locator("[role=status].told-of-page").text_content()
    assert filters(page) == {"technology": "robotics", "sector": "transport"}
    keys.press("Alt+Shift+G", "d", "Enter")
    with page.expect_download() as taken:
        keys.press("Enter")
    assert keys.told() <= 4
    rows = taken.value.path().read_text(encoding="utf-8").strip().count("\n")
    assert page.get_by_role("heading", name=f"{rows} records of").count() == 1
    other = fresh(page.url)
    assert chips(other) == ["Sector: Transport", "Technology: Robotics"]
    keys.press("Alt+Shift+G", "d", "Escape", "Alt+Shift+G", "d")
    assert page.locator("nav [role=menuitem]:focus").inner_text().startswith("Download")
    keys.press("Home")
    listed = page.get_by_role("menuitem", name=heading, exact=True)
    listed.wait_for(state="attached")
    page.evaluate(MOVE, "/data?sector=transport")
    listed.wait_for(state="detached")
    assert page.locator("nav [role=menuitem]:focus").count() == 1
    page.locator("h1").evaluate("title => { title.tabIndex = -1; title.focus() }")
    page.evaluate(ANEW)
    page.wait_for_selector("h1:focus")


def test_a_keyboard_opens_a_place_a_row_and_a_brief(visit):
    """Of pages just opened: a place on the map in 5 presses, where 39 were; a row in 4, where 47
    were; the brief of a city in 4, where 11 were. A table that scrolls is called by its exhibit."""
    page = visit("/map")
    keys = Keyboard(page)
    page.wait_for_selector('[data-part="map"][data-drawn][data-at]')
    keys.press("Tab", "m", "Enter", "n", "Enter")
    page.wait_for_url(re.compile("city="))
    assert keys.told() <= 5
    page = visit("/data?technology=robotics")
    heading = page.locator(".st-key-exhibit-data :is(h2, h3)").inner_text()
    page.wait_for_selector(f'{GRID} [role=grid][aria-label="{heading}"]', state="attached")
    keys.press("Tab", "t", "Enter")
    page.wait_for_selector(f"{GRID}:focus")
    settle(page)
    keys.press("Enter")
    page.wait_for_url("**/system?id=**")
    settle(page)
    assert keys.told() <= 4
    page = visit("/city?city=us-3651000")
    keys.press("Tab", "c", "Enter")
    with page.context.expect_page() as opened:
        keys.press("Enter")
    assert "/api/v1/brief.pdf?place=us-3651000" in opened.value.url and keys.told() <= 4
