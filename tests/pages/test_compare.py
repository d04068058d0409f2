"""What the page Compare says side by side of the small release: facts, unlike collections, and
what is not known."""

import pytest

from pages.compare import facts as facts_of
from pages.compare import in_words
from pages.compare.peers import ratio_in_words, times
from pages.values import (
    Exhibit,
    Fold,
    Heading,
    Notice,
    Parts,
    Table,
)
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from tests.pages import read
from tests.pages.compared import button, opened, peers, text
from tests.pages.invented import INVENTED, strays
from tests.pages.read import PHONE, WIDE, exhibit, of, rows
from words.speech import speech

SAY = speech()


def titles(shown: Parts) -> list[str]:
    """What its headings and exhibits say."""
    headings = [part.text for part in of(Heading, shown) if part.level == 3]
    return headings + [part.title for part in of(Exhibit, shown)]


def by_row(table: Table) -> dict[str, list[str]]:
    """A table's rows by their first cell, without what makes cells bold."""
    return {
        str(first).strip("*"): [str(cell).strip("*") for cell in cells]
        for first, *cells in rows(table)
    }


def test_filters_on_systems_narrow_what_is_compared(small_release):
    """Of transport alone Lindewijk has one system."""
    page = opened(selection=Selection(sector=("transport",)))
    assert exhibit("facts", page).title.startswith("Lindewijk: 1 system on record")


def test_facts_stand_side_by_side(small_release):
    """Counted by hand: systems, those in use, starts, answers and age; no system on record is not a
    zero."""
    table = exhibit("facts", opened(peers="jp-natsu", most="1")).table
    assert [column.heading for column in table.columns] == ["Fact", "Lindewijk", "Natsushi"]
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
    """Two peers of Westmouth scan plates by a register that could not have seen it, which is no
    advice: with every record counted a link leads to the page of each and to its public page, and
    the sources that cover Westmouth are named."""
    asked = {"peers": "nl-linde,nl-berk", "most": "2"}
    assert "What peers do: No kind of system" in text(opened("gb-west", **asked))
    page = opened("gb-west", counted="in_use,unknown", **asked)
    title = "What peers do: 1 kind of system that two peers or more have and no source shows in"
    assert f"{title} Westmouth" in titles(page)
    kinds = [fold.title for fold in of(Fold, page)]
    assert "Transport · Licence-plate recognition: 2 peers, 1 system" in kinds
    told = text(page)
    dated = "In use, begin date in the register June 2014"
    system = f"[Plate scan](system?id=r1) · Office · {dated}"
    public = "[public page](https://example.org/r1)"
    assert (
        system in told and public in told and "from a source that does not cover this city" in told
    )
    covered = "does not mean that Westmouth has none: sources of systems that cover it: Case"
    assert covered in told


def test_one_peer_only(small_release):
    """With one peer all of its kinds count, and the sentences speak of one."""
    page = opened("gb-west", peers="nl-linde", most="1", counted="in_use,unknown")
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


def test_a_city_beside_itself_alone(small_release):
    """A link that names only the city as its own peer shows the proposal instead."""
    assert peers(opened(peers="nl-linde")) == peers(opened())


def test_an_empty_selection_of_systems(small_release):
    """A filter that no system matches leaves the city and its peers, and says that none is on
    record."""
    page = opened(selection=Selection(technology=("robotics",)))
    assert exhibit("facts", page).title == "No system of Lindewijk is on record here"
    title = "What peers do: No kind of system that two peers or more have and no source shows in"
    assert f"{title} Lindewijk" in titles(page)


def test_a_phone_reads_tables(small_release):
    """On a phone dots and marks are tables, a fact at a time with all cities below it; the small
    panels stay a figure."""

    def drawn(look) -> set[str]:
        shown = read.parts("compare", look=look, city="nl-linde")
        return {part.key for part in of(Exhibit, shown) if part.figure}

    assert drawn(PHONE) == {"running"} < drawn(WIDE)
    sector = exhibit("sector", opened()).table
    assert sector.column("Difference") and sector.is_blocks


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
    words = "2 systems would stand here if every record counted: older than three years"
    assert words in text(page)
    page = opened("gb-west", peers="nl-linde,nl-berk", most="2", counted="in_use,unknown")
    title = "What peers do: 1 kind of system that two peers or more have and no source shows in"
    assert f"{title} Westmouth" in titles(page)
    assert "Status not stated, begin date in the register June 2014" in text(page)


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


def test_technologies_side_by_side_say_what_they_rest_on(small_release):
    """The technologies of the cities compared tell how many are coded; sectors, all stated, do
    not."""
    shown = read.parts("compare", Selection(area=("GB",)), city="gb-quay")
    told = read.exhibit("technology", shown)
    assert told.counted.endswith("Technology: 1 stated by sources, 1 coded, 0 not known.")
    assert ask("headline", told.selection).to_pylist()[0]["systems"] == 2
    assert "coded" not in read.exhibit("sector", shown).counted
