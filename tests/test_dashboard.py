"""What the server answers beside the pages and the export routes."""

from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

import dashboard


def test_the_first_page_answers_to_its_name():
    """The address of the overview by its name leads to the bare address, with its filters."""
    client = TestClient(
        Starlette(routes=[Route("/overview", dashboard.first)]), follow_redirects=False
    )
    answer = client.get("/overview?country=NL")
    assert answer.is_redirect and answer.headers["location"] == "http://testserver/?country=NL"
