"""The city page: everything about one place, and nothing that was not found."""

from datetime import date

import pytest

from etl import release
from etl.build import Built
from pages.city.known import known
from pages.shared.place_picker import names
from pages.values import (
    Apart,
    Button,
    Choices,
    Exhibit,
    Finder,
    Fold,
    Head,
    Heading,
    Link,
    Notice,
    Parts,
    Tabs,
)
from queries import engine, preview
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from schema.arrow import to_arrow
from tests.pages import read
from tests.pages.city_opened import name
from tests.pages.read import WIDE, of, texts
from words.foreign import foreign
from words.markdown import plain


def opened(place: str = "", selection: Selection = EVERYTHING, **choices: str) -> Parts:
    """The page of a place, or of none."""
    return read.parts("city", selection, city=place, **choices)


def titles(shown: Parts) -> list[str]:
    """What its headings and exhibits say."""
    exhibits = [part.title for part in of(Exhibit, shown)]
    return [part.text for part in of(Heading, shown) if part.level == 3] + exhibits


def text(shown: Parts) -> str:
    """All that is written on it, as it is read."""
    return "\n".join(texts(shown)).replace("\\", "")


def doors(shown: Parts, kind: str = "door") -> dict[str, Button]:
    """The buttons that lead to places, by their words."""
    return {part.words: part for part in of(Button, shown) if part.key.startswith(f"{kind}-")}


def waves(shown: Parts) -> list[Exhibit]:
    """The answers, wave by wave."""
    return [part for part in of(Exhibit, shown) if part.key.startswith("answers-")]


def test_a_founding_city(small_release):
    """Lindewijk: three systems in use, one of them also in the collection; its answers; its band in
    the register only."""
    page = opened("nl-linde")
    assert name(page) == "Lindewijk"
    told = text(page)
    assert "**100,000 residents** (2021)" in told
    assert "3 sources cover Lindewijk" in titles(page)
    assert "3 systems in Lindewijk, 3 in use" in titles(page)
    also = (
        "Also recorded by Case collection: [Benefit model](https://example.org/c1), status pilot."
    )
    assert also in told
    dutch = plain(foreign("Hoog-risico AI-systeem", "nl"))
    stated = f"risk as stated: “High-risk AI system ({dutch})”"
    assert f"{stated} · screening, may point to: Essential services" in told
    assert "1 without a date" in titles(page) and "Letter sorter" in told
    assert "What governs AI here: 1 partly, 1 no, of 2 questions" in titles(page)
    band = "in the third to highest quarter, which share this number, of 5 places of its kind"
    assert band in told and told.count("no band") == 2


def test_systems_inside_are_theirs(small_release):
    """Greatmouth counts its own two systems, and shows those of the boroughs and Quayside apart,
    each with a way to its own page."""
    page = opened("gb-great")
    assert "2 systems in Greatmouth, 2 in use" in titles(page)
    assert "Inside Greatmouth: 3 systems of 3 local governments of their own" in titles(page)
    assert {fold.title for fold in of(Fold, page)} >= {
        "Eastmouth: 1 system, 1 in use",
        "Quayside: 1 system, 1 in use",
        "Westmouth: 1 system, 0 in use",
    }
    assert doors(page, "inside")["All about Quayside →"].sets == {"city": "gb-quay"}


def test_where_a_place_lies(small_release):
    """Quayside names the places it lies in, the nearest first."""
    assert "inside Eastmouth, Greatmouth" in text(opened("gb-quay"))


def test_not_found_is_not_no(small_release):
    """Harushi's study answers are told as not found and declined, never as no."""
    page = opened("jp-haru")
    title = "What governs AI here: 1 not found, 1 declined, of 2 questions"
    [study] = [wave for wave in waves(page) if wave.title == title]
    assert sorted(study.table.column("Answer")) == ["– Declined", "– Not found"]
    assert "it is not a no" in study.counted


def test_a_place_with_answers_alone(small_release):
    """Natsushi has a census answer and no system: no timeline, no systems, and its answer in words
    and a mark."""
    page = opened("jp-natsu")
    [wave] = waves(page)
    assert wave.title == "What it answered itself: 1 no, of 1 question"
    assert wave.table.column("Answer") == ("○ No",)
    assert not any("systems in" in words for words in titles(page))


def test_residents_without_a_good_figure(small_release):
    """A gazetteer figure says that it is one, and a missing figure is said to be missing, never
    zero."""
    assert "without a date" in text(opened("nl-vaag"))
    assert "no figure was found" in text(opened("nl-leeg"))


def test_no_place_chosen_offers_the_founding_cities(small_release):
    """Without a place the page offers the founding cities, each a click to its page."""
    shown = doors(opened())
    assert set(shown) == {"Greatmouth", "Harushi", "Lindewijk"}
    assert shown["Harushi"].sets == {"city": "jp-haru"}


def test_a_place_is_found_by_its_name_in_the_address(small_release):
    """One place's name opens it, whatever case and accents; a name of several offers them, each a
    click to its page."""
    assert name(opened("HÄRUSHI")) == "Harushi"
    page = opened("wijk")
    assert not name(page) and "“wijk” can mean 5 places:" in text(page)
    meant = doors(page, "meant")
    assert next(iter(meant)) == "Lindewijk, Netherlands"
    assert meant["Oudwijk, Netherlands"].sets == {"city": "nl-oud"}


def test_the_one_place_that_is_selected_is_shown(small_release):
    """Where a shared filter leaves one place, the page is its page, whatever name it is asked
    for by."""
    assert name(opened(selection=Selection(place=("nl-oud",)))) == "Oudwijk"
    assert name(opened("jp-haru", Selection(place=("nl-oud",)))) == "Harushi"


def test_who_could_cover_a_place_and_does_not(small_release):
    """A source that holds others of the country and nothing of the place is named, and its silence
    is not called a zero."""
    told = text(opened("jp-natsu"))
    assert "1 source that could cover it holds nothing of it. That is not a zero" in told
    assert "holds 3 local governments of Japan, as of 4 March 2026, and nothing of Natsushi" in told
    assert "Small study" not in told
    assert "That is not a zero" not in text(opened("nl-linde"))


@pytest.fixture
def uncovered(small_tables, tmp_path, monkeypatch):
    """A release whose register and collection have lost all that is Dutch, and whose only founding
    city with data is Japanese."""
    kept = {
        table: small_tables[table][~small_tables[table]["place_id"].str.startswith("nl-")]
        for table in ("deployment", "answer")
    }
    whole = small_tables | {table: lines.reset_index(drop=True) for table, lines in kept.items()}
    release.write(Built(whole, {}), date(2026, 11, 22), tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))


def test_a_place_without_any_source(uncovered):
    """A known place that no source reaches has a page and can be picked, and both say that nothing
    is known of it."""
    page = opened("nl-berk")
    assert name(page) == "Berkwijk" and "No source covers Berkwijk" in titles(page)
    assert "so nothing is known" in text(page)
    assert of(Finder, page)[0].value == "Berkwijk, Netherlands"
    assert list(doors(opened())) == ["Greatmouth", "Harushi"]


@pytest.mark.parametrize("place", ["zzyzxville", "../etc", "*bold*[x](y)", "x" * 200])
def test_an_unknown_place_is_said(small_release, place):
    """An address with a place that is not there says so, repeats no more than its beginning and as
    plain text, and offers a way on."""
    page = opened(place)
    [notice] = of(Notice, page)
    assert f"has no place “{place[:40]}”" in notice.text and type(notice.text) is str
    assert not name(page) and of(Finder, page)


def test_filters_are_said_not_to_narrow(small_release):
    """A filter that changes nothing here is named as such, and changes nothing."""
    page, whole = opened("nl-linde", Selection(sector=("transport",))), opened("nl-linde")
    assert "Filters do not narrow this page" in text(page)
    assert not of(Head, page)[0].is_narrowed and titles(page) == titles(whole)


def test_founding_cities_come_first_among_the_names(small_release):
    """A list of places holds every place with data, founding cities first, each under a name of its
    own."""
    options = list(names(Selection(), WIDE).values())
    assert len(options) == engine.ask("place_names", Selection()).num_rows == len(set(options))
    assert [option.split(",")[0] for option in options[:3]] == [
        "Greatmouth",
        "Harushi",
        "Lindewijk",
    ]


def test_every_place_has_a_page(small_release):
    """No place of the release breaks its page, with data or without, on a phone either."""
    for place in engine.ask("table_place", Selection())["place_id"].to_pylist():
        assert name(opened(place)) == name(read.parts("city", look=read.PHONE, city=place))


def test_a_reply_stands_beside_its_value(small_release):
    """Words of Lindewijk stand with its check and beside its answer, those of Eastmouth where
    Greatmouth lists what lies inside it."""
    shown = opened("nl-linde")
    reply = "“The check was assessed anew and is not high-risk.”"
    assert f"**Reply of Lindewijk.** On risk category, 2 October 2026: {reply}" in text(shown)
    told = [
        reply
        for wave in waves(shown)
        for column in wave.table.columns
        if column.heading == "Reply of the city"
        for reply in column.cells
    ]
    [reply] = filter(None, told)
    assert reply.startswith("1 October 2026: “The rules bind all departments since May.”")
    assert "These cameras were taken down." in text(opened("gb-great"))


def test_a_sector_that_is_broader_at_its_source_is_told_so(small_tables, tmp_path, monkeypatch):
    """Where a source declares that it counts other systems among a sector, the page says so there,
    of this source and this sector only."""
    said = "uses COFOG's divisions"
    assert said not in text(opened("nl-linde"))
    systems = small_tables["deployment"]
    systems = systems.assign(
        sector=systems["sector"].mask(systems["deployment_id"] == "m3", "economic_affairs")
    )
    release.write(Built(small_tables | {"deployment": systems}, {}), date(2026, 11, 22), tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    assert text(opened("nl-linde")).count(said) == 1
    assert f"Small study {said}" in text(opened("nl-linde"))


def test_the_page_leads_to_the_brief_and_to_its_peers(small_release):
    """The comparison takes the language chosen for the brief along, and the release only where one
    was chosen."""

    def leads(selection: Selection, **choices: str) -> dict:
        shown = opened("nl-linde", selection, **choices)
        return next(part.parameters for part in of(Link, shown) if part.page == "compare")

    assert leads(EVERYTHING) == {"city": "nl-linde"}
    chosen = {"city": "nl-linde", "release": "2026.10.1", "lang": "es"}
    assert leads(Selection(release="2026.10.1"), lang="es") == chosen
    assert leads(EVERYTHING, lang="xx") == {"city": "nl-linde"}


@pytest.mark.parametrize(("place", "view"), [("gb-great", "lines"), ("gb-west", "bars")])
def test_the_explorer_of_a_place_opens_on_something(small_release, place, view):
    """It opens on the years of Greatmouth, on what there is now of undated Westmouth."""
    (apart,) = [part for part in opened(place) if isinstance(part, Apart)]
    (tabs,) = of(Tabs, apart.parts(Choices.of({"city": place})))
    assert tabs.value == view


def test_a_preview_leads_nowhere(small_release, small_tables):
    """With a file's rows the page says the same of the city, has no band, which other places would
    move, and no door away from the file."""
    nothing = {table: to_arrow(table, small_tables[table].iloc[:0]) for table in preview.MERGED}
    merged = preview.merged(EVERYTHING, "gb-great", nothing, preview.Replaced())
    try:
        place = ask("city", merged, place_id="gb-great").to_pylist()[0]
        shown = known(place, merged, WIDE)
    finally:
        engine.forget_preview(merged.release)
    page = tuple(part for part in opened("gb-great") if not isinstance(part, Apart))
    assert doors(page, "inside") and not of(Button, shown)
    band, [tabs] = "Among places of its kind and country", of(Tabs, page)
    assert [title for title in titles((tabs,)) if title != band] == titles(shown)
