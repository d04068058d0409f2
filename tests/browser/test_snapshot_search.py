"""The search of a snapshot, in a folder without a server."""

import pytest
from jinja2 import Environment, PackageLoader, StrictUndefined

from pages.shared import named
from queries.selection import Selection
from snapshot import search
from words.speech import speech

pytestmark = pytest.mark.browser
FOUNDING = {"nl-linde": "city-nl-linde.html"}


@pytest.fixture
def box(small_release, page, tmp_path, monkeypatch):
    """The box of a page in a folder that holds what the search reads, where one source's names are
    Dutch."""
    templates = Environment(loader=PackageLoader("snapshot"), undefined=StrictUndefined)
    form = templates.get_template("search.html").render(say=speech())
    (tmp_path / "index.html").write_text(f"<!doctype html>{form}", encoding="utf-8")
    rules = templates.get_template("search.js").render()
    (tmp_path / "search.js").write_text(rules, encoding="utf-8")
    monkeypatch.setattr(named, "languages", lambda: {"c2": "nl"})
    names = search.script(Selection(), FOUNDING, speech())
    (tmp_path / search.FILE).write_text(names, encoding="utf-8")
    page.goto(f"{tmp_path.as_uri()}/index.html")
    return page.locator("input")


def test_a_name_leads_to_its_page(box):
    """By its beginning, in capitals and with accents, with a slip, by the region it lies in, and a
    system by its supplier, whose name says its language; what nobody is called is said."""
    links, said = box.page.locator("form a"), box.page.locator("form [role=status]")
    for typed, name, address in [
        ("LÍNDE", "Lindewijk", "city-nl-linde.html"),
        ("Berkwjik", "Berkwijk", "records-nl.html#nl-berk"),
        ("Hokkaidō", "Harushi", "records-jp.html#jp-haru"),
        ("Japan", "Japan", "records-jp.html"),
        ("Waveco", "Green wave", "records-gb.html#gb-great"),
    ]:
        box.fill(typed)
        box.page.locator(f"form a >> text={name}").first.wait_for()
        told = {link.inner_text(): link.get_attribute("href") for link in links.all()}
        assert told[name] == address
    assert [link.inner_text() for link in links.all() if link.get_attribute("lang") == "nl"] == [
        "Green wave"
    ]
    box.fill("Zzyzxville")
    assert "Zzyzxville" in said.inner_text() and not links.count()
