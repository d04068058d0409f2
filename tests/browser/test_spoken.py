"""What is heard is said in its own language."""

from tests.browser.conftest import move, settle
from words import categories

DUTCH = '.stMarkdownColoredBackground[lang="nl"]'
GROUP = '[data-testid="stTopNavSection"][lang="en"]'
ENTRY = '[data-testid="stTopNavDropdownLink"][lang="en"]'
CELLS = '[role="gridcell"][aria-colindex="1"]'
# Each name in the cells that are heard, other ones than at first, is marked up to its English.
HEARD = f"""first => {{
  const cells = [...document.querySelectorAll('{CELLS}')]
  const isSaid = cell => {{
    const said = cell.lang === 'nl' ? cell : cell.querySelector('[lang=nl]')
    return said && /^( \\(.+\\))?$/.test(cell.textContent.slice(said.textContent.length))
  }}
  const [own] = cells.map(cell => cell.textContent)
  return own !== first && cells.every(isSaid) && own
}}"""


def test_a_page_and_words_of_another_language_say_which_they_are(visit):
    """Submit in Spanish is Spanish, the names of other pages in its menu stay English; the page
    that one of them leads to is English again. A Dutch name on a page is Dutch."""
    page = visit("/submit?lang=es")
    spoken = page.locator("html")
    assert spoken.get_attribute("lang") == "es"
    assert page.get_by_role("navigation", name="Ir a una parte").count() == 1
    page.locator(GROUP).filter(has_text="Explore").click()
    page.locator(ENTRY).filter(has_text="Risk").click()
    page.get_by_role("heading", name="Risk", level=1).wait_for()
    settle(page)
    assert spoken.get_attribute("lang") == "en"
    page.get_by_role("tab", name="Systems, one by one").click()
    page.locator(DUTCH).first.wait_for()


def heard(page, other_than: str = "") -> str:
    """The first name in the cells, once they are others than before and all are Dutch."""
    told = page.wait_for_function(HEARD, arg=other_than, polling=50, timeout=20_000)
    return told.json_value()


def test_names_in_cells_and_beside_marks_say_their_language(visit):
    """All names of a Dutch source in a table that scrolls are Dutch, whatever is sorted, scrolled
    or told in codes; so are categories beside a figure's marks on the page that follows, and names
    that the search offers."""
    page = visit("/data?source=nl_algorithm_register")
    first = heard(page)
    box = page.get_by_test_id("stDataFrame").bounding_box()
    page.mouse.click(box["x"] + 150, box["y"] + 15)
    by_name = heard(page, first)
    page.mouse.move(box["x"] + 150, box["y"] + 200)
    page.mouse.wheel(0, 4000)
    scrolled = heard(page, by_name)
    page.get_by_text("Codes", exact=True).click()
    heard(page, scrolled)
    move(page, "/risk?tab=stated")
    marks = page.locator(".figure svg [lang=nl]")
    assert marks.count() and {*marks.all_text_contents()} <= {*categories.worded()}
    page.get_by_role("combobox", name="Search").fill("Advisering datalek")
    page.locator('[role=option] [lang="nl"]').filter(has_text="Advisering").wait_for()
