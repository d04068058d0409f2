"""The way from a filter to a file with the keyboard alone, and the same in another browser."""

from tests.browser.conftest import settle
from tests.browser.test_reader import chips, filters

FOCUSED = """() => { const at = document.activeElement;
    return at.getAttribute('aria-label') || at.innerText || ''; }"""
STEPS = 120  # of the tabulator until what is wanted has the focus


def test_a_keyboard_goes_from_a_filter_to_a_file(visit, fresh):
    """Somebody without a mouse chooses a filter, changes the page by the menu and takes the file of
    what the page shows, whose title then has the focus and whose number is told to who hears it;
    who opens the address sees the same filter, and the file has as many rows as the screen says."""
    page = visit("/adoption")
    focus(page, "Technology")
    page.keyboard.type("Robotics", delay=20)
    page.keyboard.press("Enter")
    page.wait_for_url("**technology=robotics**")
    settle(page)
    focus(page, "Data", back=True)
    page.keyboard.press("Enter")
    page.wait_for_selector('[role="menuitem"]:focus')
    page.keyboard.press("Enter")
    page.wait_for_url("**/data?**")
    settle(page)
    page.wait_for_selector("h1:focus")
    heading = page.locator(".st-key-exhibit-data :is(h2, h3)").inner_text()
    assert heading in page.locator("[role=status].told-of-page").text_content()
    assert filters(page) == {"technology": "robotics"}
    focus(page, "Download CSV")
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    rows = taken.value.path().read_text(encoding="utf-8").strip().count("\n")
    assert page.get_by_role("heading", name=f"{rows} records of").count() == 1
    other = fresh(page.url)
    settle(other)
    assert chips(other) == ["Technology: Robotics"]


def focus(page, name: str, back: bool = False) -> None:
    """Go from one thing to the next until the one of a name has the focus."""
    for _ in range(STEPS):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        if page.evaluate(FOCUSED).strip().startswith(name):
            return
    raise AssertionError(f"{name} is not reached by the keyboard")
