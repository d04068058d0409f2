"""The city page in a real browser: choosing a place by typing its name."""


def test_a_place_is_found_by_typing(visit):
    """Typing a name, as written there or without accents, leads to its place and to no other that merely shares letters."""
    for typed in ("Köln", "koln", "Cologne"):
        page = visit("/city")
        box = page.get_by_role("combobox", name="Find a place")
        box.click()
        box.fill(typed)
        options = page.get_by_role("option")
        options.first.wait_for()
        assert [one.inner_text() for one in options.all()] == ["Cologne (Köln, Koln), Germany"]
