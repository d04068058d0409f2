"""A snapshot of the small release: whole, valid, equal to the questions, and again the same."""

import hashlib
import json
import os
import re
import shutil
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import html5lib
import pandas as pd
import pytest

from pages.contents import NAMES
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from snapshot import __main__ as command
from snapshot import folder, markdown, pictures
from snapshot.contents import FILES, LISTED, NEED_A_SERVER, PRINTED

URL = "https://example.org/snapshot/"
HEADINGS = ["h1", "h2", "h3", "h4"]
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", autouse=True)
def two_looks():
    """Each page is run in two of its four looks, which have each colour and each width once."""
    with pytest.MonkeyPatch.context() as patch:
        looks = [look for look in folder.LOOKS if look.is_dark == look.is_narrow]
        patch.setattr(folder, "LOOKS", looks)
        yield


@pytest.fixture(scope="module")
def written(small_release) -> Callable[..., int]:
    """Runs the command, and gives its exit code; without Chromium these tests are skipped, but fail
    where CI=true."""
    if not (os.environ.get("CHROMIUM") or shutil.which("chromium")):
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(
            "Chromium is not installed; CHROMIUM may name it."
        )

    def _written(*given: object) -> int:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "argv", ["snapshot", *map(str, given)])
            return command.main()

    return _written


@pytest.fixture(scope="module")
def site(written, tmp_path_factory) -> Path:
    """The folder of a snapshot; a figure of each page is drawn, which stands in for the others."""
    folder, draw = tmp_path_factory.mktemp("site"), pictures.write

    def a_figure_a_page(wanted: dict[str, pictures.Picture], folder: Path) -> None:
        of_pages = {path.split("-")[0]: path for path in wanted if "-light-wide" in path}.values()
        drawn = {path: one for path, one in wanted.items() if path in of_pages or _again(path)}
        draw(drawn, folder)
        for path in wanted.keys() - drawn.keys():
            shutil.copyfile(folder / next(iter(drawn)), folder / path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pictures, "write", a_figure_a_page)
        assert written(folder, "--url", URL.rstrip("/")) == 0
    return folder


def _again(path: str) -> bool:
    """Whether a picture is drawn a second time, to compare."""
    return "overview-map-light" in path or "adoption-status-dark" in path


@pytest.fixture(scope="module")
def pages(site) -> dict[str, ElementTree.Element]:
    """Every page by its file, read by a parser that forgives nothing."""
    strict = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return {
        path.name: strict.parse(path.read_text(encoding="utf-8"))
        for path in sorted(site.glob("*.html"))
    }


def test_no_page_of_contents_is_forgotten():
    """Every page is in the snapshot, by itself or as a list, or is named as one that needs a
    server."""
    assert {*PRINTED, *LISTED, *NEED_A_SERVER} == {*NAMES}
    assert len(PRINTED) + len(LISTED) + len(NEED_A_SERVER) == len(NAMES)


def text(element: ElementTree.Element) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def led_to(page: ElementTree.Element) -> list[str]:
    """Every address that a page links to or shows."""
    return [
        one.get(name)
        for one in page.iter()
        if isinstance(one.tag, str)
        for name in ("href", "src", "srcset")
        if one.get(name)
    ]


def test_every_question_and_founding_city_has_a_page(pages):
    """The pages of contents, one for each founding city and one for each country with records are
    there."""
    cities = {
        f"city-{re.sub('[^a-z0-9]+', '-', row['place_id'].lower())}.html"
        for row in ask("founding_cities", Selection()).to_pylist()
    }
    countries = {
        f"records-{code.lower()}.html"
        for code in ask("table_deployment", Selection())["country"].to_pylist()
    }
    assert {*FILES.values()} | cities | countries == {*pages}


def test_pages_can_be_heard_and_read_in_order(pages):
    """A page has a language, one first heading, no skipped level, words for each picture, a caption
    and headers of columns and rows for each table, and a name of its own for each link of a row."""
    for name, page in pages.items():
        levels = [HEADINGS.index(one.tag) for one in page.iter() if one.tag in HEADINGS]
        assert page.get("lang") == "en" and levels.count(0) == 1 and levels[0] == 0, name
        assert all(after <= before + 1 for before, after in pairwise(levels)), name
        assert all(one.get("alt") for one in page.iter("img")), name
        for one in page.iter("table"):
            assert text(one.find("caption")) and one.find("thead/tr/th") is not None, name
        for row in page.findall(".//tbody/tr"):
            opened = [link.get("aria-label") for link in row.findall("td/a[@aria-label]")]
            assert row[0].tag == "th" or len(row) == 1 or not text(row[0]), name
            assert len({*opened}) == len(opened), name
        assert page.find(".//a[@class='skip']").get("href") == "#main", name
        assert page.find(".//main[@id='main']") is not None, name


def test_links_inside_lead_somewhere(pages, site):
    """Each relative link names a file of the folder and, after a hash, a part of it."""
    for name, page in pages.items():
        for address in led_to(page):
            parts = urlsplit(address)
            if not parts.scheme:
                path = unquote(parts.path) or name
                assert (site / path).is_file(), (name, address)
                if parts.fragment:
                    assert pages[path].find(f".//*[@id='{parts.fragment}']") is not None, (
                        name,
                        address,
                    )


def test_pages_need_nothing_from_outside(pages, site):
    """No page runs a script but the search or loads anything from elsewhere, and no picture holds
    an address other than its own dialect's."""
    for name, page in pages.items():
        scripts = {one.get("src") or one.get("type") for one in page.iter("script")}
        assert scripts <= {"application/ld+json", "search.js"}, name
        loaded = [
            one.get("src") or one.get("srcset")
            for one in page.iter()
            if one.get("src") or one.get("srcset")
        ]
        assert not [one for one in loaded if urlsplit(one).scheme], name
    for path in site.glob("pictures/*.svg"):
        assert {*re.findall(r"https?://[^\s\"'<]+", path.read_text(encoding="utf-8"))} <= {
            "http://www.w3.org/2000/svg",
            "http://www.w3.org/1999/xlink",
        }, path.name


def test_numbers_are_those_of_the_questions(pages, site):
    """The first page's numbers, the sectors' bars on file and the places of the list equal what the
    release answers."""
    running = Selection().running()
    headline = ask("headline", running).to_pylist()[0]
    shown = {
        text(one.find("span")): text(one.find("strong"))
        for one in pages["index.html"].iter("p")
        if one.get("class") == "number"
    }
    assert shown["Systems in use"] == measures.count(headline["systems"])
    assert shown["Local governments"] == measures.count(headline["places"])
    file = pd.read_csv(site / "data/numbers/systems_by_country-status-in_use.csv")
    assert file["systems"].tolist() == ask("systems_by_country", running)["systems"].to_pylist()
    systems = ask("headline", Selection())["systems"][0].as_py()
    assert text(pages["cities.html"].find(".//caption")).startswith(f"{systems} systems of any")
    listed = [
        int(text(row.findall("td")[-1]))
        for row in pages["cities.html"].iter("tr")
        if row.find("td") is not None
    ]
    assert sorted(listed) == sorted(
        number for number in ask("place_names", Selection())["systems"].to_pylist() if number
    )


def test_methods_tell_of_every_source(pages):
    """The page of methods names each source with its licence and its limits."""
    told = text(pages["methods.html"].find(".//main"))
    for one in ask("table_source", Selection()).to_pylist():
        assert all(
            re.sub(r"\s+", " ", one[name]).strip() in told
            for name in ("title", "licence", "caveat")
        )


def test_a_citation_proves_its_file(pages, site):
    """The checksum that an exhibit's citation names is that of the CSV file it cites."""
    cited = re.findall(
        rf"SHA-256 of the CSV file ([0-9a-f]{{64}})\. {URL}(\S+)", text(pages["adoption.html"])
    )
    assert len(cited) > 3
    assert all(
        hashlib.sha256((site / path).read_bytes()).hexdigest() == total for total, path in cited
    )


def test_the_folder_is_the_data_package(site):
    """Every file that datapackage.json names is there with its size and checksum, and the
    metadata's files are there too."""
    package = json.loads((site / "datapackage.json").read_text(encoding="utf-8"))
    for one in package["resources"]:
        held = (site / one["path"]).read_bytes()
        assert (one["bytes"], one["hash"]) == (
            len(held),
            f"sha256:{hashlib.sha256(held).hexdigest()}",
        )
    dataset = json.loads((site / "dataset.jsonld").read_text(encoding="utf-8"))
    named = [one["contentUrl"] for one in dataset["distribution"]]
    assert named and all((site / one.removeprefix(URL)).is_file() for one in named)


def test_search_engines_find_the_release_and_its_pages(pages, site):
    """The first page holds the release as a schema.org Dataset, and the sitemap names exactly the
    pages there are."""
    held = json.loads(text(pages["index.html"].find(".//head/script")))
    assert (held["@type"], held["version"]) == ("Dataset", "2026.11.1")
    listed = [
        one.text
        for one in ElementTree.parse(site / "sitemap.xml").iter()
        if one.tag.endswith("}loc")
    ]
    assert sorted(listed) == sorted(f"{URL}{name}" for name in pages)


def test_made_again_it_is_the_same(site, written, tmp_path, monkeypatch):
    """A second snapshot has the same files with the same bytes; of the pictures, a map and another
    are drawn again."""
    again = {}
    monkeypatch.setattr(pictures, "write", lambda wanted, folder: again.update(wanted))
    assert written(tmp_path, "--url", URL) == 0
    monkeypatch.undo()
    assert {*again} == {path.relative_to(site).as_posix() for path in site.glob("pictures/*")}
    some = {path: one for path, one in again.items() if _again(path)}
    assert len(some) >= 2
    pictures.write(some, tmp_path)
    files = {
        path.relative_to(site)
        for path in site.rglob("*")
        if path.is_file() and path.suffix != ".svg"
    } | {Path(path) for path in some}
    assert [
        str(path)
        for path in sorted(files)
        if (site / path).read_bytes() != (tmp_path / path).read_bytes()
    ] == []


def test_what_cannot_be_written_is_said_plainly(site, written, tmp_path, monkeypatch, capsys):
    """A folder that is not empty, an unknown release and a missing browser give 1 and one line that
    says what to do."""
    assert written(site) == 1 and "not empty" in capsys.readouterr().err
    assert (
        written(tmp_path / "new", "--release", "1999.1.1") == 1
        and "2026.11.1" in capsys.readouterr().err
    )
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "nowhere"))
    with pytest.raises(pictures.NoBrowser, match="apt-get install chromium"):
        pictures.write({"one.svg": pictures.Picture({"data": [], "layout": {}}, 100)}, tmp_path)


def test_links_without_a_server_keep_their_words():
    """A link that leads nowhere keeps its words, and markup of sources stays text."""
    led = markdown.formatted(
        "[Here](/city?city=x) and [there](https://example.org). \\<b\\>",
        {"https://example.org": "z"}.get,
    )
    assert led == '<p>Here and <a href="z">there</a>. &lt;b&gt;</p>'
    assert (
        markdown.formatted(":small[:gray[Source: [a](b)]]", lambda _: None)
        == "<p><small><small>Source: a</small></small></p>"
    )
