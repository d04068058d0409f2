"""The page that explains the interface, and the questions that are asked most."""

import html
import re

import pytest

from exports.wanted import names
from queries.engine import ask
from queries.saved import saved
from queries.selection import IN_ADDRESS, OLDER, read


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/v1", "/api/v1/", "/cities/api/v1/"])
def test_the_interface_explains_itself(client, path):
    """Its own addresses answer with a page for people, below a mount too."""
    answer = client.get(path)
    assert answer.status_code == 200 and answer.headers["content-type"].startswith("text/html")


def test_everything_is_on_the_page(client):
    """Every table, question, filter and saved question stands on the page."""
    told = client.get("/api/v1/").text
    assert not [name for name in names() if not re.search(rf">{name}</", told)]
    assert not [name for name in {*IN_ADDRESS} - {*OLDER} if f"<code>{name}</code>" not in told]
    assert all(f"<code>{name}</code>" in told for name in saved())


def test_examples_run(client):
    """Every example that the page shows answers as it stands."""
    page = client.get("/api/v1/").text.partition("saved/")[0]
    told = "\n".join(re.findall("<pre>(.+?)</pre>", page, re.DOTALL))
    shown = re.findall(r"http://testserver(/api/v1/[^\s'\"<]+)", html.unescape(told))
    assert shown.pop(4) == "/api/v1/NAME.KIND?FILTERS" and len(shown) == 4
    for path in shown:
        assert client.head(path).status_code == 200, path


def test_ten_questions_are_saved(client):
    """There are ten, each with its sentence, its SQL, and an address that gives its answer."""
    listed = client.get("/api/v1/saved.json").json()["saved"]
    assert [entry["name"] for entry in listed] == [*saved()] and len(listed) == 10
    for entry in listed:
        assert entry["asks"].endswith("?") and entry["sql"].startswith(("select", "with"))
        selection, dropped = read(entry["parameters"])
        assert not dropped
        rows = client.get(entry["address"]).json()["rows"]
        assert len(rows) == ask(entry["question"], selection).num_rows, entry["name"]


def test_a_saved_question_takes_more(client):
    """A release and other filters can be added to its name; what is unknown is refused by name, and
    no tracker is."""
    answer = client.get("/api/v1/saved/technologies.json?country=NL&release=2026.10.1&utm_source=x")
    about = answer.json()["about"]
    assert about["release"] == "2026.10.1" and about["selection"]["area"] == "NL"
    assert about["selection"]["status"] == "in_use"
    assert client.get("/api/v1/saved/technologies.csv?colour=red").status_code == 400
    assert client.get("/api/v1/saved/wisdom.csv").json()["accepted"]["names"] == [*saved()]


@pytest.mark.parametrize(
    "path",
    ["place.csv?", "releases?", "saved.json?", "releases.atom?", "search.json?q=a&", "?"],
)
def test_trackers_ask_for_nothing(client, path):
    """What trackers hang on any address is passed over."""
    for tracker in ("utm_source=news", "fbclid=1", "gclid=1", "utm_id=3"):
        assert client.get(f"/api/v1/{path}{tracker}").status_code == 200
