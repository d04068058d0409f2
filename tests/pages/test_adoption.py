"""What the page Adoption says of the invented release of `tests/small_release.md`."""

from pages.values import Button, Choice, Exhibit, Notice
from queries.selection import Selection
from tests.pages.read import PHONE, exhibit, of, parts


def dates(shown) -> Choice:
    return next(part for part in of(Choice, shown) if part.name == "kinds")


def test_the_kinds_of_dates_are_in_the_address(small_release):
    """An address names the kinds of dates; the page shows them and what they give."""
    shown = parts("adoption", kinds="announcement")
    assert dates(shown).value == ("announcement",)
    assert exhibit("running", shown).title == "1 dated system was running in 2026"


def test_an_unknown_kind_is_told_and_left_out(small_release):
    """What the page does not have is told by name and left out; the kinds that it has stay."""
    chosen = dates(parts("adoption", kinds="announcement,zzz"))
    assert (chosen.value, chosen.unknown) == (("announcement",), ("zzz",))
    assert not dates(parts("adoption", kinds="announcement")).unknown


def test_pairs_that_lead_alike_are_called_so(small_release):
    """Two sectors have one camera system in use each, so no pair is called the commonest; a pair
    alone is."""
    tied = parts("adoption", Selection(technology=("computer_vision",)))
    title = "No pair of sector and technology leads: 2 have 1 system each"
    assert exhibit("heat", tied).title == title
    alone = parts("adoption", Selection(place=("gb-east",)))
    title = "Computer vision in public order and safety is the commonest pair: 1 system"
    assert exhibit("heat", alone).title == title


def test_sources_without_technology_follow_the_answer(small_release):
    """A source is named as one that names no technology only where its systems are selected."""

    def counted(**filters) -> str:
        return exhibit("heat", parts("adoption", Selection(**filters))).counted

    assert "1 of 8 names no technology: Small study (1)." in counted()
    assert "All name their technology." in counted(place=("gb-east",))
    assert "technology:" not in counted(technology=("computer_vision",))


def test_parts_that_add_up_to_more_say_why(changed, small_tables):
    """A system that two places record under two sectors is in both; the pairs say by how many they
    exceed the systems, and nothing of it where they add up."""
    rows = small_tables["deployment"]

    def counted(sector: str) -> str:
        is_second = rows["deployment_id"] == "r2"
        changed(deployment=rows.assign(sector=rows["sector"].mask(is_second, sector)))
        return exhibit("heat", parts("adoption")).counted

    assert "The parts add up to 1 more than 8:" in counted("health")
    assert "add up" not in counted("transport")


def test_a_phone_gets_the_pairs_as_bars(small_release):
    """On a phone the heat table is bars that carry their codes, and every number stands beside its
    bar."""
    bars = exhibit("heat", parts("adoption", look=PHONE)).figure["data"][0]
    assert bars["type"] == "bar" and len(bars["customdata"]) == len(bars["text"])
    assert ["transport", "licence_plate_recognition"] in bars["customdata"]


def test_a_click_on_a_cell_leads_to_its_systems(small_release):
    """A cell's codes narrow the selection that its rows are of."""
    cell = exhibit("heat", parts("adoption")).opens(["public_order_safety", "computer_vision", 1])
    assert cell[0].text.endswith("1 system")


def test_an_empty_selection_says_what_to_loosen(small_release):
    """A selection without systems offers a click that brings systems back."""
    shown = parts("adoption", Selection(area=("NL",), technology=("robotics",)))
    assert of(Notice, shown)[0].text == "No systems of any status for this selection."
    buttons = {button.words: button.selection for button in of(Button, shown)}
    (loosened,) = [to for words, to in buttons.items() if words.startswith("Without “Technology")]
    assert loosened == Selection(area=("NL",))


def test_kinds_of_work_are_of_the_sources_that_state_them(small_release):
    """Kind of work and interaction are counted among the systems of the sources that state them,
    which are named with their base; what is not stated comes last and leads no title."""
    shown = parts("adoption")
    work = exhibit("process-type", shown)
    assert work.title == "None leads: 2 share the first place, with 1 system each, of 3"
    assert "3 systems in use of Case collection, as stated there; of 8 in all" in work.counted
    assert work.table.column("Kind of work")[-1] == "Not stated"
    between = exhibit("interaction", shown)
    assert between.title == "Government and citizens: 2 of 3 systems"
    crime = parts("adoption", Selection(process_type=("enforcement",)))
    assert exhibit("process-type", crime).title == (
        "Enforcement is the commonest kind of work: 1 of 1 system"
    )
    dutch = parts("adoption", Selection(area=("NL",)))
    assert "process-type" not in [part.key for part in of(Exhibit, dutch)]
