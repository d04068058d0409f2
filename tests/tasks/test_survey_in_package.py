"""A survey that came with a package, and the shares that rest on its frame."""

from pages.values import Exhibit, Heading, Notice
from queries.engine import ask
from queries.selection import Selection
from tests.pages.read import exhibit, of, parts, texts
from tests.tasks.conftest import FIRST

SURVEY = (
    "survey_id,title,organiser,reference_date,frame,frame_size,evidence_kind\n"
    "w2,Second wave,Fixture,2026-10,The twelve members,12,self_reported\n"
)
STEPS = {
    "survey": SURVEY,
    "question": (
        "question_id,survey_id,item,wording,topic,options\n"
        "w2:how,w2,how_far,How far is the city?,Use,nowhere|trying|everywhere\n"
    ),
    "answer": (
        "question_id,place_id,answer,answer_status,evidence_kind\n"
        + "".join(
            f"w2:how,{place},{answer},given,self_reported\n"
            for place, answer in {
                "nl-c01": "everywhere",
                "nl-c02": "trying",
                "nl-c03": "trying",
                "gb-c04": "nowhere",
                "gb-c06": "trying",
            }.items()
        )
    ),
}


def test_a_share_is_of_those_that_answered_and_of_all(cities):
    """9 of 10 cities that answered say that they run AI, which is 75 to 91.7% of the twelve."""
    shown = parts("governance", Selection(release=FIRST))
    (share, *_) = exhibit("bounds", shown).table.column("Share")
    assert share == "9 of 12, 75–91.7%"
    levels = exhibit("wave-levels", shown).table
    assert levels.column("Share of answers") == ("9 of 10 (90%)", "1 of 10 (10%)")
    assert levels.column("Bounds among members") == ("75–91.7%", "8.3–25%")


def test_a_city_inside_another_one_is_weighed_once(cities):
    """Rivermouth-East lies inside Rivermouth: 12.4 of 14.75 million residents, not 12.7 of
    15.05."""
    selection = Selection(release=FIRST)
    (item,) = ask("survey_items", selection).to_pylist()
    assert (item["residents_yes"], item["residents"]) == (12_400_000, 14_750_000)
    answered = ask("reach_of_frame", selection).to_pylist()[-1]
    assert (answered["residents"], answered["residents_of_frame"]) == (12_400_000, 14_750_000)


def test_reach_tells_the_frame_of_a_package(cities):
    """Shares of residents rest on the survey that came with the systems: of those that answered, of
    all, and what the silent ones leave open."""
    shown = exhibit("reach-frames", parts("reach", Selection(release=FIRST)))
    table, bars = shown.table, shown.figure["layout"]["yaxis"]["ticktext"]
    assert [name.replace("<br>", " ") for name in bars] == [
        "The twelve members. A system in use is documented",
        "The twelve members. Answered yes: AI adopted",
    ]
    assert table.column("Residents there, of all") == (
        "12,400,000 of 14,750,000 (84.1%)",
        "12,400,000 of 14,750,000 (84.1%)",
    )
    assert table.column("Bounds among all residents") == ("84.1–86.4%", "84.1–86.4%")
    assert table.column("Gave no answer") == (2, 2)


def test_options_that_are_not_yes_and_no_have_their_shares(package):
    """A wave whose question has options of its own stands on Governance with the share of each."""
    package(STEPS)
    shown = parts("governance")
    table = exhibit("wave-levels", shown).table
    assert table.column("Answer") == ("nowhere", "trying", "everywhere")
    shares = ("1 of 5 (20%)", "3 of 5 (60%)", "1 of 5 (20%)")
    assert table.column("Share of answers") == shares
    assert table.column("Bounds among members") == ("8.3–66.7%", "25–83.3%", "8.3–66.7%")
    assert "Packages in the format of this dashboard, wave by wave" in [
        part.text for part in of(Heading, shown)
    ]
    assert not of(Notice, shown)


def test_an_item_of_its_own_is_called_by_its_question(package):
    """What no list of items has is named by its wording, never by its code."""
    asked = STEPS["question"].replace("nowhere|trying|everywhere", "yes|no")
    answers = STEPS["answer"].replace("everywhere", "yes").replace("trying", "no")
    package(STEPS | {"question": asked, "answer": answers.replace("nowhere", "no")})
    said = list(texts(parts("governance")))
    assert "How far is the city" in said and "how_far" not in said


def test_a_survey_without_a_frame_has_no_shares(package):
    """Where nobody says how many places were to answer, no share is shown, and nothing fails."""
    asked = STEPS["question"].replace("nowhere|trying|everywhere", "yes|no")
    answers = STEPS["answer"].replace("everywhere", "yes").replace("trying", "no")
    answers = answers.replace("nowhere", "no")
    unframed = SURVEY.replace(",12,", ",,")
    package({"survey": unframed, "question": asked, "answer": answers})
    assert not of(Exhibit, parts("governance"))
    assert of(Notice, parts("reach"))
