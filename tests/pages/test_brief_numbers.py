"""The city brief says what the pages City and Compare say: every number of every founding city, on
the committed release."""

import re
from collections import Counter

import pytest
from streamlit.testing.v1 import AppTest

from exports.brief.facts import facts
from exports.brief.systems import NOWHERE
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from tests.pages.alone import opened

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


def text(part) -> str:
    """All that is written in a page or a part of it, as it is read."""
    return "\n".join(
        str(one.value) for kind in ("markdown", "caption") for one in part.get(kind)
    ).replace("\\", "")


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


def systems_of(app: AppTest, sectors: list[dict]) -> tuple[dict[str, str], str]:
    """The page's own sectors: what each says of its number, and the lists of systems below all of
    them."""
    own = {
        one.label.split(": ")[0]: one
        for one in app.expander
        if one.label.split(": ")[0] in {row["label"] for row in sectors}
    }
    return {name: one.label for name, one in own.items()}, "\n".join(
        text(one) for one in own.values()
    )


def numbers(row: dict) -> str:
    return (
        f"{measures.plural(row['systems'], 'system', 'systems')}, {measures.count(row['in_use'])}"
        " in use"
    )


def test_the_cities_are_the_founding_ones():
    """These are all founding cities of the release."""
    assert {row["place_id"] for row in ask("founding_cities", Selection()).to_pylist()} == set(
        FOUNDING
    )


@pytest.mark.parametrize("place", [*FOUNDING, *OTHERS])
def test_its_numbers_are_those_of_the_city_page(place):
    """Residents, systems by sector, status, risk and area, answers, bands, sources and completeness
    are the city page's."""
    found, app = facts(place, engine.current()), opened("city", city=place)
    words, headings, own = (
        text(app),
        [one.value.replace("\\", "") for one in app.subheader],
        found["systems"],
    )
    assert (
        f"**{found['residents']['number']} {found['residents']['words'].split(' ')[0]}**" in words
    )
    assert found["residents"]["source"] in words
    of_all = measures.plural(own["total"], "system", "systems")
    assert f"{of_all} in {found['who']['name']}, {measures.count(own['in_use'])} in use" in headings
    assert found["coverage"]["title"] in headings
    of_sectors(app, own)
    assert all(
        f"**{band['title']}**: {band['number']}, {band['words']}." in words
        for band in found["bands"]["found"]
    )
    of_governance(headings, found["governance"])
    assert (
        not found["coverage"]["complete"]
        or found["coverage"]["complete"].split(". ")[0] in headings
    )
    assert all(
        re.search(rf"\[{re.escape(one['title'])}\].*\*\*{held(one)}\*\*", words)
        for one in found["coverage"]["sources"]
    )
    if own["inside"]:
        number = re.search(r"(\d+ systems?) of (\d+ local governments?)", own["inside"])[0]
        assert f"Inside {found['who']['name']}: {number} of their own" in headings


def of_sectors(app: AppTest, own: dict) -> None:
    """Systems by sector, by status, by stated category and by area are as many as the page
    lists."""
    labels, lists = systems_of(app, own["sectors"])
    assert labels == {row["label"]: f"{row['label']}: {numbers(row)}" for row in own["sectors"]}
    told = Counter(re.findall(r"^- .* · \*\*([^*]+)\*\*", lists, re.MULTILINE))
    assert told == Counter({one["status"]: 0 for one in own["listed"]}) + Counter(
        one["status"] for one in own["listed"]
    )
    assert sorted(told.values()) == sorted(one["systems"] for one in own["statuses"])
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


def of_governance(headings: list[str], waves: list[dict]) -> None:
    """Each wave's items by answer are those the page counts in its heading."""
    tallies = [one for one in headings if re.search(r", of \d+ questions?$", one)]
    assert len(tallies) == len(waves)
    for wave, tally in zip(waves, tallies, strict=True):
        assert sum(len(group["items"]) for group in wave["groups"]) == wave["items"]
        said = dict(
            reversed(one.split(" ", 1))
            for one in tally.split(": ")[1].rsplit(", of", 1)[0].split(", ")
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
    english, spanish = facts(place, engine.current()), facts(place, engine.current(), language="es")
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
    found, app = facts(place, engine.current())["cases"], opened("compare", city=place)
    peers = [
        one.key.removeprefix("drop-") for one in app.button if str(one.key).startswith("drop-")
    ]
    assert found["peer_ids"] == peers
    [title] = [one.value for one in app.subheader if one.value.startswith("What peers do")]
    kinds = found["kinds"] if found["statuses"] == ["in_use"] else 0
    assert title.startswith(
        f"What peers do: {measures.plural(kinds, 'kind of system', 'kinds of system')} that"
        if kinds
        else "What peers do: No kind of system"
    )
    listed = [one.label for one in app.expander if " · " in one.label and "peer" in one.label][
        : len(found["shown"])
    ]
    if kinds:
        assert [one.split(": ")[0].lower() for one in listed] == [
            f"{one['sector']} · {one['technology']}".lower() for one in found["shown"]
        ]


@pytest.mark.parametrize(("page", "language"), [("city", "en"), ("compare", "es")])
def test_the_pages_lead_to_it(page, language):
    """Both pages open the brief of the city in the release and the language chosen; Compare beside
    the peers it shows."""
    app = opened(page, city="ua-gn703448", lang=language)
    [address] = [one.proto.url for one in app.get("link_button") if "brief.pdf" in one.proto.url]
    assert (
        address.startswith("/api/v1/brief.pdf?place=ua-gn703448&")
        and f"release={engine.current()}" in address
    )
    peers = facts("ua-gn703448", engine.current())["cases"]["peer_ids"]
    assert ("peers=" + "%2C".join(peers) in address) is (page == "compare")
    assert address.endswith("&lang=es") is (language == "es")
