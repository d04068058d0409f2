"""The city brief says what the pages City and Compare say: every number of every founding city, on
the committed release."""

import re
from collections import Counter

import pytest

from exports.brief.facts import facts
from exports.brief.systems import NOWHERE
from pages.values import Bullets, Button, Exhibit, File, Fold, Heading, Parts
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from tests.pages.read import of, parts, texts
from words.speech import speech

SAY = speech()

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


def text(shown: Parts) -> str:
    """All that is written in a page or a part of it, as it is read."""
    return "\n".join(texts(shown)).replace("\\", "")


def headings(shown: Parts) -> list[str]:
    """What headings and exhibits say."""
    return [part.text for part in of(Heading, shown)] + [part.title for part in of(Exhibit, shown)]


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


def listed(shown: Parts, sectors: list[dict]) -> tuple[dict[str, str], str]:
    """The page's own sectors: what each says of its number, and the lists of systems below all of
    them."""
    names = {row["label"] for row in sectors}
    folds = {fold.title.split(": ")[0]: fold for fold in of(Fold, shown)}
    own = {name: fold for name, fold in folds.items() if name in names}
    points = [
        item
        for fold in own.values()
        for bullets in of(Bullets, fold.parts())
        for item in bullets.items
    ]
    titles = {name: fold.title for name, fold in own.items()}
    return titles, "\n".join(f"- {point}" for point in points).replace("\\", "")


def test_the_cities_are_the_founding_ones():
    """These are all founding cities of the release."""
    rows = ask("founding_cities", Selection()).to_pylist()
    assert {row["place_id"] for row in rows} == set(FOUNDING)


@pytest.mark.parametrize("place", [*FOUNDING, *OTHERS])
def test_its_numbers_are_those_of_the_city_page(place):
    """Residents, systems by sector, status, risk and area, answers, bands, sources and completeness
    are the city page's."""
    brief, page = facts(place, engine.current()), parts("city", city=place)
    words, titles, own = text(page), headings(page), brief["systems"]
    name, residents = brief["who"]["name"], brief["residents"]
    assert f"**{residents['number']} {residents['words'].split(' ')[0]}**" in words
    assert residents["source"] in words
    assert SAY("systems-of-place", place=name, systems=own["total"], in_use=own["in_use"]) in titles
    assert brief["coverage"]["title"] in titles
    of_sectors(page, own)
    for band in brief["bands"]["found"]:
        assert f"**{band['title']}**: {band['number']}, {band['words']}." in words
    of_governance(titles, brief["governance"])
    complete = brief["coverage"]["complete"]
    assert not complete or complete.split(". ")[0] in titles
    for source in brief["coverage"]["sources"]:
        assert re.search(rf"\[{re.escape(source['title'])}\].*\*\*{held(source)}\*\*", words)
    if own["inside"]:
        number = re.search(r"(\d+ systems?) of (\d+ local governments?)", own["inside"])[0]
        assert any(title.startswith(f"Inside {name}: {number} of ") for title in titles)


def of_sectors(page: Parts, own: dict) -> None:
    """Systems by sector, by status, by stated category and by area are as many as the page
    lists."""
    titles, lists = listed(page, own["sectors"])
    assert titles == {
        row["label"]: SAY(
            "systems-group", group=row["label"], systems=row["systems"], in_use=row["in_use"]
        )
        for row in own["sectors"]
    }
    told = Counter(re.findall(r"^- .* · \*\*([^*]+)\*\*", lists, re.MULTILINE))
    assert told == Counter(system["status"] for system in own["listed"])
    assert sorted(told.values()) == sorted(status["systems"] for status in own["statuses"])
    assert Counter(re.findall("risk as stated: “(.*?)”", lists)) == {
        row["label"]: row["systems"] for row in own["stated"] if row["is_stated"]
    }
    areas = [
        area
        for line in re.findall(r"screening, may point to: ([^·\n]*)", lists)
        for area in line.strip().split(", ")
    ]
    pointing = {
        row["label"]: row["systems"] for row in own["screening"] if row["code"] not in NOWHERE
    }
    assert Counter(areas) == pointing
    nowhere = sum(row["systems"] for row in own["screening"] if row["code"] in NOWHERE)
    assert own["total"] - nowhere == lists.count("screening, may point to: ")


def of_governance(titles: list[str], waves: list[dict]) -> None:
    """Each wave's items by answer are those the page counts in its heading."""
    tallies = [title for title in titles if re.search(r", of \d+ questions?$", title)]
    assert len(tallies) == len(waves)
    for wave, tally in zip(waves, tallies, strict=True):
        assert sum(len(group["items"]) for group in wave["groups"]) == wave["items"]
        said = dict(
            reversed(part.split(" ", 1))
            for part in tally.split(": ")[1].rsplit(", of", 1)[0].split(", ")
        )
        assert said == {
            group["label"].lower(): str(len(group["items"])) for group in wave["groups"]
        }


def held(source: dict) -> str:
    return re.escape(source["holds"].split(", ", 1)[1].rsplit(", as of", 1)[0])


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


@pytest.mark.parametrize("place", ["gb-e12000007", "ua-gn703448", "nl-gm0599"])
def test_its_cases_are_those_of_the_compare_page(place):
    """Peers are the proposed ones, and the kinds of systems they have in use are as many, and the
    same first ones."""
    cases, page = facts(place, engine.current())["cases"], parts("compare", city=place)
    keys = [part.key for part in of(Button, page)]
    peers = [key.removeprefix("drop-") for key in keys if key.startswith("drop-")]
    assert cases["peer_ids"] == peers
    kinds = cases["kinds"] if cases["statuses"] == ["in_use"] else 0
    folds = [fold.title for fold in of(Fold, page) if fold.key.startswith("kind-")]
    assert len(folds) == kinds
    if kinds:
        shown = [title.split(": ")[0].lower() for title in folds[: len(cases["shown"])]]
        assert shown == [
            f"{case['sector']} · {case['technology']}".lower() for case in cases["shown"]
        ]


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
