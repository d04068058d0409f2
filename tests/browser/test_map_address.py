"""What of the map its address keeps, and what Back undoes."""

from tests.browser.conftest import go, settle
from tests.browser.test_map import drawn, own


def test_years_are_kept_in_the_address_of_the_map_alone(visit):
    """The slider says how many had begun by the end of a year, and the address keeps the year;
    years that play do not write into the address of the page that is opened next."""
    page = visit("/map?view=world&colour=first_year&year=2019")
    drawn(page)
    told = page.locator('[data-part="told"]')
    assert told.inner_text().startswith("Running by the end of 2019")
    page.locator('[data-part="year"]').press("ArrowRight")
    assert told.inner_text().startswith("Running by the end of 2020")
    assert own(page)["year"] == "2020"
    page.locator('[data-part="play"]').click()
    go(page, "Explore", "Adoption")
    settle(page)  # until then the address is the last page's
    page.wait_for_timeout(1500)
    assert "year" not in own(page)


def test_back_restores_the_part_of_the_world(visit):
    """Back undoes one choice and stays on the map."""
    page = visit("/map?view=japan")
    part = page.get_by_role("combobox", name="Part of the world")
    part.click()
    page.get_by_role("option", name="Europe", exact=True).click()
    drawn(page)
    assert own(page)["view"] == "europe"
    page.go_back()
    page.wait_for_function("location.search.includes('view=japan')")
    settle(page)
    assert part.input_value() == "Japan"
