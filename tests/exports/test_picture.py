"""Pictures of exhibits and pages: what is drawn in, how large, and plain problems for what there is
not."""

import re
import struct
import xml.etree.ElementTree as ET
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest

from charts import ground, theme
from charts.look import LIGHT, Look
from exports.picture import body, said, sheet, world
from exports.picture.asked import STILL, asked, exhibits
from pages.contents import NAMES, page
from pages.values import Choices, table
from queries import outlines

SVG = "{http://www.w3.org/2000/svg}"
RUNNING = "/api/v1/picture.{}?exhibit=adoption.running&country=NL"


def size(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG by its header."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


def read(svg: bytes) -> tuple[ET.Element, str, list[str]]:
    """An SVG with its title and the lines of its description."""
    root = ET.fromstring(svg)
    told = root.findtext(f"{SVG}desc") or ""
    return root, root.findtext(f"{SVG}title") or "", told.split("\n")


def made(**changes) -> said.Sheet:
    """A sheet of bars with texts of one's own."""
    shown = body.of_table(table({"Place": ["A", "B"], "Systems": [3, 1]}), STILL.say)
    plain = {
        "title": "Title",
        "counted": "Counted",
        "body": shown,
        "note": "",
        "source": "Source",
        "citation": "Citation",
    }
    around = said.sheet(asked([("exhibit", "overview")]), "https://example.org")
    return said.Sheet(**(around | plain | changes))


def test_a_picture_says_what_it_must_be_read_with(client):
    """Title, base, source, citation with the release, and the link that leads to the same exhibit
    stand in the SVG, for eyes as outlines and for programs as text."""
    root, title, lines = read(client.get(RUNNING.format("svg")).content)
    [exhibit] = [
        part
        for part in exhibits(asked([("exhibit", "adoption"), ("country", "NL")]).parts)
        if part.key == "running"
    ]
    assert (title, lines[0]) == (exhibit.title, exhibit.counted)
    assert any(line.startswith("Source: ") and "Dutch" not in line for line in lines)
    assert "Release 2026.11.1 of 2026-11-22." in "\n".join(lines)
    link = urlsplit(lines[-1])
    assert (link.netloc, link.path, link.fragment) == ("testserver", "/adoption", "running")
    chosen = {"area": "NL", "release": "2026.11.1", "figure": "running"}
    assert dict(parse_qsl(link.query)) == chosen
    assert len(root.findall(f".//{SVG}use")) > len(title) / 2


@pytest.mark.parametrize(
    ("query", "wide", "high"),
    [
        ("", 1200, None),
        ("&width=2400", 2400, None),
        ("&card=1", 1200, 630),
        ("&width=2400&card=1", 2400, 1260),
    ],
)
def test_a_picture_is_as_wide_as_asked(client, query, wide, high):
    """PNG and SVG have the width asked for; a card is 1.9 times as wide as high."""
    shown = size(client.get(RUNNING.format("png") + query).content)
    assert shown[0] == wide and shown[1] == (high or shown[1])
    root, _, _ = read(client.get(RUNNING.format("svg") + query).content)
    assert (float(root.get("width")), round(float(root.get("height")))) == (wide, shown[1])


@pytest.mark.parametrize(
    "words",
    ["Київ 東京都 ⛩ Zürich", "<script>alert(1)</script> & Co", "x" * 300, "a\x0b\x00b"],
)
@pytest.mark.parametrize("is_card", [False, True])
def test_any_words_can_be_drawn(small_release, words, is_card):
    """Names in any script, names that look like code, long ones and characters that no file may
    hold give a whole picture, and none of them is read as anything but words."""
    root, title, lines = read(
        sheet.drawn(made(title=words, counted=words, is_card=is_card), "1200", "svg")
    )
    assert title == lines[0] == re.sub("[\x00\x0b]", "\N{REPLACEMENT CHARACTER}", words)
    assert not list(root.iter(f"{SVG}script"))


def test_letters_have_outlines_of_their_own(small_release):
    """Ukrainian and Japanese letters are drawn, each as itself and none as a missing one."""
    words = "Київвул東京都江戸川区"
    without = sheet.drawn(made(title=""), "1200", "svg")
    drawn = sheet.drawn(made(title=words), "1200", "svg")
    shapes = [set(re.findall(rb'href="#(g\w+)"', svg)) for svg in (without, drawn)]
    assert len(shapes[1] - shapes[0]) >= len(set(words)) - 1  # another text may have one of them


def test_a_table_of_years_is_drawn_as_its_title_says():
    """Groups over years stand as they are in the last year; all together over all years."""
    years = {"2024": [1, 5], "2025": [2, 6], "2026": [4, 3]}
    groups = body.of_table(table({"Sector": ["Health", "Transport"], **years}), STILL.say)
    assert (groups["heading"], [bar["part"] for bar in groups["bars"]]) == ("2026", [4, 3])
    alone = {year: cells[:1] for year, cells in years.items()}
    together = body.of_table(table({"": ["All together"], **alone}), STILL.say)
    assert (together["kind"], [bar["part"] for bar in together["bars"]]) == ("years", [1, 2, 4])


def test_bars_are_the_tables_numbers(small_release):
    """Bars, columns of years and rows stand for the cells of the table, none left out unsaid."""
    say = STILL.say
    bars = body.of_table(table({"Place": ["A", "B", "C"], "Systems": [1200, None, 1]}), say)
    assert [(bar["label"], bar["told"]) for bar in bars["bars"]] == [("A", "1,200"), ("C", "1")]
    years = body.of_table(table({"Year": ["2021", "2020", "2022"], "Systems": [2, 1, 3]}), say)
    assert (years["kind"], [bar["part"] for bar in years["bars"]]) == ("years", [1, 2, 3])
    alike = body.of_table(table({"Place": ["A", "A"], "Systems": [1, 2]}), say)
    assert (alike["kind"], alike["rows"]) == ("rows", [["A", "1"], ["A", "2"]])
    long = body.of_table(table({"Place": [str(n) for n in range(50)]}), say)
    assert (len(long["rows"]), long["more"]) == (40, "and 10 more rows in the table")


@pytest.mark.parametrize("name", NAMES)
def test_every_exhibit_has_a_picture(small_release, name):
    """Each exhibit of each page has a title, a base, a citation, and something to show."""
    page_of = asked([("exhibit", name)])
    for exhibit in exhibits(page_of.parts):
        shown = said.sheet(replace(page_of, exhibit=exhibit), "https://example.org")
        assert shown["title"] and shown["counted"] and "2026.11.1" in shown["citation"]
        assert [
            shown["body"][one] for one in ("bars", "rows", "svg", "lines") if shown["body"].get(one)
        ]


def test_a_map_has_its_places_and_areas(small_release):
    """Without a browser each located place is a circle at its point of the Equal Earth projection,
    and each area that has an outline is filled; places of the key are none."""
    marker = {"size": [200, 50], "sizemode": "area", "sizeref": 1, "color": [1, 0]}
    marker["colorscale"] = [(0, "#00629B"), (0.5, "#00629B"), (0.5, "#0072B2"), (1, "#0072B2")]
    places = {"type": "scattergeo", "lat": [0.0, 52.0], "lon": [0.0, 4.3], "marker": marker}
    places["text"] = ["", "A &lt;b&gt; &amp; C"]
    key = {"type": "scattergeo", "lat": [None], "lon": [None], "name": "Many", "showlegend": True}
    key["marker"] = {"color": "rgb(0, 98, 155)", "symbol": "circle-open"}
    areas = {"type": "choropleth", "locations": ["NLD", "XXX", "JPN"], "z": [0, 1, 1]}
    areas["colorscale"] = marker["colorscale"]
    shown = world.drawn({"data": [areas, places, key], "layout": {}}, outlines.world())
    root = ET.fromstring(shown["svg"])
    first, second = root.iter(f"{SVG}circle")
    assert (first.get("cx"), first.get("r"), first.get("fill")) == ("500.0", "10.0", "#0072B2")
    assert float(second.get("cy")) < float(first.get("cy")) and second.get("r") == "5.0"
    assert [name.text for name in root.iter(f"{SVG}text")] == ["A <b> & C"]
    fills = [path.get("fill") for path in root.iter(f"{SVG}path")][1:]
    assert sorted(fills) == ["#00629B", "#0072B2"]
    [(label, mark)] = [(each["label"], each["svg"]) for each in shown["key"]]
    assert label == "Many" and 'fill="none" stroke="rgb(0, 98, 155)"' in mark
    assert world.equal_earth(180, 0) == pytest.approx((2.7066299836960748, 0))
    assert world.equal_earth(0, 90) == pytest.approx((0, -1.3173627591574133))


def test_what_is_known_is_told_by_form_too():
    """Without a browser too every answer of a census, what is coded and what has no size has a mark
    of its own form, on the map and in its key."""
    looks = {*theme.answers(LIGHT).values(), theme.coded("", LIGHT), theme.unsized(LIGHT)}
    shown = world.drawn({"data": ground.keys(list(looks), LIGHT), "layout": {}}, outlines.world())
    forms = {re.sub('"(#|rgb).*?"', "", each["svg"]) for each in shown["key"]}
    assert len(forms) == len(looks)


def test_a_browser_gets_the_light_figure_and_room_for_it(client):
    """The figure is the page's own in light colours, the sheet has room of its height, and maps
    find their outlines below any mount."""
    given = client.get("/cities" + RUNNING.format("json") + "&width=2400").json()
    chosen = asked([("exhibit", "adoption"), ("country", "NL")]).selection
    light = page("adoption").parts(chosen, Choices(), Look(is_still=True))
    [figure] = [part.figure for part in exhibits(light) if part.key == "running"]
    assert given["figure"]["layout"]["font"] == figure["layout"]["font"]
    assert len(given["figure"]["data"]) == len(figure["data"])
    root, _, _ = read(given["sheet"].encode())
    [room] = root.iter(f"{SVG}image")
    high = figure["layout"].get("height") or body.HEIGHT
    assert (room.get("width"), float(room.get("height"))) == ("1136", high)
    assert (given["name"], given["width"]) == ("adoption-running-2026.11.1-2400", 2400)
    assert given["config"]["topojsonURL"] == "/cities/maps/" and given["font"]


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("", 400, "exhibit=adoption for a page"),
        ("exhibit=atlantis", 404, "no page 'atlantis'"),
        ("exhibit=adoption.atlantis", 404, "no exhibit 'atlantis'"),
        ("exhibit=adoption.running&region=africa", 404, "loosen a filter"),
        ("exhibit=<script>", 404, "There is no page"),
        ("exhibit=adoption&width=800", 400, "none of 1200, 2400: pixels"),
        ("exhibit=adoption&card=yes", 400, "1200 by 630"),
        ("exhibit=adoption&country=XX", 400, "Not known here"),
        ("exhibit=adoption&city=nl-linde", 400, "is not a parameter here"),
        ("exhibit=adoption&release=1999.1.1", 404, "no release"),
    ],
)
def test_what_there_is_no_picture_of(client, query, status, words):
    """What means nothing is a problem that says what is accepted."""
    for kind in ("png", "svg", "html", "json"):
        answer = client.get(f"/api/v1/picture.{kind}?{query}")
        assert (answer.status_code, words in answer.json()["detail"]) == (status, True)
        assert "accepted" in answer.json() or "release" in words


def test_a_picture_is_not_sent_twice(client):
    """Who has it already is told so; another selection is another picture."""
    first = client.get(RUNNING.format("png"))
    again = client.get(RUNNING.format("png"), headers={"If-None-Match": first.headers["etag"]})
    other = client.get("/api/v1/picture.png?exhibit=adoption.running")
    assert (again.status_code, again.content) == (304, b"")
    assert other.headers["etag"] != first.headers["etag"]


def test_a_link_leads_behind_the_tab(small_release):
    """An exhibit that stands behind a tab is linked with it: a browser opens the one that holds
    it."""
    page_of = asked([("exhibit", "risk")])
    links = {part.key: replace(page_of, exhibit=part).link("") for part in exhibits(page_of.parts)}
    assert "tab=" not in links["screening-areas"] and "&tab=" in links["risk-stated"]


def test_lines_are_drawn_as_lines(small_release):
    """Without a browser a figure of lines is lines, as long as the years looked at, with each
    group's number and name at its end; panels are a table's bars."""
    asked_for = [("exhibit", "adoption.running"), ("by", "sector"), ("years", "2016-2026")]
    of = asked(asked_for)
    shown = said.sheet(of, "https://example.org")["body"]
    names = {name["label"]: name["told"] for name in shown["names"]}
    at_end = {
        cells[0]: cells[1]
        for cells in zip(*(c.cells for c in of.exhibit.table.columns), strict=True)
    }
    assert names["Transport"] == str(at_end["Transport"])
    spots = [spot for line in shown["lines"] for part in line["parts"] for spot in part]
    assert all(0 < x < 1 and 0 <= y < 1 for x, y in spots)
    apart = said.sheet(asked([*asked_for, ("apart", "1")]), "https://example.org")["body"]
    assert apart["kind"] == "bars"
    page = said.sheet(asked([("exhibit", "adoption"), ("as", "bars")]), "https://example.org")
    assert page["body"]["first"]["body"]["kind"] in ("bars", "rows")
