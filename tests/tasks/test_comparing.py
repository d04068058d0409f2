"""Tasks 6 to 8: a mayor's peers, what changed between the two releases, and the way back to the
rows."""

from exports.brief.facts import facts
from pages.values import Metric
from queries.engine import ask
from queries.selection import Selection
from tests.pages.read import exhibit, of, parts, rows, texts
from tests.tasks.conftest import FIRST, SECOND

CHATS = Selection(status=("in_use",), technology=("chatbot_assistant",))
MAYOR = {"city": "nl-c01", "within": "2"}


def beside(selection: Selection, key: str) -> dict[str, dict[str, str]]:
    """A comparison's cells: city -> what the row says -> cell, bold letters left out."""
    table = exhibit(key, parts("compare", selection, **MAYOR)).table
    heads = table.columns[0].cells
    return {
        column.heading: dict(
            zip(heads, (str(cell or "").strip("*") for cell in column.cells), strict=True)
        )
        for column in table.columns[1:]
    }


def test_6_peers_of_half_to_twice_the_residents(cities):
    """Hillford, Fjordby and Ostburg are proposed and no other: of them Fjordby runs a live chatbot,
    Hillford and Ostburg a live high-risk system, and Noordstad one of each; the brief with these
    peers says the same."""
    all_of = Selection(release=FIRST)
    technologies = beside(all_of, "technology")
    peers = {"Hillford", "Fjordby", "Ostburg"}
    assert {name for name in technologies if name != "Difference"} == {"Noordstad", *peers}
    chat = {city: cells["Chatbot or assistant"] for city, cells in technologies.items()}
    assert chat["Noordstad"] == "1, 1 in use"
    assert {city for city in peers if chat[city]} == {"Fjordby"}
    risk = beside(all_of, "risk_label")
    high = {city: cells["“high”"] for city, cells in risk.items()}
    assert high["Noordstad"] == "2, 1 in use"
    assert {city for city in peers if high[city]} == {"Hillford", "Ostburg"}
    assert all(high[city] == "1, 1 in use" for city in ("Hillford", "Ostburg"))
    rows_of = ask("peers", all_of, place_id="nl-c01", within=2).to_pylist()
    brief = facts("nl-c01", FIRST, tuple(row["place_id"] for row in rows_of))
    assert set(brief["cases"]["peers"]) == peers
    told = beside(all_of, "facts")["Noordstad"]
    assert (brief["systems"]["number"], brief["systems"]["in_use_number"]) == (
        told["Systems on record"],
        told["– in use"],
    )


def test_7_cities_with_a_live_chatbot_before_and_after(cities):
    """Five cities become seven, one by a change of stage and one as a new respondent; 9.90 million
    residents become 10.45, 68.75% of respondents' become 71.33%."""
    shown = parts("changes", CHATS, number="places")
    moved = exhibit("changes-headline", shown)
    assert rows(moved.table)[0][:2] == (FIRST, "5") and rows(moved.table)[-1][:2] == (SECOND, "7")
    came = {row["place"]: row for row in ask("changes_places", CHATS).to_pylist()}
    assert {place: row["change"] for place, row in came.items()} == {
        "Zuidstad": "status",
        "Westburg": "files",
    }
    assert came["Westburg"]["is_covered_anew"] and not came["Zuidstad"]["is_covered_anew"]
    (wave,) = ask("changes_surveys", CHATS).to_pylist()
    assert (wave["new_respondents"], wave["respondents"]) == (1, 11)
    residents = {
        row["change"]: row["joined"]
        for row in ask("changes_headline", CHATS).to_pylist()
        if row["measure"] == "residents"
    }
    assert (residents["before"], residents["after"]) == (9_900_000, 10_450_000)
    frames = [
        exhibit("reach-frames", parts("reach", CHATS.but(release=release))).table.column(
            "Residents there, of those that answered"
        )[0]
        for release in (FIRST, SECOND)
    ]
    assert frames == ["9,900,000 of 14,400,000 (68.8%)", "10,450,000 of 14,650,000 (71.3%)"]


def test_7_live_adopters_and_what_is_no_change_in_a_city(cities):
    """Nine cities with a live system stay nine, as Hillford leaves and Westburg comes: 9 of 10
    respondents, then 9 of 11; what was classified anew is no system that came or went."""
    live = Selection(status=("in_use",))
    ways = [(row["way"], row["place"]) for row in ask("changes_places", live).to_pylist()]
    assert sorted(ways) == [("joined", "Westburg"), ("left", "Hillford")]
    titles = [
        exhibit("wave-levels", parts("governance", Selection(release=release))).title
        for release in (FIRST, SECOND)
    ]
    assert "9 of 10 (90%)" in titles[0] and "9 of 11 (81.8%)" in titles[1]
    fields = ask("changes_fields", Selection()).to_pylist()
    changed = {
        row["field"]: (row["earlier"], row["later"])
        for row in fields
        if row["deployment_id"].endswith("d15")
    }
    assert changed["risk_label"] == ("unclassified", "limited")
    systems = ask("changes_systems", live).to_pylist()
    assert not [row for row in systems if row["system_id"].endswith("d15")]
    groups = exhibit("changes-fields", parts("changes")).table
    names = zip(groups.column("System"), groups.column("Change"), strict=True)
    assert ("Permit document ai", "Reclassified") in set(names)


def test_8_from_a_number_to_the_rows_of_its_file(client):
    """2.90 million people live in cities with a live high-risk system: three rows of three cities,
    each with its file and the record of it that it came from."""
    high = Selection(status=("in_use",), tier=("high",), release=FIRST)
    numbers = {metric.label: metric.value for metric in of(Metric, parts("overview", high))}
    assert numbers["Residents"] == "2.9 million"
    systems = ask("table_deployment", high).to_pylist()
    assert [(row["place"], row["population"]) for row in systems] == [
        ("Noordstad", 900_000),
        ("Hillford", 500_000),
        ("Ostburg", 1_500_000),
    ]
    assert sum(row["population"] for row in systems) == 2_900_000
    file = "forum_package/2026-10-01/deployment.csv"
    assert [(row["source_file"], row["source_row"]) for row in systems] == [
        (file, 2),
        (file, 8),
        (file, 16),
    ]
    traced = parts("data", Selection(release=FIRST), record="forum_package:d08")
    told = [text.replace("\\", "") for text in texts(traced)]
    assert f"Row 8 of `{file}`, counted from 1 without the header" in told
