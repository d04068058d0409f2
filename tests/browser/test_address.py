"""The address says what is shown, after any number of page changes."""

from tests.browser.conftest import go, settle
from tests.browser.test_reader import chips, filters

CHANGES = [
    ("Explore", "Risk"),
    ("Explore", "Reach"),
    ("Explore", "Governance"),
    ("Cities", "Compare"),
    ("Explore", "Overview"),
]


def test_five_page_changes_keep_the_selection(visit):
    """A selection survives five page changes; the address then opens the same in a new tab; reload
    and Back keep it."""
    page = visit("/adoption?country=NL&sector=transport")
    said = ["Country: Netherlands", "Sector: Transport"]
    for group, title in CHANGES:
        go(page, group, title)
        assert (filters(page), chips(page)) == ({"country": "NL", "sector": "transport"}, said)
    tab = page.context.new_page()
    tab.goto(page.url)
    settle(tab)
    assert chips(tab) == said
    tab.close()
    page.reload()
    settle(page)
    assert chips(page) == said
    page.go_back()
    settle(page)
    assert filters(page) == {"country": "NL", "sector": "transport"} and chips(page) == said
