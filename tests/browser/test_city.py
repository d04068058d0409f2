"""The city page in a real browser: choosing a place by typing its name."""


def test_a_place_is_found_by_typing(visit):
    """Typing a name, as written there or without accents, leads to its place and to no other that
    merely shares letters."""
    page = visit("/city")
    box = page.get_by_role("combobox", name="Find a place")
    box.click()
    for typed in ("Köln", "koln", "Cologne"):
        box.fill(typed)
        page.wait_for_function("document.querySelectorAll('[role=option]').length === 1")
        assert page.get_by_role("option").inner_text() == "Cologne (Köln, Koln), Germany"
