"""What is new, as feeds."""

from uuid import UUID
from xml.etree import ElementTree

from app.raw_page import head_of
from exports.feeds import ATOM
from queries import engine

A = f"{{{ATOM}}}"


def feed(client, address: str) -> ElementTree.Element:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/atom+xml")
    return ElementTree.fromstring(answer.content)


def text(element: ElementTree.Element, name: str) -> str:
    found = element.find(A + name)
    assert found is not None and found.text, name
    return found.text


def entries(root: ElementTree.Element) -> list[ElementTree.Element]:
    """The entries of a feed that has all that RFC 4287 demands of it and of each entry."""
    author = root.find(A + "author")
    assert author is not None and text(author, "name")
    for element in (root, *root.findall(A + "entry")):
        assert text(element, "title") and text(element, "updated").endswith("T00:00:00Z")
        assert UUID(text(element, "id").removeprefix("urn:uuid:"))
        assert [link.get("href") for link in element.findall(A + "link")]
    return root.findall(A + "entry")


def test_releases_are_a_feed(client):
    """Each release is an entry, the newest first, with its day and a page that tells of it."""
    told = entries(feed(client, "releases.atom"))
    assert [text(entry, "title").split(",")[0] for entry in told] == [
        f"Release {version}" for version in reversed(engine.versions())
    ]
    assert text(told[0], "updated") == "2026-11-22T00:00:00Z"
    link = told[0].find(A + "link")
    assert link is not None
    assert link.get("href") == f"http://testserver/changes?release={engine.current()}"


def test_what_changed_of_a_city_is_a_feed(client):
    """Oudwijk's systems that left and fields that changed are told in words; a city of which
    nothing changed has no entry."""
    (entry,) = entries(feed(client, "changes.atom?place=nl-oud"))
    told = text(entry, "summary")
    assert "Gone: Parking count (Withdrawn by its source)" in told
    assert "Plate scan: Status was In use, now Retired" in told
    assert entries(feed(client, "changes.atom?place=jp-natsu&utm_source=x")) == []


def test_an_identifier_stays(client, monkeypatch):
    """The same entry has the same identifier under another address of the dashboard."""
    first = [text(entry, "id") for entry in entries(feed(client, "changes.atom?place=nl-oud"))]
    monkeypatch.setenv("DASHBOARD_URL", "https://example.org/cities")
    root = feed(client, "changes.atom?place=nl-oud")
    assert [text(entry, "id") for entry in entries(root)] == first
    links = [link.get("href", "") for link in root.iter(A + "link")]
    assert links and all(link.startswith("https://example.org/cities/") for link in links)


def test_a_feed_of_no_place_is_a_problem(client):
    """A place that there is not is told, with where the accepted ones stand."""
    answer = client.get("/api/v1/changes.atom?place=atlantis")
    assert answer.status_code == 400 and "place" in answer.json()["accepted"]


def test_pages_lead_to_feeds(small_release):
    """Each page names the feed of releases, a city's page that of the city too."""
    assert 'href="api/v1/releases.atom"' in head_of("risk")
    assert 'href="api/v1/changes.atom?place=nl-oud"' in head_of("city", city="nl-oud")
