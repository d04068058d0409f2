"""Whom the page Compare sets beside a city of the small release: peers, pins, weights, wishes."""

import pytest

from pages.values import (
    Bullets,
    Button,
    Choice,
    Exhibit,
    File,
    Finder,
    Notice,
    Number,
)
from queries import engine
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from tests.pages.compared import button, opened, peers, text
from tests.pages.read import exhibit, of, parts


def after(button: Button | dict, **address: str) -> dict[str, str]:
    """The page's own parameters after a click: what the button writes, or what a list does."""
    moves = button.sets if isinstance(button, Button) else button
    return {name: value for name, value in (address | dict(moves)).items() if value}


def test_peers_are_proposed_with_their_reasons(small_release):
    """Lindewijk's four nearest by the rule, as counted by hand in `tests/questions.md`, each with
    the parts of its distance."""
    page = opened()
    assert peers(page) == ["nl-berk", "jp-haru", "nl-vaag", "gb-west"]
    reasons = [
        "1 of 4 kinds of data on both: 1.5",
        "0.5 times as many residents: 1",
        "Only one is a member: 1",
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
    page = opened(selection=Selection(area=("asia",)))
    assert set(peers(page)) == {"jp-haru", "jp-natsu", "jp-fuyu", "jp-aki"}
    assert exhibit("facts", page).title.startswith("Lindewijk: 3 systems on record")
    assert "Filters on places narrow who is proposed" in text(page)


@pytest.mark.parametrize(
    "place",
    ["zzyzxville", "../etc", "*bold*[x](y)", "x" * 200, "本日", "nl-linde;drop table place"],
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


def test_the_map_of_places_to_choose_is_drawn_once_for_all_selections(small_release):
    """No filter narrows it, so that it is the same object whatever is chosen; another release has
    its own."""
    chosen = (EVERYTHING, Selection(area=("NL",)), Selection(release=engine.versions()[0]))
    first, second, other = (of(Exhibit, parts("compare", each))[0] for each in chosen)
    assert first is second and other is not first
    assert "release=" in other.table.columns[-1].cells[0]


def test_another_city_has_peers_of_its_own(small_release):
    """Choosing another city leaves out who was pinned and dropped for the one before."""
    assert of(Finder, opened(peers="gb-west"))[0].clears == ("peers", "without")


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
    """Where filters leave no peer the page says which and compares nothing, a click lifts each, and
    the rule and its weights stay."""
    chosen = Selection(area=("africa",), sector=("health",))
    page = opened(selection=chosen)
    assert not peers(page) and not of(Exhibit, page) and len(of(Number, page)) == 5
    assert "No place with data is left by Area: Africa. Lift one" in text(page)
    assert button(page, "lift-0").selection == Selection(sector=("health",))


def test_a_limit_of_residents_that_leaves_nobody_is_lifted_with_a_click(small_release):
    """Nobody has half to twice Greatmouth's residents but Harushi; without it the limit is told and
    lifted."""
    page = opened("gb-great", within="2", without="jp-haru")
    assert "the limit of residents (half to twice as many)" in text(page)
    assert button(page, "lift-size").sets == {"within": None}


SCRIPTS = " ".join(
    [
        "Ünïcødé *x* [a](b) <b>城市</b> مدينة $x^2$",
        "Київ नगर `q` :red[r] | # ไทย 🏙",
    ]
)


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


def test_peers_that_the_reader_chose_are_not_called_the_nearest(small_release):
    """City's small table says that its peers are the nearest; Compare's stands for any."""
    own = exhibit("beside", parts("city", city="nl-linde")).counted
    chosen = exhibit("glance", parts("compare", city="nl-linde", peers="gb-great")).counted
    assert own.startswith("Its nearest peers.") and "nearest" not in chosen
