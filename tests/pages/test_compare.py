"""The compare page, alone, on the small release: peers, pins, weights, unlike collections, and what
is not known."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from etl import release
from etl.build import Built
from pages import _beside
from queries.engine import ask
from queries.selection import Selection
from tests.pages import alone
from tests.pages.alone import EVERYTHING, ran, text, titles


def opened(
    city: str | None = "nl-linde", selection: Selection = EVERYTHING, **address: str
) -> AppTest:
    """The page of a city, or of none."""
    return alone.opened("compare", selection, **({"city": city} if city else {}), **address)


def peers(page: AppTest) -> list[str]:
    """The peers that have a card, in their order."""
    return [one.key.removeprefix("drop-") for one in page.button if one.key.startswith("drop-")]


def button(page: AppTest, key: str):
    return next(one for one in page.button if one.key == key)


def table(page: AppTest, column: str):
    """The first real table that has a column of this name, by its first column."""
    found = next(one.value for one in page.table if column in one.value.columns)
    return found.set_index(found.columns[0])


def test_peers_are_proposed_with_their_reasons(small_release):
    """Lindewijk's four nearest by the rule, as counted by hand in `tests/questions.md`, each with
    the parts of its distance."""
    page = opened()
    assert peers(page) == ["nl-berk", "jp-haru", "nl-vaag", "gb-west"]
    parts = [
        "1 of 4 kinds of data on both: 1.5",
        "0.5 times as many residents: 1",
        "Only one is in the Forum: 1",
    ]
    assert "  \n".join(["Distance 3.5**", *(f":small[{one}]" for one in parts)]) in text(page)
    parts = [
        "5.0 times as many residents: 2.32",
        "Another region of the world: 1",
        "3 of 5 kinds of data on both: 0.8",
    ]
    assert "  \n".join(
        f":small[{one}]" for one in [*parts, "Another kind of government: 0.5"]
    ) in text(page)


def test_drop_and_pin_stand_in_the_address(small_release):
    """A dropped peer makes room for the next nearest, a pinned one stands first, and a link with
    both gives the same page."""
    page = ran(button(opened(), "drop-nl-berk").click().run())
    assert page.query_params["without"] == ["nl-berk"] or page.query_params["without"] == "nl-berk"
    assert peers(page) == ["jp-haru", "nl-vaag", "gb-west", "jp-natsu"]
    page = ran(button(page, "pin-gb-west").click().run())
    assert peers(page) == ["gb-west", "jp-haru", "nl-vaag", "jp-natsu"]
    again = opened(without="nl-berk", peers="gb-west")
    assert peers(again) == peers(page) and titles(again) == titles(page)
    page = ran(button(page, "anew").click().run())
    assert peers(page) == peers(opened()) and "peers" not in page.query_params


def test_a_peer_is_added_by_name(small_release):
    """A place chosen by name becomes a pinned peer, also one inside the city, which is never
    proposed; unpinned it goes."""
    page = opened("gb-great")
    assert "gb-quay" not in peers(page)
    page = ran(
        next(one for one in page.selectbox if one.label == "Add a peer").select("gb-quay").run()
    )
    assert peers(page)[0] == "gb-quay" and "One lies inside the other" in text(page)
    assert "gb-quay" not in peers(ran(button(page, "pin-gb-quay").click().run()))


def test_weights_stand_in_the_address_and_order_peers(small_release):
    """With every weight on residents Natsushi is nearest, then Berkwijk and Westmouth, half and
    twice the size, by name."""
    assert peers(opened(weights="1,0,0,0,0")) == ["jp-natsu", "nl-berk", "gb-west", "gb-quay"]
    page = opened()
    page = ran(next(one for one in page.number_input if one.label == "Forum").set_value(5).run())
    assert page.query_params["weights"] in (["1,1,1,2,5"], "1,1,1,2,5")
    assert peers(page)[:2] == ["jp-haru", "gb-great"]


def test_the_founding_cities_are_a_click(small_release):
    """One button puts the other founding cities beside the city."""
    page = ran(button(opened(), "founding").click().run())
    assert sorted(peers(page)) == ["gb-great", "jp-haru"]


def test_filters_on_places_narrow_who_is_proposed(small_release):
    """With Asia chosen only Asian places are proposed, and the city keeps its own systems."""
    page = opened(selection=Selection(region=("asia",)))
    assert set(peers(page)) == {"jp-haru", "jp-natsu", "jp-fuyu", "jp-aki"}
    assert any(title.startswith("Lindewijk: 3 systems on record") for title in titles(page))


def test_filters_on_systems_narrow_what_is_compared(small_release):
    """Of transport alone Lindewijk has one system."""
    assert any(
        title.startswith("Lindewijk: 1 system on record")
        for title in titles(opened(selection=Selection(sector=("transport",))))
    )


def test_facts_stand_side_by_side(small_release):
    """Counted by hand: systems, those in use, starts, answers and age; no system on record is not a
    zero."""
    facts = table(opened(peers="jp-natsu", most="1"), "")
    shown = {
        row: [str(cell).strip("*") for cell in facts.loc[row, ["Lindewijk", "Natsushi"]]]
        for row in facts.index
    }
    assert shown["Systems on record"] == ["3", "none on record"]
    assert shown["– in use"] == ["3", ""] and shown["Started, as far as dated"] == [
        "2014 to 2019",
        "",
    ]
    assert shown["Residents"] == ["100,000 (2021)", "60,000 (2020)"]
    assert shown["Survey answers given"] == ["2 of 2", "1 of 1"]
    assert shown["Data on systems as of"] == ["2026-08-08 to 2026-11-22", ""]
    assert shown["Known: risk category"] == ["2 of 3", ""]


def test_unlike_collections_are_said(small_release):
    """Lindewijk stands in the register, the study and the collection; Westmouth in the collection
    alone: the page says so and offers the comparison on what both have, which then is named."""
    page = opened(peers="gb-west", most="1")
    assert (
        "Unlike collections.** Systems of Lindewijk come from a register with known bodies (Small"
        " register), desk research" in text(page)
    )
    assert "those of Westmouth come from other sources too, or from others alone" in text(page)
    assert (
        next(title for title in titles(page) if "on record" in title)
        == "Lindewijk: 3 systems on record, 3 in use"
    )
    page = ran(button(page, "on-case_collection").click().run())
    assert page.session_state["selection"].source == ("case_collection",)
    page = opened(selection=Selection(source=("case_collection",)), peers="gb-west", most="1")
    assert "Compared on one source alone: Case collection." in text(page) and "Unlike" not in text(
        page
    )
    assert "Lindewijk: 1 system on record, 0 in use; 1 on record in its peer" in titles(page)


def test_like_collections_are_compared(small_release):
    """Berkwijk and Oudwijk stand in the register alone: one sentence holds both numbers, and no
    warning stands."""
    page = opened("nl-berk", peers="nl-oud", most="1")
    assert "1 source covers systems of all 2 cities" in titles(page) and not page.warning
    assert "Berkwijk: 2 systems on record, 1 in use; 1 on record in its peer" in titles(page)


def test_what_peers_do(small_release):
    """Two peers of Westmouth scan plates; a link leads to each record; the sources that cover
    Westmouth are named."""
    page = opened("gb-west", peers="nl-linde,nl-berk", most="2")
    assert (
        "What peers do: 1 kind of system that two peers or more have and no source shows in"
        " Westmouth" in titles(page)
    )
    assert "Transport · Licence-plate recognition: 2 peers, 1 system" in [
        one.label for one in page.expander
    ]
    assert (
        "[Plate scan](https://example.org/r1) · In use, begin date in the register 2014-06"
        in text(page)
    )
    assert "from a source that does not cover this city" in text(page)
    assert (
        "does not mean that Westmouth has none: sources of systems that cover it: Case collection"
        in text(page)
    )


def test_one_peer_only(small_release):
    """With one peer all of its kinds count, and the sentences speak of one."""
    page = opened("gb-west", peers="nl-linde", most="1")
    assert (
        "What peers do: 2 kinds of system that the peer has and no source shows in Westmouth"
        in titles(page)
    )
    assert "2 of 3 sectors are on record in the peer and not in Westmouth" in titles(page)


def test_differences_are_marked(small_release):
    """Beside Greatmouth alone Lindewijk is the only one with social protection, and neither lacks
    transport."""
    sectors = table(opened(peers="gb-great", most="1"), "Difference")
    assert sectors["Difference"].to_dict() == {
        "General public services": "",
        "Transport": "",
        "Social protection": "only here",
    }
    assert sectors["Greatmouth"].tolist() == ["1, 1 in use", "1, 1 in use", ""]


def test_governance_item_by_item(small_release):
    """Greatmouth has a policy and Lindewijk part of one; not found, no and not in the wave stay
    apart."""
    page = opened("nl-linde", peers="gb-great,nl-berk", most="2")
    assert (
        "Lindewijk has a yes to 0 of 2 items; two peers or more have a yes to none of the others"
        in titles(page)
    )
    answers = table(page, "Of cities")
    assert list(answers) == ["Lindewijk", "Berkwijk", "Greatmouth", "Of cities"]
    assert answers.loc["Binding AI policy"].tolist()[:3] == [
        "[◐ Partly](https://example.org/rules)",
        "not in it",
        "[● Yes](https://example.org/policy)",
    ]
    assert answers.loc["Public register"].tolist() == [
        "[○ No](https://example.org/no)",
        "not in it",
        "– Not found",
        "0 of 2",
    ]
    page = opened("nl-linde", peers="gb-great", most="1")
    assert "Lindewijk has a yes to 0 of 2 items; the peer has a yes to 1 other" in titles(page)
    assert "**Binding AI policy**" in table(page, "Of cities").index


def test_all_answers_missing(small_release, small_tables, tmp_path, monkeypatch):
    """Where no city gave an answer the page says that all are missing, and where none was asked
    that none was."""
    silent = small_tables["answer"].assign(answer=None, answer_status="not_found")
    release.write(Built(small_tables | {"answer": silent}, {}), date(2026, 11, 22), tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    page = opened(peers="gb-great", most="1")
    assert "All 4 answers on what governs AI are missing for these cities" in titles(page)
    assert "None of these cities is in a study or survey of what governs AI" in titles(
        opened("nl-berk", peers="gb-west", most="1")
    )


def test_a_band_and_no_rank(small_release):
    """Berkwijk's two systems lie in the third to highest quarter of the register's five; nobody is
    ranked."""
    page = opened("nl-berk", peers="nl-oud", most="1")
    assert (
        "in the third to highest quarter, which share this number, of 5 places of its kind"
        in text(page)
    )


@pytest.mark.parametrize(
    "place", ["atlantis", "../etc", "*bold*[x](y)", "x" * 500, "日本", "nl-linde;drop table place"]
)
def test_an_unknown_place_is_said(small_release, place):
    """A place that is not there is said, with a way on and no comparison."""
    page = opened(place)
    assert "has no place" in " ".join(one.value for one in page.warning) and not page.subheader
    assert any(one.key.startswith("door-") for one in page.button)


def test_no_place_chosen(small_release):
    """Without a place the page offers a name, the founding cities and a map; a click opens the
    comparison."""
    page = opened(None)
    assert len(page.get("plotly_chart")) == 1 and not page.subheader
    page = ran(button(page, "door-jp-haru").click().run())
    assert page.query_params["city"] in (["jp-haru"], "jp-haru") and peers(page)


def test_bad_wishes_are_said_and_left_out(small_release):
    """The city itself, a place there is not, too many peers and weights without meaning are left
    out by name."""
    page = opened(peers="nl-linde,gb-west,atlantis", without="lemuria", weights="1,2,x", most="99")
    assert peers(page)[0] == "gb-west" and len(peers(page)) == 4
    [warning] = [
        one.value.replace("\\", "") for one in page.warning if one.value.startswith("Left out")
    ]
    for words in (
        "“atlantis”",
        "“lemuria”",
        "the city itself",
        "weights “1,2,x”: five whole numbers from 0 to 5",
    ):
        assert words in warning
    every = [
        row["place_id"]
        for row in ask("place_names", Selection()).to_pylist()
        if row["place_id"] != "nl-linde"
    ]
    page = opened(peers=",".join(every))
    assert len(peers(page)) == 7 and "peers beyond 7" in text(page)


def test_a_city_beside_itself_alone(small_release):
    """A link that names only the city as its own peer shows the proposal instead."""
    assert peers(opened(peers="nl-linde")) == peers(opened())


def test_every_weight_zero_is_said(small_release):
    """Where nothing weighs, all are equally near, and the page says that the alphabet chose."""
    page = opened(weights="0,0,0,0,0")
    assert "Every weight is 0" in text(page) and len(peers(page)) == 4
    assert "The same by every part that is weighed" in text(page)


def test_a_known_place_without_data(small_release, small_tables, tmp_path, monkeypatch):
    """A place that no source covers has peers by size, kind and region, an empty column, and a word
    that this is no zero."""
    without = small_tables["deployment"][lambda rows: rows["place_id"] != "nl-oud"].reset_index(
        drop=True
    )
    sources = small_tables["source"].assign(frame_size=small_tables["source"]["frame_size"] * 100)
    release.write(
        Built(small_tables | {"deployment": without, "source": sources}, {}),
        date(2026, 11, 22),
        tmp_path,
    )
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    page = opened("nl-oud")
    assert peers(page)[0] == "nl-vaag"
    assert (
        "No source in this release holds a matching system or an answer of Oudwijk. That does not"
        " say that it has none" in text(page)
    )
    assert "No system of Oudwijk is on record here" in titles(page)
    assert table(page, "Oudwijk").iloc[0]["Oudwijk"] == "–"
    assert "no source of systems covers it, so all is “not found”" in text(page)


def test_nobody_to_compare_with(small_release):
    """Where the filters leave no peer the page says what to loosen and compares nothing."""
    page = opened(selection=Selection(region=("africa",)))
    assert (
        not peers(page)
        and not page.subheader
        and "loosen them, or add a peer by name" in text(page)
    )


def test_an_empty_selection_of_systems(small_release):
    """A filter that no system matches leaves the city and its peers, and says that none is on
    record."""
    page = opened(selection=Selection(technology=("robotics",)))
    assert "No system of Lindewijk is on record here" in titles(page)
    assert (
        "What peers do: No kind of system that two peers or more have and no source shows in"
        " Lindewijk" in titles(page)
    )


SCRIPTS = "Ünïcødé *x* [a](b) <b>城市</b> مدينة $x^2$ Київ नगर `q` :red[r] | # ไทย 🏙"


def test_names_in_every_script(small_release, small_tables, tmp_path, monkeypatch):
    """A name of letters, marks and tags stands as it is, in text and in figures."""
    place = small_tables["place"].assign(
        name=small_tables["place"]["name"].replace(
            {"Lindewijk": SCRIPTS, "Berkwijk": SCRIPTS + "2"}
        )
    )
    release.write(Built(small_tables | {"place": place}, {}), date(2026, 11, 22), tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    page = opened()
    assert SCRIPTS + ": 3 systems on record, 3 in use" in titles(page)
    assert not any("<b>城" in one.value for one in page.subheader)
    for figure in page.get("plotly_chart"):
        assert "<b>城" not in figure.proto.spec


def test_two_of_one_name_are_told_apart(small_release, small_tables, tmp_path, monkeypatch):
    """Places of one name carry country or identifier in their columns, so no column is lost."""
    place = small_tables["place"].assign(name="Springfield", admin=None)
    release.write(Built(small_tables | {"place": place}, {}), date(2026, 11, 22), tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    page = opened(most="7")
    facts = next(one.value for one in page.table if "" in one.value.columns)
    assert facts.shape[1] == 1 + 8


def test_every_place_can_be_compared(small_release):
    """No place breaks the page, not with the most peers either; every third of the release stands
    for all."""
    for place in ask("table_place", Selection())["place_id"].to_pylist()[::3]:
        assert len(peers(opened(place, most="7"))) == 7


def test_a_phone_reads_tables(small_release, monkeypatch):
    """On a phone the dots are tables that scroll, and the small panels stand two abreast."""
    from pages import _show

    wide = len(opened().get("plotly_chart"))
    monkeypatch.setattr(_show, "is_phone", lambda: True)
    page = opened()
    assert len(page.get("plotly_chart")) == 1 < wide
    assert "Difference" in table(page, "Difference").columns


@pytest.mark.parametrize(
    ("retired", "unknown", "words"),
    [(2, 1, "2"), (0, 0, "0"), (0, 1, "none known"), (0, 3, "not stated")],
)
def test_a_status_nobody_told_is_no_zero(retired, unknown, words):
    """None of three systems retired is a zero only where every system's status is told."""
    assert (
        _beside.LINES["– retired"](
            {"systems": 3, "systems_retired": retired, "systems_unknown": unknown}
        )
        == words
    )


def test_no_status_is_not_none_in_use(small_release, small_tables, tmp_path, monkeypatch):
    """Where sources state no status, systems in use are not stated, and those that count them say
    how many there would be."""
    unsaid = small_tables["deployment"].assign(status="unknown")
    release.write(Built(small_tables | {"deployment": unsaid}, {}), date(2026, 11, 22), tmp_path)
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    page = opened("gb-west", peers="nl-linde,nl-berk", most="2")
    assert "Westmouth: 1 system on record, status not stated" in titles(page)
    facts = table(page, "")
    assert facts["Berkwijk"][["– in use", "– status not stated"]].tolist() == ["not stated", "2"]
    assert "2 systems would stand here if those whose source states no status counted too." in text(
        page
    )
    page = opened("gb-west", peers="nl-linde,nl-berk", most="2", counted="in_use,unknown")
    assert (
        "What peers do: 1 kind of system that two peers or more have and no source shows in"
        " Westmouth" in titles(page)
    )
    assert "Status not stated, begin date in the register 2014-06" in text(page)
