"""The city brief, whose numbers come from the functions of the pages City and Compare: in two
languages, and beside them what a question counts, of every founding city of the committed
release."""

import re
from collections import Counter

import pytest

from exports.brief.facts import facts
from pages.shared.systems import own_systems, rows_of
from pages.values import File
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from tests.pages.read import of, parts

FOUNDING = [
    "co-11001",
    "us-2507000",
    "ar-02",
    "ua-gn703448",
    "gb-e12000007",
    "es-28079",
    "ke-047",
    "us-4865000",
    "us-0667000",
    "jp-130001",
]
OTHERS = [
    "nl-gm0363",
    "nl-gm0599",
    "jp-131130",
    "us-1304000",
]  # with a register, a high risk category, a census, no statuses


@pytest.fixture(autouse=True)
def committed(monkeypatch):
    """The committed release, whatever another test has opened."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(engine.DEFAULT_RELEASES))


def leaves(value: object, path: str = "") -> dict[str, object]:
    """Every plain value of nested facts by where it stands."""
    parts = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else None
    )
    if parts is None:
        return {path: value}
    return {name: leaf for key, one in parts for name, leaf in leaves(one, f"{path}/{key}").items()}


def figures(found: dict) -> dict[str, object]:
    """The numbers in every text of the facts, whatever marks the thousands; other values as they
    are."""
    told = {
        path: value
        for path, value in leaves(found).items()
        if not path.startswith(("/paper/", "/language"))
    }
    return {
        path: (
            sorted(re.sub("[.,]", "", one) for one in re.findall(r"\d+(?:[.,]\d{3})*", value))
            if isinstance(value, str)
            else value
        )
        for path, value in told.items()
    }


def test_the_cities_are_the_founding_ones():
    """These are all founding cities of the release."""
    rows = ask("founding_cities", Selection()).to_pylist()
    assert {row["place_id"] for row in rows} == set(FOUNDING)


@pytest.mark.parametrize("place", [*FOUNDING, *OTHERS])
def test_stated_categories_are_those_of_the_city_page(place):
    """The brief's systems by category as stated, which a question counts, are those that the city's
    page lists one by one."""
    told = facts(place, engine.current())["systems"]["stated"]
    listed = own_systems(rows_of(place, Selection()))
    assert Counter(row["risk_label"] for row in listed) == {
        row["label"] if row["is_stated"] else None: row["systems"] for row in told
    }


@pytest.mark.parametrize("place", [*FOUNDING, *OTHERS])
def test_its_numbers_are_the_same_in_spanish(place):
    """The Spanish brief of a place has the same parts and numbers as the English one, and no word
    that is not translated."""
    english, spanish = (facts(place, engine.current(), language=code) for code in ("en", "es"))
    assert figures(spanish) == figures(english)
    assert not [words for words in leaves(spanish).values() if str(words).endswith("[en]")]
    own = {
        path: words
        for path, words in leaves(english).items()
        if words and path.endswith(("words", "_title", "note", "silent"))
    }
    assert own and not [words for path, words in own.items() if leaves(spanish)[path] == words]


@pytest.mark.parametrize(("page", "language"), [("city", "en"), ("compare", "es")])
def test_the_pages_lead_to_it(page, language):
    """Both pages open the brief of the city in the release and the language chosen; Compare beside
    the peers it shows."""
    [file] = of(File, parts(page, city="ua-gn703448", lang=language))
    wanted = {"place": "ua-gn703448", "release": engine.current()}
    if page == "compare":
        peers = facts("ua-gn703448", engine.current())["cases"]["peer_ids"]
        wanted |= {"peers": ",".join(peers), "lang": language}
    assert (file.path, file.parameters) == ("brief.pdf", wanted)
