"""The search over HTTP: what is asked while a name is typed."""

import pytest

from pages.contents import CONTENTS
from pages.shared import named

ANYTHING = "/api/v1/search.json"


def test_a_hit_says_what_it_is_and_leads_to_its_page(client):
    """A place leads to its page, a supplier to its rows, a country to all of it, a page to itself,
    each told in words."""
    offered = {
        name: client.get(ANYTHING, params={"q": name}).json()["hits"][0]
        for name in ("Lindewijk", "Scanco", "Netherlands", "Town chat", "Plate scan", "Risk")
    }
    ways = {name: (hit["page"], hit["parameters"]) for name, hit in offered.items()}
    assert ways == {
        "Lindewijk": ("city", {"city": "nl-linde"}),
        "Scanco": ("data", {"q": "Scanco"}),
        "Netherlands": ("overview", {"area": "NL"}),
        "Town chat": ("system", {"id": "r7"}),
        "Plate scan": ("data", {"q": "Plate scan"}),
        "Risk": ("risk", {}),
    }
    assert offered["Lindewijk"]["detail"] == "Netherlands · 3 systems on record"
    assert offered["Plate scan"]["detail"] == "System · in 5 places"
    assert offered["Netherlands"]["detail"] == "Country · 5 local governments with data"


def test_a_name_says_in_which_language_it_is(client, monkeypatch):
    """A system's is that of its source, where this is another one; of other names it is not
    known."""
    monkeypatch.setattr(named, "languages", lambda: {"r7": "nl", "r1": "en"})
    spoken = {
        name: client.get(ANYTHING, params={"q": name}).json()["hits"][0]["language"]
        for name in ("Town chat", "Plate scan", "Lindewijk", "Risk")
    }
    assert spoken == {"Town chat": "nl", "Plate scan": None, "Lindewijk": None, "Risk": None}


def test_every_page_is_found_by_its_title(client):
    """Each page of the menu leads to itself, and no other is offered."""
    for name in (name for names in CONTENTS.values() for name in names):
        hits = client.get(ANYTHING, params={"q": name, "kinds": "page"}).json()["hits"]
        assert hits[0]["page"] == name
    system = client.get(ANYTHING, params={"q": "System", "kinds": "page"}).json()["hits"]
    assert system == []


def test_a_name_that_nobody_bears_is_said(client):
    """There is no hit, and it is told so in the reader's language."""
    told = client.get(ANYTHING, params={"q": "Zzyzxville"}).json()
    assert told["hits"] == [] and told["told"] == "Nothing here is called “Zzyzxville”"


def test_no_kind_leaves_the_others_no_room(client):
    """At most twelve are offered, and of one kind not all of them."""
    hits = client.get(ANYTHING, params={"q": "e"}).json()["hits"]
    assert len(hits) <= 12 and len({hit["kind"] for hit in hits}) > 1


@pytest.mark.parametrize(
    ("query", "accepted"),
    [
        ({"q": "x" * 201}, {"q": "at most 200 characters"}),
        ({"q": "x", "kinds": "planet"}, "kinds"),
        ({"q": "x", "lang": "xx"}, "lang"),
        ({"colour": "red"}, "parameters"),
    ],
)
def test_what_the_search_cannot_take_is_told(client, query, accepted):
    """A text that is too long, and a parameter that means nothing, are answered with what is
    accepted."""
    answer = client.get(ANYTHING, params=query)
    told = answer.json()["accepted"]
    assert answer.status_code == 400
    assert told == accepted if isinstance(accepted, dict) else accepted in told
