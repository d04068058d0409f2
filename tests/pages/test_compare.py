"""What the page Compare says of the small release: peers, pins, weights, unlike collections, and
what is not known."""

from datetime import date

import pytest

from etl import release
from etl.build import Built
from pages.compare import facts as facts_of
from pages.compare import in_words
from pages.compare.peers import ratio_in_words, times
from pages.values import (
    Bullets,
    Button,
    Choice,
    Exhibit,
    File,
    Fold,
    Heading,
    Notice,
    Number,
    Parts,
    Table,
)
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from tests.pages import read
from tests.pages.invented import INVENTED, strays
from tests.pages.read import PHONE, WIDE, exhibit, of, rows, texts
from words.speech import speech

SAY = speech()


def opened(city: str = "nl-linde", selection: Selection = EVERYTHING, **address: str) -> Parts:
    """The page of a city, or of none."""
    return read.parts("compare", selection, city=city, **address)


def after(button: Button | dict, **address: str) -> dict[str, str]:
    """The page's own parameters after a click: what the button writes, or what a list does."""
    moves = button.sets if isinstance(button, Button) else button
    return {name: value for name, value in (address | dict(moves)).items() if value}


def peers(shown: Parts) -> list[str]:
    """The peers that have a card, in their order."""
    keys = [part.key for part in of(Button, shown)]
    return [key.removeprefix("drop-") for key in keys if key.startswith("drop-")]


def button(shown: Parts, key: str) -> Button:
    return next(part for part in of(Button, shown) if part.key == key)


def titles(shown: Parts) -> list[str]:
    """What its headings and exhibits say."""
    headings = [part.text for part in of(Heading, shown) if part.level == 3]
    return headings + [part.title for part in of(Exhibit, shown)]


def text(shown: Parts) -> str:
    """All that is written on it, as it is read."""
    return "\n".join(texts(shown)).replace("\\", "")


def by_row(table: Table) -> dict[str, list[str]]:
    """A table's rows by their first cell, without what makes cells bold."""
    return {
        str(first).strip("*"): [str(cell).strip("*") for cell in cells]
        for first, *cells in rows(table)
    }


@pytest.fixture
def changed(small_tables, tmp_path, monkeypatch):
    """A function that opens the small release with some of its tables changed."""

    def write(**tables) -> None:
        release.write(Built(small_tables | tables, {}), date(2026, 11, 22), tmp_path)
        monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))

    return write


def test_peers_are_proposed_with_their_reasons(small_release):
    """Lindewijk's four nearest by the rule, as counted by hand in `tests/questions.md`, each with
    the parts of its distance."""
    page = opened()
    assert peers(page) == ["nl-berk", "jp-haru", "nl-vaag", "gb-west"]
    reasons = [
        "1 of 4 kinds of data on both: 1.5",
        "0.5 times as many residents: 1",
        "Only one is in the Forum: 1",
    ]
    told = text(page)
    assert "  \n  ".join(["**Distance 3.5**", *(f":small[{one}]" for one in reasons)]) in told
    reasons = [
        "5 times as many residents: 2.32",
        "Another region of the world: 1",
        "3 of 5 kinds of data on both: 0.8",
        "Another kind of government: 0.5",
    ]
    assert "  \n  ".join(f":small[{one}]" for one in reasons) in told


def test_drop_and_pin_stand_in_the_address(small_release):
    """A dropped peer makes room for the next nearest, a pinned one stands first, and a link with
    both gives the same page."""
    dropped = after(button(opened(), "drop-nl-berk"))
    page = opened(**dropped)
    assert dropped == {"without": "nl-berk"}
    assert peers(page) == ["jp-haru", "nl-vaag", "gb-west", "jp-natsu"]
    both = after(button(page, "pin-gb-west"), **dropped)
    assert both == {"without": "nl-berk", "peers": "gb-west"}
    page = opened(**both)
    assert peers(page) == ["gb-west", "jp-haru", "nl-vaag", "jp-natsu"]
    assert after(button(page, "anew"), **both) == {}
    assert after(button(page, "pin-gb-west"), **both) == dropped
    assert after(button(page, "drop-gb-west"), **both) == {"without": "nl-berk,gb-west"}


def test_a_peer_is_added_by_name(small_release):
    """A place chosen by name becomes a pinned peer, also one inside the city, which is never
    proposed; the list does not have those that are there."""
    page = opened("gb-great")
    assert "gb-quay" not in peers(page)
    [add] = [part for part in of(Choice, page) if part.name == "add"]
    assert not {*peers(page), "gb-great"} & set(add.options)
    added = after(add.writes("gb-quay"))
    page = opened("gb-great", **added)
    assert peers(page)[0] == "gb-quay" and "One lies inside the other" in text(page)
    assert "gb-quay" not in peers(opened("gb-great", **after(button(page, "pin-gb-quay"), **added)))


def test_one_more_peer_than_are_shown_is_shown(small_release):
    """Pinning beyond the number of peers raises it; with seven pinned the list is closed."""
    page = opened(most="1", peers="gb-west")
    [add] = [part for part in of(Choice, page) if part.name == "add"]
    assert add.writes("nl-oud") == {"peers": "gb-west,nl-oud", "without": None, "most": "2"}
    assert not add.is_closed
    seven = [row["place_id"] for row in ask("place_names", EVERYTHING).to_pylist()]
    seven = [place for place in seven if place != "nl-linde"][:7]
    [add] = [part for part in of(Choice, opened(peers=",".join(seven))) if part.name == "add"]
    assert add.is_closed


def test_weights_stand_in_the_address_and_order_peers(small_release):
    """With every weight on residents Natsushi is nearest, then Berkwijk and Westmouth, half and
    twice the size, by name; the weights are five numbers of one parameter."""
    page = opened(weights="1,0,0,0,0")
    assert peers(page) == ["jp-natsu", "nl-berk", "gb-west", "gb-quay"]
    numbers = of(Number, page)
    assert [number.value for number in numbers] == [1, 0, 0, 0, 0]
    assert {(number.name, number.listed, number.usual) for number in numbers} == {
        ("weights", (1, 0, 0, 0, 0), (1, 1, 1, 2, 1))
    }
    assert [number.position for number in numbers] == [0, 1, 2, 3, 4]
    assert peers(opened(weights="1,1,1,2,5"))[:2] == ["jp-haru", "gb-great"]


def test_the_founding_cities_are_a_click(small_release):
    """One button puts the other founding cities beside the city."""
    page = opened(**after(button(opened(), "founding")))
    assert sorted(peers(page)) == ["gb-great", "jp-haru"]


def test_filters_on_places_narrow_who_is_proposed(small_release):
    """With Asia chosen only Asian places are proposed, and the city keeps its own systems."""
    page = opened(selection=Selection(region=("asia",)))
    assert set(peers(page)) == {"jp-haru", "jp-natsu", "jp-fuyu", "jp-aki"}
    assert exhibit("facts", page).title.startswith("Lindewijk: 3 systems on record")
    assert "Filters on places narrow who is proposed" in text(page)


def test_filters_on_systems_narrow_what_is_compared(small_release):
    """Of transport alone Lindewijk has one system."""
    page = opened(selection=Selection(sector=("transport",)))
    assert exhibit("facts", page).title.startswith("Lindewijk: 1 system on record")


def test_facts_stand_side_by_side(small_release):
    """Counted by hand: systems, those in use, starts, answers and age; no system on record is not a
    zero."""
    table = exhibit("facts", opened(peers="jp-natsu", most="1")).table
    assert [column.heading for column in table.columns] == ["", "Lindewijk", "Natsushi"]
    shown = by_row(table)
    assert shown["Systems on record"] == ["3", "none on record"]
    assert shown["– in use"] == ["3", ""]
    assert shown["Started, as far as dated"] == ["2014 to 2019", ""]
    assert shown["Residents"] == ["100,000 (2021)", "60,000 (2020)"]
    assert shown["Survey answers given"] == ["2 of 2", "1 of 1"]
    assert shown["Data on systems as of"] == ["2026-08-08 to 2026-11-22", ""]
    assert shown["Known: risk category"] == ["2 of 3", ""]


def test_the_city_s_own_column_is_bold(small_release):
    """The reader's own cells stand out in every table of cities, those of peers do not."""
    own, peer = exhibit("facts", opened(peers="jp-natsu", most="1")).table.columns[1:]
    assert all(cell.startswith("**") for cell in own.cells if cell)
    assert not any(str(cell).startswith("**") for cell in peer.cells)


def test_unlike_collections_are_said(small_release):
    """Lindewijk stands in the register, the study and the collection; Westmouth in the collection
    alone: the page says so and offers the comparison on what both have, which then is named."""
    page = opened(peers="gb-west", most="1")
    told = text(page)
    known = "Unlike collections.** Systems of Lindewijk come from a register with known bodies"
    assert f"{known} (Small register), desk research on members" in told
    assert "those of Westmouth come from other sources too, or from others alone" in told
    assert exhibit("facts", page).title == "Lindewijk: 3 systems on record, 3 in use"
    offered = button(page, "on-case_collection").selection
    assert offered == Selection(source=("case_collection",))
    page = opened(selection=offered, peers="gb-west", most="1")
    assert "Compared on one source alone: Case collection." in text(page)
    assert "Unlike" not in text(page)
    title = "Lindewijk: 1 system on record, 0 in use; 1 on record in its peer"
    assert exhibit("facts", page).title == title


def test_like_collections_are_compared(small_release):
    """Berkwijk and Oudwijk stand in the register alone: one sentence holds both numbers, and no
    warning stands."""
    page = opened("nl-berk", peers="nl-oud", most="1")
    assert exhibit("sources", page).title == "1 source covers systems of all 2 cities"
    assert not [notice for notice in of(Notice, page) if notice.kind == "warning"]
    title = "Berkwijk: 2 systems on record, 1 in use; 1 on record in its peer"
    assert exhibit("facts", page).title == title


def test_what_peers_do(small_release):
    """Two peers of Westmouth scan plates; a link leads to each record; the sources that cover
    Westmouth are named."""
    page = opened("gb-west", peers="nl-linde,nl-berk", most="2")
    title = "What peers do: 1 kind of system that two peers or more have and no source shows in"
    assert f"{title} Westmouth" in titles(page)
    kinds = [fold.title for fold in of(Fold, page)]
    assert "Transport · Licence-plate recognition: 2 peers, 1 system" in kinds
    told = text(page)
    system = "[Plate scan](https://example.org/r1) · In use, begin date in the register June 2014"
    assert system in told and "from a source that does not cover this city" in told
    covered = "does not mean that Westmouth has none: sources of systems that cover it: Case"
    assert covered in told


def test_one_peer_only(small_release):
    """With one peer all of its kinds count, and the sentences speak of one."""
    page = opened("gb-west", peers="nl-linde", most="1")
    title = "What peers do: 2 kinds of system that the peer has and no source shows in Westmouth"
    assert title in titles(page)
    title = "2 of 3 sectors are on record in the peer and not in Westmouth"
    assert exhibit("sector", page).title == title


def test_differences_are_marked(small_release):
    """Beside Greatmouth alone Lindewijk is the only one with social protection, and neither lacks
    transport; a click on a dot gives the systems behind it."""
    sector = exhibit("sector", opened(peers="gb-great", most="1"))
    assert {row: cells[-1] for row, cells in by_row(sector.table).items()} == {
        "General public services": "",
        "Transport": "",
        "Social protection": "only here",
    }
    assert sector.table.column("Greatmouth") == ("1, 1 in use", "1, 1 in use", "")
    behind = sector.opens(["transport", "gb-great"])
    assert behind[0].text.endswith("1 system")


def test_governance_item_by_item(small_release):
    """Greatmouth has a policy and Lindewijk part of one; not found, no and not in the wave stay
    apart."""

    def wave(shown: Parts) -> Exhibit:
        [study] = [part for part in of(Exhibit, shown) if part.key.startswith("wave-")]
        return study

    study = wave(opened("nl-linde", peers="gb-great,nl-berk", most="2"))
    title = (
        "Lindewijk has a yes to 0 of 2 items; two peers or more have a yes to none of the others"
    )
    assert study.title == title
    headings = [column.heading for column in study.table.columns]
    assert headings == ["Item", "Lindewijk", "Berkwijk", "Greatmouth", "Of cities"]
    answers = by_row(study.table)
    assert answers["Binding AI policy"][:3] == [
        "[◐ Partly](https://example.org/rules)",
        "not in it",
        "[● Yes](https://example.org/policy)",
    ]
    assert answers["Public register"] == [
        "[○ No](https://example.org/no)",
        "not in it",
        "– Not found",
        "0 of 2",
    ]
    study = wave(opened("nl-linde", peers="gb-great", most="1"))
    assert study.title == "Lindewijk has a yes to 0 of 2 items; the peer has a yes to 1 other"
    assert "**Binding AI policy**" in study.table.column("Item")


def test_all_answers_missing(small_release, small_tables, changed):
    """Where no city gave an answer the page says that all are missing, and where none was asked
    that none was."""
    changed(answer=small_tables["answer"].assign(answer=None, answer_status="not_found"))
    page = opened(peers="gb-great", most="1")
    assert "All 4 answers on what governs AI are missing for these cities" in titles(page)
    unasked = opened("nl-berk", peers="gb-west", most="1")
    assert "None of these cities is in a study or survey of what governs AI" in titles(unasked)


def test_a_band_and_no_rank(small_release):
    """Berkwijk's two systems lie in the third to highest quarter of the register's five; nobody is
    ranked."""
    page = opened("nl-berk", peers="nl-oud", most="1")
    band = "in the third to highest quarter, which share this number, of 5 places of its kind"
    assert band in text(page)


@pytest.mark.parametrize(
    "place", ["atlantis", "../etc", "*bold*[x](y)", "x" * 500, "日本", "nl-linde;drop table place"]
)
def test_an_unknown_place_is_said(small_release, place):
    """A place that is not there is said, with a way on and no comparison."""
    page = opened(place)
    assert "has no place" in of(Notice, page)[0].text and not of(Exhibit, page)
    assert any(part.key.startswith("door-") for part in of(Button, page))


def test_no_place_chosen(small_release):
    """Without a place the page offers a name, the founding cities and a map; a click on either
    writes the city."""
    page = opened("")
    [on_map] = of(Exhibit, page)
    assert on_map.figure and on_map.sets == "city"
    places = on_map.figure["data"][0]["customdata"]
    assert {"nl-linde", "gb-great"} <= set(places)
    door = button(page, "door-jp-haru")
    assert after(door) == {"city": "jp-haru"}


def test_another_city_has_peers_of_its_own(small_release):
    """Choosing another city leaves out who was pinned and dropped for the one before."""
    assert of(Choice, opened(peers="gb-west"))[0].clears == ("peers", "without")


def test_bad_wishes_are_said_and_left_out(small_release):
    """The city itself, a place there is not, too many peers and weights without meaning are left
    out by name."""
    page = opened(peers="nl-linde,gb-west,atlantis", without="lemuria", weights="1,2,x", most="99")
    assert peers(page)[0] == "gb-west" and len(peers(page)) == 4
    told = [notice.text for notice in of(Notice, page)]
    [warning] = [words for words in told if words.startswith("Left out")]
    for words in (
        "“atlantis”",
        "“lemuria”",
        "the city itself",
        "weights “1,2,x”: five whole numbers from 0 to 5",
    ):
        assert words in warning
    [most] = [part for part in of(Choice, page) if part.name == "most"]
    assert (most.value, most.unknown) == ("4", ("99",))
    every = {row["place_id"] for row in ask("place_names", EVERYTHING).to_pylist()} - {"nl-linde"}
    page = opened(peers=",".join(sorted(every)))
    assert len(peers(page)) == 7 and "peers beyond 7" in text(page)


def test_a_city_beside_itself_alone(small_release):
    """A link that names only the city as its own peer shows the proposal instead."""
    assert peers(opened(peers="nl-linde")) == peers(opened())


def test_every_weight_zero_is_said(small_release):
    """Where nothing weighs, all are equally near, and the page says that the alphabet chose."""
    page = opened(weights="0,0,0,0,0")
    assert "Every weight is 0" in text(page) and len(peers(page)) == 4
    assert "The same by every part that is weighed" in text(page)


def test_a_known_place_without_data(small_release, small_tables, changed):
    """A place that no source covers has peers by size, kind and region, an empty column, and a word
    that this is no zero."""
    systems = small_tables["deployment"]
    sources = small_tables["source"]
    changed(
        deployment=systems[systems["place_id"] != "nl-oud"].reset_index(drop=True),
        source=sources.assign(frame_size=sources["frame_size"] * 100),
    )
    page = opened("nl-oud")
    assert peers(page)[0] == "nl-vaag"
    words = "No source in this release holds a matching system or an answer of Oudwijk. That does"
    assert f"{words} not say that it has none" in text(page)
    assert exhibit("facts", page).title == "No system of Oudwijk is on record here"
    assert exhibit("sources", page).table.column("Oudwijk")[0] == "–"
    assert "no source of systems covers it, so all is “not found”" in text(page)


def test_nobody_to_compare_with(small_release):
    """Where the filters leave no peer the page says what to loosen and compares nothing; the rule
    and its weights stay."""
    page = opened(selection=Selection(region=("africa",)))
    assert not peers(page) and not of(Exhibit, page) and len(of(Number, page)) == 5
    assert "loosen them, or add a peer by name" in text(page)


def test_an_empty_selection_of_systems(small_release):
    """A filter that no system matches leaves the city and its peers, and says that none is on
    record."""
    page = opened(selection=Selection(technology=("robotics",)))
    assert exhibit("facts", page).title == "No system of Lindewijk is on record here"
    title = "What peers do: No kind of system that two peers or more have and no source shows in"
    assert f"{title} Lindewijk" in titles(page)


SCRIPTS = "Ünïcødé *x* [a](b) <b>城市</b> مدينة $x^2$ Київ नगर `q` :red[r] | # ไทย 🏙"


def test_names_in_every_script(small_release, small_tables, changed):
    """A name of letters, marks and tags stands as it is, in text and in figures."""
    names = {"Lindewijk": SCRIPTS, "Berkwijk": SCRIPTS + "2"}
    places = small_tables["place"]
    changed(place=places.assign(name=places["name"].replace(names)))
    page = opened()
    assert exhibit("facts", page).title == SCRIPTS + ": 3 systems on record, 3 in use"
    formatted = [item for bullets in of(Bullets, page) for item in bullets.items]
    assert formatted and not [item for item in formatted if "<b>城" in item.replace("\\<b", "")]
    figures = [part.figure for part in of(Exhibit, page) if part.figure]
    assert figures and not [figure for figure in figures if "<b>城" in str(figure)]


def test_two_of_one_name_are_told_apart(small_release, small_tables, changed):
    """Places of one name carry country or identifier in their columns, so no column is lost."""
    changed(place=small_tables["place"].assign(name="Springfield", admin=None))
    table = exhibit("facts", opened(most="7")).table
    assert len({column.heading for column in table.columns}) == 1 + 8


def test_every_place_can_be_compared(small_release):
    """No place breaks the page, not with the most peers either; every third of the release stands
    for all."""
    for place in ask("table_place", Selection())["place_id"].to_pylist()[::3]:
        assert len(peers(opened(place, most="7"))) == 7


def test_a_phone_reads_tables(small_release):
    """On a phone dots and marks are tables that scroll; the small panels stay a figure."""

    def drawn(look) -> set[str]:
        shown = read.parts("compare", look=look, city="nl-linde")
        return {part.key for part in of(Exhibit, shown) if part.figure}

    assert drawn(PHONE) == {"running"} < drawn(WIDE)
    assert exhibit("sector", opened()).table.column("Difference")


@pytest.mark.parametrize(
    ("retired", "unknown", "words"),
    [(2, 1, "2"), (0, 0, "0"), (0, 1, "none known"), (0, 3, "not stated")],
)
def test_a_status_nobody_told_is_no_zero(retired, unknown, words):
    """None of three systems retired is a zero only where every system's status is told."""
    row = {"systems": 3, "systems_retired": retired, "systems_unknown": unknown}
    assert facts_of.lines(SAY)["– retired"](row, SAY) == words


@pytest.mark.parametrize(
    ("ratio", "words"),
    [
        (None, "not known"),
        (0.96, "about as many"),
        (1.04, "about as many"),
        (0.5, "0.5 times as many"),
        (12.34, "12.3 times as many"),
        (0.052, "0.05 times as many"),
        (0.0004, "under 0.01 times as many"),
    ],
)
def test_how_many_times_as_many(ratio, words):
    """A ratio is told with the digits that tell it from another, and an unknown one as that."""
    assert times(ratio, WIDE) == words
    assert ratio is None or ratio_in_words(ratio, SAY)[-1].isdigit()


def test_no_status_is_not_none_in_use(small_release, small_tables, changed):
    """Where sources state no status, systems in use are not stated, and those that count them say
    how many there would be."""
    changed(deployment=small_tables["deployment"].assign(status="unknown"))
    page = opened("gb-west", peers="nl-linde,nl-berk", most="2")
    facts = exhibit("facts", page)
    assert facts.title == "Westmouth: 1 system on record, status not stated"
    shown = by_row(facts.table)
    assert [shown[row][2] for row in ("– in use", "– status not stated")] == ["not stated", "2"]
    words = "2 systems would stand here if those whose source states no status counted too."
    assert words in text(page)
    page = opened("gb-west", peers="nl-linde,nl-berk", most="2", counted="in_use,unknown")
    title = "What peers do: 1 kind of system that two peers or more have and no source shows in"
    assert f"{title} Westmouth" in titles(page)
    assert "Status not stated, begin date in the register June 2014" in text(page)


def test_the_brief_names_the_peers_and_the_language(small_release):
    """The brief of the comparison is beside the peers shown, in the order of the page, and the page
    City keeps its language."""
    page = opened(lang="es")
    [brief] = of(File, page)
    assert brief.parameters == {
        "place": "nl-linde",
        "peers": ",".join(peers(page)),
        "release": "2026.11.1",
        "lang": "es",
    }


def test_a_city_beside_its_peers_in_words():
    """Peers of which no source knows a system are told apart, and who was studied has its base."""
    rows = [
        {"systems": 2, "systems_in_use": 1, "answers": 4},
        {"systems": None, "systems_in_use": None, "answers": None},
    ]
    told = in_words.peers_with_systems(rows, SAY)
    known = "1 of 2 peers has a system known to be in use"
    assert told == f"{known}; for 1 no source has any system, which is not a zero."
    told = in_words.in_a_study(rows, SAY)
    assert told == "1 of 2 cities is in a study or survey of what governs AI."
    assert in_words.in_a_study(rows[1:], SAY) == in_words.peers_with_systems([], SAY) == ""
    told = in_words.peers_with_systems([rows[0] | {"systems_in_use": 0}], SAY)
    assert told == "None of 1 peer has a system known to be in use."


@pytest.mark.parametrize("city", ["nl-linde", "gb-west", ""])
def test_every_text_is_from_the_catalogue(small_release, city):
    """In the invented language every letter outside its marks is a name or a text of the data."""
    tables = [ask(f"table_{name}", EVERYTHING) for name in ("place", "source", "deployment")]
    waves = [ask("survey_frames", EVERYTHING)]
    assert not strays(read.parts("compare", look=INVENTED, city=city), [*tables, *waves])
