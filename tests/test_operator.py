"""Whose dashboard it is stands in one file: an invented forum's dashboard has nothing of another's,
and what is wrong in the file is told by key."""

import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup
from openpyxl import load_workbook
from starlette.applications import Starlette
from starlette.testclient import TestClient

from app.raw_page import head_of
from charts import accents, theme
from charts.look import Look
from etl import forms, release
from etl.build import Built
from etl.reference import curated_now
from etl.source import load
from exports.brief.facts import facts
from exports.routes import routes
from pages.contents import NAMES
from queries.imprint import citation, imprint
from schema import codelists
from schema.operator import NOBODY, of, read, usual
from snapshot import lists
from snapshot.folder import Snapshot
from tests.pages.read import parts, texts
from words import catalogue
from words.languages import LANGUAGES
from words.speech import Speech

# The name of a question, founding_cities, stays: addresses hold it.
LEFT = re.compile(r"Mayors AI|\bForum\b|Founding|founding (?:cit|pop)|[Ff]undador|Foro\b")
COAST = """
name = "Coastal AI register"
publisher = "Coastal Network"
about = "What the cities of the coast say of the AI that they run."
contact = "https://coast.example/desk"
logo = "coast.svg"

[colours]
accent = "#7A1F5C"
accent_dark = "#F0B6DC"

[members]
cities = "members of the Coastal Network"
founder = "First member"
member = "Member of the Network"
website = "https://coast.example/"
joined = ["nl-linde", "gb-quay", "jp-131016"]

[es]
cities = "miembros de la Red Costera"
founder = "Primer miembro"
member = "Miembro de la Red"
"""
OWN = {"system": {"id": "r6"}}


@pytest.fixture(scope="module")
def coast(small_release, small_tables, tmp_path_factory):
    """The small release as the invented forum would have built it; its sources name no group."""
    folder = tmp_path_factory.mktemp("coast")
    (folder / "dashboard.toml").write_text(COAST, encoding="utf-8")
    (folder / "coast.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    standing = {"nl-linde": "member", "gb-quay": "member"}
    place = small_tables["place"].assign(
        forum_status=lambda rows: rows["place_id"].map(standing).fillna("none")
    )
    told = {
        name: small_tables[name].replace("Three founding cities", "Three cities")
        for name in ("source", "survey")
    }
    release.write(Built(small_tables | told | {"place": place}, {}), date(2026, 11, 22), folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_RELEASES", str(folder))
        yield TestClient(Starlette(routes=routes))


def left_over(told: object) -> set[str]:
    return set(LEFT.findall(str(told)))


@pytest.mark.parametrize("name", NAMES)
def test_no_page_has_anything_of_another_forum(coast, name):
    """No page of the invented forum names the Mayors AI Forum or founding cities."""
    shown = "\n".join(texts(parts(name, **OWN.get(name, {}))))
    left = [line for line in shown.splitlines() if left_over(line)]
    assert not left and not left_over(head_of(name))


@pytest.mark.parametrize(
    "asked",
    [
        "place.json?q=Linde",
        "founding_population.json",
        "founding_cities.bib",
        "place.bib",
        "deployment.cff",
        "openapi.json",
        "dataset.jsonld",
        "dcat.jsonld",
        "releases",
    ],
)
def test_no_file_has_anything_of_another_forum(coast, asked):
    """Files, citations and descriptions are of the invented forum."""
    told = coast.get(f"/api/v1/{asked}").text
    assert not left_over(told) and "Coastal" in told


def test_the_codes_of_a_package_are_called_as_the_operator_calls_them(coast):
    """Beside a package's tables stand the codes, which who reads them elsewhere takes labels
    from."""
    held = zipfile.ZipFile(io.BytesIO(coast.get("/api/v1/bundle.zip?country=NL").content))
    told = held.read("codes.csv").decode()
    assert "First member" in told and "Founding city" not in told


def test_the_brief_is_the_operator_s(coast):
    """The brief names the invented forum and its group, in both languages."""
    for language in ("en", "es"):
        told = json.dumps(facts("nl-linde", "2026.11.1", language=language), default=str)
        assert not left_over(told) and "Coastal AI register" in told
        assert {"en": "Member of the Network", "es": "Miembro de la Red"}[language] in told


def test_the_snapshot_is_the_operator_s(coast):
    """The list of places that a snapshot prints names the invented forum's members, and so does its
    release."""
    listed = lists.cities(lists.everything("2026.11.1"), Speech()).parts
    told = list(texts(listed))
    assert not left_over(told) and "Members of the Coastal Network" in told
    assert not left_over(imprint()) and imprint().title == "Coastal AI register"


def test_the_snapshot_shows_the_operator_s_logo(coast, tmp_path):
    """The logo stands before the name at the top of each page of a snapshot, as a file beside."""
    folder = Snapshot(tmp_path, "2026.11.1", "", lambda _: None)
    folder._write("data.html", "Data", "What is there?", Markup())
    folder._beside()
    shown = '<img src="logo.svg" alt=""> Coastal AI register</a>'
    assert shown in (tmp_path / "data.html").read_text("utf-8")
    assert (tmp_path / "logo.svg").read_bytes() == usual().logo.read_bytes()


def test_pages_say_what_the_file_says(coast):
    """Name, first text, what the members are called and the accents are the file's."""
    assert citation().startswith("Coastal Network, Coastal AI register, release 2026.11.1")
    assert head_of("overview").startswith("<title>Coastal AI register · Coastal Network</title>")
    first = list(texts(parts("overview")))
    assert "What the cities of the coast say of the AI that they run." in first
    assert "Members of the Coastal Network" in list(texts(parts("reach")))
    assert Speech("es").label("forum_status", "member") == "Miembro de la Red"
    assert theme.ink(Look()).accent == "#7A1F5C"
    assert theme.ink(Look(is_dark=True)).accent == "#F0B6DC"
    assert usual().logo and usual().logo.name == "coast.svg"


def test_forms_and_sources_are_the_operator_s(coast, tmp_path):
    """The survey asks the members that the file lists, under the file's name, and the sources that
    the operator collects are the operator's."""
    forms.write("2027", date(2026, 11, 30), tmp_path, reference=curated_now())
    for path in tmp_path.glob("*"):
        cells = _cells(path)
        assert not left_over(cells), path.name
        assert path.suffix != ".csv" or "jp-131016" in cells or path.name == "wave.csv"
    guide = _cells(tmp_path / "forum_package_en.xlsx")
    assert "Member of the Network" in guide and "First member" not in guide
    cards = [load(f"forum_{name}").ORIGIN.of(usual()) for name in ("package", "delivery", "survey")]
    told = [(card.title, card.publisher, card.url, card.citation, card.frame) for card in cards]
    assert not left_over(told)
    assert cards[2].title == "Coastal Network: member survey"


def _cells(path: Path) -> str:
    if path.suffix == ".csv":
        return path.read_text(encoding="utf-8")
    book = load_workbook(io.BytesIO(path.read_bytes()))
    rows = [row for sheet in book for row in sheet.iter_rows(values_only=True)]
    return "\n".join(str(cell) for row in rows for cell in row if cell is not None)


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"title": "X"}, "dashboard.toml, title: is no key; accepted: name, publisher, about"),
        ({"name": 3}, "dashboard.toml, name: '3' is not a text of at most 200 characters"),
        ({"contact": "desk"}, "dashboard.toml, contact: 'desk' is not mailto: with an address"),
        ({"logo": "../x.svg"}, "logo: '../x.svg' is not the name of an SVG or PNG file beside"),
        ({"colours": {"accent": "red"}}, "colours.accent: 'red' is not a colour: # and six"),
        ({"members": {"joined": "x"}}, "members.joined: 'x' is not a list of place_id"),
        ({"members": "all"}, "dashboard.toml, members: is a table, written [members]"),
    ],
)
def test_what_is_wrong_is_told_by_key(tmp_path, said, problem):
    """A wrong key is told with what is accepted, and costs itself alone."""
    who = read({"publisher": "Coast"} | said, tmp_path)
    assert len(who.problems) == 1 and problem in who.problems[0]
    assert who.publisher == "Coast" and who.name == ""


def test_an_accent_that_cannot_be_read_is_not_used(tmp_path, small_release, monkeypatch):
    """A faint accent is refused by its contrast, and health tells it."""
    file = tmp_path / "faint.toml"
    file.write_text('[colours]\naccent = "#FFEE88"\n', encoding="utf-8")
    monkeypatch.setenv("DASHBOARD_CONFIG", str(file))
    assert accents.used(usual()) == {} and theme.ink(Look()) == theme.LIGHT
    told = TestClient(Starlette(routes=routes)).get("/api/v1/health").json()
    assert told["status"] == "degraded" and "colours.accent: #FFEE88" in told["problems"][0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_names_another_forum(language):
    """No catalogue and no code list holds the name of a forum or of its group."""
    lists = [row for name in codelists.names() for row in codelists.codelist(name).values()]
    meanings = [row["meaning"] for row in lists]
    told = [line for line in catalogue.text(language).splitlines() if not line.startswith("#")]
    assert not [line for line in [*told, *meanings] if left_over(line)]


def test_where_the_file_lies(tmp_path, monkeypatch):
    """It lies among the releases, beside their folder, or where the variable says; it is read again
    when it changes, and no TOML is told as such."""
    releases = tmp_path / "releases"
    releases.mkdir()
    assert of(releases) == NOBODY
    (tmp_path / "dashboard.toml").write_text('name = "Beside"', encoding="utf-8")
    assert of(releases).name == "Beside"
    (releases / "dashboard.toml").write_text('name = "Among"', encoding="utf-8")
    assert of(releases).name == "Among"
    (releases / "dashboard.toml").write_text("name = Among", encoding="utf-8")
    assert "dashboard.toml is no TOML" in of(releases).problems[0]
    monkeypatch.setenv("DASHBOARD_CONFIG", str(tmp_path / "absent.toml"))
    assert "absent.toml, which is no file" in of(releases).problems[0]
