"""The page of a system, against the invented releases of `tests/small_release.md`."""

from pages.values import Bullets, Code, Drawer, Fold, Head, Link, Notice, Table
from queries.selection import Selection
from tests.pages.read import exhibit, of, parts, rows, texts


def of_key(key: str, shown) -> Table:
    return next(table for table in of(Table, shown) if table.key == key)


def sides(shown) -> dict[str, list]:
    """What the records say, by fact."""
    return {fact: cells for fact, *cells in rows(of_key("sides", shown))}


def said(shown) -> str:
    return "\n".join(texts(shown)).replace("\\", "")


def test_records_of_one_system_stand_side_by_side(small_release):
    """What two sources say of a system stands in two columns, the speaking one first, whichever of
    its records the address names."""
    for record in ("r6", "c1"):
        shown = parts("system", id=record)
        assert of(Head, shown)[0].title == "Benefit check"
        facts = sides(shown)
        assert facts["Status"] == ["In use", "Pilot"]
        assert facts["Sector"] == ["Social protection", "General public services"]
        assert facts["Risk category"] == ["High-risk AI system (Hoog-risico AI-systeem)", "–"]


def test_a_system_says_where_it_stands(small_release):
    """Each place that runs it leads to its city, with status and date; the place of the record
    asked for comes first."""
    (places, *_) = of(Bullets, parts("system", id="r2"))
    first, second = places.items
    assert "city?city=nl-berk" in first and "In use" in first and "June 2014" in first
    assert "city?city=nl-linde" in second


def test_a_coded_value_is_marked_and_a_silent_fact_told(small_release):
    """A coded technology says so; facts that no record states are named in a line, and what no
    file could hold is not called unstated."""
    coded = parts("system", id="c4")
    assert sides(coded)["Technology"] == ["◇ Computer vision (coded)"]
    assert "Not stated, and not coded either: Risk category" in said(coded)


def test_a_system_has_a_history(small_release):
    """Each release has a row: where the system stood in it, or that it was not on record."""
    table = of_key("history", parts("system", id="r4"))
    assert table.column("Release") == ("2026.11.1", "2026.10.1")
    assert table.column("Status") == ("Pilot", "Planned")
    anew = of_key("history", parts("system", id="m1"))
    assert anew.column("Status") == ("In use", "not on record")


def test_a_withdrawn_record_says_when_and_is_shown(small_release):
    """The address of a record that the release has no more shows it from the last release that has
    it, and says which release withdrew it."""
    shown = parts("system", id="r0")
    (notice,) = of(Notice, shown)
    assert notice.text.startswith("Withdrawn: release 2026.11.1, of ")
    assert of(Head, shown)[0].title == "Parking count"
    assert {drawer.selection.release for drawer in of(Drawer, shown)} == {"2026.10.1"}
    (fold,) = [fold for fold in of(Fold, shown) if fold.key == "row-r0"]
    (command,) = of(Code, fold.parts())
    assert "trace r0 --release 2026.10.1" in command.text


def test_a_record_that_came_later_is_shown_with_its_release(small_release):
    """An older release that has not got a record yet shows it from the first that has."""
    (notice,) = of(Notice, parts("system", Selection(release="2026.10.1"), id="m1"))
    assert "does not have this record yet" in notice.text and "2026.11.1" in notice.text


def test_an_unknown_record_leads_to_a_search(small_release):
    """A name that no release has is answered in words, with a way to search for it; so is none."""
    shown = parts("system", id="nowhere '; drop")
    assert "No release has a record “nowhere '; drop”" in of(Notice, shown)[0].text
    assert of(Link, shown)[0].parameters == {"q": "nowhere '; drop"}
    assert "one system" in of(Notice, parts("system"))[0].text


def test_like_systems_are_of_other_places(small_release):
    """Systems of the same technology and sector that run elsewhere are listed with their own
    pages, and their number is said."""
    shown = exhibit("alike", parts("system", id="r1"))
    assert shown.title.startswith("1 like system elsewhere: licence-plate recognition in transport")
    assert shown.table.column("Its page") == ("system?id=r3",)
    assert "Its technology is not known" in said(parts("system", id="m3"))


def test_every_record_leads_back_to_its_row(small_release):
    """Each record has its file and row behind a click."""
    shown = parts("system", id="c1")
    folds = [fold for fold in of(Fold, shown) if fold.key.startswith("row-")]
    assert [fold.key for fold in folds] == ["row-r6", "row-c1"]
    assert "Row 8 of `systems.csv`" in said(folds[1].parts())
