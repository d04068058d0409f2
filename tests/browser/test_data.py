"""The data page in a real browser: its own files are the only ones it offers."""


def test_only_our_export_is_offered(visit):
    """Over the table stand search, columns and full screen, and no download beside the page's
    own."""
    page = visit("/data")
    page.get_by_test_id("stDataFrame").first.hover()
    buttons = page.locator('[data-testid="stElementToolbar"] button')
    buttons.first.wait_for()
    offered = [
        one.get_attribute("aria-label").split(":")[0] for one in buttons.all() if one.is_visible()
    ]
    assert "Search" in offered and "Fullscreen" in offered
    assert not [one for one in offered if "ownload" in one]
    assert page.get_by_role("link", name="Download CSV").is_visible()
