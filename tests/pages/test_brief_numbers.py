"""The city brief, whose numbers come from the functions of the pages City and Compare: in two
languages, and beside them what a question counts, of cities of the committed release of which
different things are known."""

import re
from collections import Counter

import pytest

from exports.brief.facts import facts
from pages.compare.wish import FEW
from pages.shared.systems import own_systems, rows_of
from pages.values import Bullets, File
from queries import engine
from queries.selection import Selection
from tests.pages.read import exhibit, of, parts, rows, texts

PLACES = [
    "us-2507000",  # a founding city with systems
    "ke-047",  # one with a survey alone
    "jp-130001",  # one of another script, with a census
    "nl-gm0363",  # a register
    "nl-gm0599",  # a high risk category
    "us-1304000",  # no statuses
    "us-4835000",  # of which nothing is known
]
SENTENCES = ("words", "_title", "note", "silent", "/step", "/evidence", "/none")  # no names


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


@pytest.mark.parametrize("place", PLACES)
def test_stated_categories_are_those_of_the_city_page(place):
    """The brief's systems by category as stated, which a question counts, are those that the city's
    page lists one by one."""
    told = facts(place, engine.current())["systems"]["stated"]
    listed = own_systems(rows_of(place, Selection()))
    assert Counter(row["risk_label"] for row in listed) == {
        row["category"]: row["systems"] for row in told
    }


@pytest.mark.parametrize("place", PLACES)
def test_its_numbers_are_the_same_in_spanish(place):
    """The Spanish brief of a place has the same parts and numbers as the English one, and no word
    that is not translated."""
    english, spanish = (facts(place, engine.current(), language=code) for code in ("en", "es"))
    assert figures(spanish) == figures(english)
    assert not [words for words in leaves(spanish).values() if str(words).endswith("[en]")]
    own = {
        path: words
        for path, words in leaves(english).items()
        if words and path.endswith(SENTENCES) and "/links/" not in path
    }
    assert own and not [words for path, words in own.items() if leaves(spanish)[path] == words]


@pytest.mark.parametrize("place", PLACES)
def test_it_says_what_the_city_page_says(place):
    """Peers with their numbers, kinds that peers have, next steps and the size class are those of
    the page."""
    told, shown = facts(place, engine.current()), parts("city", city=place)
    beside = exhibit("beside", shown).table
    cells = [[str(cell).strip("*") for cell in row] for row in rows(beside)]
    assert told["beside"]["rows"] == cells
    assert told["beside"]["headings"] == [column.heading for column in beside.columns]
    kinds, steps = (told[part] for part in ("cases", "steps"))
    bullets = [item for part in of(Bullets, shown) for item in part.items]
    named = [item for item in bullets if " peers  \n" in item or item.endswith(" peers")]
    assert kinds["kinds"] == len(named)
    for kind, item in zip(kinds["shown"], named, strict=False):
        assert kind["kind"] in item.replace("\\", "") and f"at {kind['peers']}" in item
    words = "\n".join(texts(shown)).replace("\\", "")
    assert [step["step"] in words and step["evidence"] in words for step in steps["shown"]] == [
        True for _ in steps["shown"]
    ]
    title = f"Next steps: {steps['number'] or 'nothing to advise'}"
    assert title in words and (steps["none"] in words or steps["shown"])
    assert told["size_class"] in words


@pytest.mark.parametrize(
    ("place", "in_use", "kinds", "steps", "size_class"),
    [
        ("nl-gm0344", "39 of 46", 3, 1, ""),
        ("us-4819000", "1 of 2", 0, 1, ""),
        ("jp-252018", "none on record", 0, 2, "234 said yes (94%)."),
        ("us-4835000", "none on record", 1, 0, ""),
    ],
)
def test_what_four_cities_are_told(place, in_use, kinds, steps, size_class):
    """Utrecht's register is rich and undated; Dallas is told of no list of 2020, but to ask for an
    assessment; 94% of places of Otsu's size use AI, and it is on no list; of Houston nothing is
    known."""
    told = facts(place, engine.current())
    assert told["beside"]["rows"][0][2] == in_use
    assert (told["cases"]["kinds"], told["steps"]["number"]) == (kinds, steps)
    assert told["size_class"].endswith(size_class)


@pytest.mark.parametrize(("page", "language"), [("city", "en"), ("compare", "es")])
def test_the_pages_lead_to_it(page, language):
    """Both pages open the brief of the city in the release and the language chosen; Compare beside
    the peers it shows."""
    [file] = of(File, parts(page, city="ua-gn703448", lang=language))
    wanted = {"place": "ua-gn703448", "release": engine.current()}
    if page == "compare":
        peers = facts("ua-gn703448", engine.current())["cases"]["peer_ids"][:FEW]
        wanted |= {"peers": ",".join(peers), "lang": language}
    assert (file.path, file.parameters) == ("brief.pdf", wanted)
