"""The mayor's path in a real browser: type the city, look at its peers, drop one; link and Back
keep all of it."""

from io import BytesIO
from urllib.parse import parse_qs, urlsplit

from pypdf import PdfReader

from tests.browser.conftest import click_mark, settle

CITY, NAME = "ke-047", "Nairobi"


def open_peers(page) -> None:
    """Show the cards of the peers, which are folded at first."""
    page.get_by_text("Why these peers").click()
    page.wait_for_selector("[class*=st-key-drop-]")
    settle(page)


def own(page) -> dict[str, str]:
    """The parameters of the address."""
    return {name: value for name, (value, *_) in parse_qs(urlsplit(page.url).query).items()}


def peers(page) -> list[str]:
    """Identifiers of the peers that have a card, in their order."""
    keys = page.eval_on_selector_all(
        "[class*=st-key-drop-]",
        "found => found.map(one => one.className.match(/st-key-drop-(\\S+)/)[1])",
    )
    return [key for key in keys if key]


def test_a_mayors_path(visit, fresh, server):
    """A typed name opens the comparison; a dropped peer gives way to the next, the address holds it
    all, and the brief names them."""
    page = visit("/compare")
    page.get_by_role("combobox", name="Find a place").fill(NAME)
    page.get_by_role("option", name=NAME).first.click()
    page.wait_for_selector(".st-key-fold-why-peers")
    open_peers(page)
    first = peers(page)
    assert own(page) == {"city": CITY} and len(first) == 4
    assert page.locator(".st-key-cards").get_by_text("Distance").count() == 4
    page.locator(f".st-key-drop-{first[0]} button").click()
    page.wait_for_selector(f".st-key-drop-{first[0]}", state="detached")
    settle(page)
    second = peers(page)
    assert (
        own(page) == {"city": CITY, "without": first[0]}
        and second[:3] == first[1:]
        and len(second) == 4
    )
    address, headings = page.url, page.locator("h2, h3").all_inner_texts()
    page.go_back()
    page.wait_for_selector(f".st-key-drop-{first[0]}")
    settle(page)
    assert peers(page) == first
    other = fresh(address)
    open_peers(other)
    assert peers(other) == second and other.locator("h2, h3").all_inner_texts() == headings
    brief = other.get_by_role("link", name="City brief").get_attribute("href")
    file = other.request.get(server.url + brief[brief.index("/api/") :])
    words = PdfReader(BytesIO(file.body())).pages[0].extract_text()
    assert file.headers["content-type"] == "application/pdf" and NAME in words
    assert all(
        other.locator(f".st-key-cards a[href*='{peer}']").first.inner_text() in words
        for peer in second
    )


def test_a_click_on_the_map_picks_a_city(visit):
    """Without a city the page shows a map; clicking a circle opens the comparison of that place."""
    page = visit("/compare?view=founding_cities")
    click_mark(page, "g.scattergeo path.point", ".st-key-fold-why-peers")
    assert own(page)["city"]
