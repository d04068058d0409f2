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
NAMED = {"area": "GB,NL", "sector": "transport"}


def test_five_page_changes_keep_the_selection(visit, fresh):
    """Both values of a repeated parameter survive five page changes, each page has a title of its
    own, and the address of the last opens the same in a browser that has seen nothing; reload and
    Back keep it, and the fragment of where it began."""
    page = visit(
        "/adoption?country=NL&utm_source=letter&sector=transport&country=GB#adoption-years"
    )
    assert page.url.split("/")[-1] == "adoption?area=GB%2CNL&sector=transport#adoption-years"
    said, titles = chips(page), {page.title()}
    assert len(said) == 2
    for group, title in CHANGES:
        go(page, group, title)
        assert (filters(page), chips(page)) == (NAMED, said), title
        titles.add(page.title())
    assert len(titles) == 6
    other = fresh(page.url)
    assert (chips(other), other.title()) == (said, page.title())
    page.reload()
    settle(page)
    assert chips(page) == said
    page.go_back()
    settle(page)
    assert (filters(page), chips(page)) == (NAMED, said)
    page.evaluate("history.go(-4)")
    page.wait_for_url("**/adoption?**")
    settle(page)
    assert page.url.endswith("#adoption-years") and chips(page) == said


def test_an_explorer_comes_to_rest_and_the_menu_opens_a_new_tab(visit, server):
    """A page with an explorer comes to rest, reached with filters by a lasting link, which names
    the current release, by the menu, and in a new tab, which carries the selection; the page it was
    opened from stays."""
    release = (server.releases / "CURRENT").read_text().strip()
    page = visit(f"/adoption?area=NL&sector=transport&release={release}")
    go(page, "Explore", "Risk")
    page.get_by_test_id("stTopNavSection").filter(has_text="Explore").click()
    with page.context.expect_page() as opened:
        page.get_by_role("menuitem", name="Reach", exact=True).click(modifiers=["Control"])
    settle(opened.value)
    assert chips(opened.value) == chips(page)
    assert "/reach?" in opened.value.url and "/risk?" in page.url
