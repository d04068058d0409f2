"""Ways to a place's page."""

from urllib.parse import urlencode

from queries.selection import Selection


def city_parameters(place_id: str, selection: Selection) -> dict[str, str]:
    """The city page reads its place from `city`, and keeps the release."""
    return {"city": place_id} | ({"release": selection.release} if selection.release else {})


def city_address(place_id: str, selection: Selection) -> str:
    """The address of a place's page from any other page, for the cell of a table: relative, so that
    it holds wherever the dashboard stands."""
    return f"city?{urlencode(city_parameters(place_id, selection))}"
