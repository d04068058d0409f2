"""The Forum's own survey on the governance page, alone, against releases of invented waves read
from two platforms."""

from queries import engine
from queries.selection import Selection, read
from tests.pages.read import all_tables, parts, sections, small_print, titles, with_column
from tests.pages.two_waves import only, shown


def test_without_a_wave_the_page_says_nothing_of_it(small_release):
    """A release without a wave of the Forum's survey has no part on it."""
    assert not [words for words in sections(parts("governance")) if "own survey" in words]


def test_who_answered_is_told_of_all_members(waves):
    """Seven of ten members answered, three did not, and a narrower selection changes nothing about
    that."""
    for selection in (Selection(), Selection(area=("europe",))):
        page = parts("governance", selection)
        assert [words for words in sections(page) if "own survey" in words]
        assert "2028: 7 of 10 (70%) members answered, 3 did not" in titles(page)
        found = with_column(page, "Did not answer")
        assert found[["Wave", "Members asked", "Answered", "Did not answer"]].values.tolist() == [
            ["2027, provisional", "10", "2", "8"],
            ["2027", "10", "6", "4"],
            ["2028", "10", "7", "3"],
        ]


def test_what_was_left_open_is_told_by_kind(waves):
    """Of what was asked of seven cities twenty answers were given, one was declined and the others
    are missing."""
    page = parts("governance")
    items = with_column(page, "Given").set_index("Wave").loc["2028"]
    given = 6 + 7 + 3 + 4  # policies, strategies, barriers, numbers of systems
    asked = int(items["Asked"])
    assert asked % 7 == 0 and (items["Given"], items["Declined"], items["No answer"]) == (
        str(given),
        "1",
        str(asked - given - 1),
    )
    assert (
        f"{asked - given} of {asked} ({100 * (asked - given) / asked:.1f}%) answers asked for in"
        " 2028 were not given" in titles(page)
    )
    assert "Reasons that do not occur: not found, do not know, not applicable" in small_print(page)


def test_a_level_has_its_base_and_bounds(waves):
    """Four of six answers are yes; among ten members that is from 40% to 80%. Two provisional ones
    are apart and give no share."""
    page = parts("governance")
    earlier = "2 of 6 (33.3%) answers in 2027"
    title = f"Binding AI policy: “Yes” in 4 of 6 (66.7%) answers in 2028; {earlier}"
    assert title in titles(page)
    rows = with_column(page, "Bounds among members").set_index(["Wave", "Answer"])
    assert rows.loc["2028", "Yes"].tolist() == ["4", "4 of 6 (66.7%)", "40–80%", "same as before"]
    assert rows.loc["2027", "Yes"].tolist() == ["2", "2 of 6 (33.3%)", "20–60%", "first asked"]
    assert rows.loc["2027, provisional", "Yes"].tolist() == [
        "1",
        "1 of 2 (too few for a percentage)",
        "10–90%",
        "first asked",
    ]
    assert (
        "2027, provisional: 2 answers of 10 members; 2027: 6 answers of 10 members; 2028: 6 answers"
        " of 10 members" in small_print(page)
    )


def test_a_selection_of_places_has_no_bounds(waves):
    """Which of the selected members were silent is not known, so nothing is said of them."""
    page = parts("governance", Selection(area=("europe",)))
    assert set(with_column(page, "Bounds among members")["Bounds among members"]) == {
        "not for this base"
    }
    assert "is not known here, so no bounds are drawn" in small_print(page)


def test_several_answers_are_bars_with_their_base(waves):
    """Two of the three cities that answered name skills; the base is theirs, not the members'."""
    page = parts("governance")
    assert (
        "2028, chosen most often: Skills of staff, by 2 of 3 (too few for a percentage) cities"
        in titles(page)
    )
    assert "Base: 2028: 3 answers of 10 members." in small_print(page)
    found = next(
        each for each in all_tables(page) if list(each)[:2] == ["Answer", "2027, provisional"]
    ).set_index("Answer")
    assert found.loc["Cost or budget"].tolist() == [
        f"1 of {base} (too few for a percentage)" for base in (2, 3, 3)
    ]
    assert found.loc["None of these", "2027, provisional"] == "0 of 2 (too few for a percentage)"


def test_numbers_of_systems_are_told_city_by_city(waves):
    """Four cities have 47 systems in 2028; of the three that gave a number before too it is 17
    after 14, so Buenos Aires is no growth."""
    page = parts("governance")
    assert "2028: 4 cities say they have 47 AI systems in use, the median city 8" in titles(page)
    assert (
        "The 3 cities with a number in both 2027 and 2028: 14 then, 17 later (2 rose, 1 stayed)."
        in small_print(page)
    )
    found = next(
        each for each in all_tables(page) if list(each)[:2] == ["City", "2027, provisional"]
    ).set_index("City")
    assert (
        found["2028"].tolist()[:4] == ["30", "12", "4", "1"] and found.loc["Nairobi", "2027"] == "0"
    )
    assert found.loc["Buenos Aires", "2027"] == "–"


def test_the_survey_is_a_source_though_no_city_lists_a_system(waves):
    """An address that asks for the survey alone is understood, and shows its waves."""
    assert read({"source": "forum_survey"}, engine.known()) == (
        Selection(source=("forum_survey",)),
        [],
    )
    page = parts("governance", Selection(source=("forum_survey",)))
    assert "2028: 7 of 10 (70%) members answered, 3 did not" in titles(page)


def test_a_wave_nobody_answered_is_told(tables, tmp_path):
    """A wave without an answer shows that, and nothing else."""
    for _ in shown(only(tables, "forum_survey:2028:final", answered=False), tmp_path):
        page = parts("governance")
        assert "2028: 0 of 10 (0%) members answered, 10 did not" in titles(page)
        assert "The selection holds no answers to it." in small_print(page)


def test_members_that_sent_nothing_are_in_the_bounds(waves):
    """Item by item the base is all ten members: four yes and four silent of 2028 lie between 40%
    and 80%."""
    page = parts("governance", survey_id="forum_survey:2028:final")
    assert "3 members of them sent no answer and count as missing." in small_print(page)
    shares = next(
        each for each in all_tables(page) if {"Share", "No answer"} <= set(each)
    ).set_index("Item")
    assert shares.loc["Binding AI policy", "Share"] == "4 of 10, 40–80%"
