"""What is heard is said in its own language."""

from tests.browser.conftest import settle

DUTCH = '[data-testid="stMain"] [lang="nl"]'
GROUP = '[data-testid="stTopNavSection"][lang="en"]'
ENTRY = '[data-testid="stTopNavDropdownLink"][lang="en"]'


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
    visit("/risk?tab=listed").locator(DUTCH).first.wait_for()
