"""Pages as wide as the window is, whatever the browser calls itself."""

from tests.browser.conftest import WIDE, settle


def test_a_page_follows_the_width_of_its_window(visit):
    """A window made as narrow as a small phone, or as enlarged text makes it, has the filters in a
    sheet and every page in its menu; made wide again, it has the filters beside the page."""
    page = visit("/risk")
    filters = page.get_by_role("button", name="Filters", exact=True)
    assert page.get_by_text("Kind of government").first.is_visible() and not filters.count()
    page.set_viewport_size({"width": 320, "height": 800})
    filters.wait_for()
    settle(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_test_id("stSidebarNavLink").last.wait_for()
    assert page.get_by_test_id("stSidebarNavLink").count() == 13
    page.set_viewport_size(WIDE)
    filters.wait_for(state="detached")
