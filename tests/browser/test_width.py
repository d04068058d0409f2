"""Pages as wide as the window is, whatever the browser calls itself."""

from tests.browser.conftest import WIDE, settle

CUT = """() => [...document.querySelectorAll('svg.main-svg')].flatMap((figure) => {
  const { left, right } = figure.getBoundingClientRect();
  return [...figure.querySelectorAll('text')].filter((text) => {
    const box = text.getBoundingClientRect();
    return box.width && (box.left < left - 1 || box.right > right + 1);
  }).map((text) => text.textContent);
})"""


def test_a_page_follows_the_width_of_its_window(visit):
    """A window made as narrow as a small phone, or as enlarged text makes it, has the filters in a
    sheet, every page in its menu and whole words in its figures; made wide again, it has the
    filters beside the page."""
    page = visit("/reach")
    filters = page.get_by_role("button", name="Filters", exact=True)
    assert page.get_by_text("Kind of government").first.is_visible() and not filters.count()
    page.set_viewport_size({"width": 320, "height": 800})
    filters.wait_for()
    settle(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.locator("svg.main-svg").count() and not page.evaluate(CUT)
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_test_id("stSidebarNavLink").last.wait_for()
    assert page.get_by_test_id("stSidebarNavLink").count() == 13
    page.set_viewport_size(WIDE)
    filters.wait_for(state="detached")
