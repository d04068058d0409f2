"""What the page Reach says of the invented release of `tests/small_release.md`."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from charts import bars
from charts.look import LIGHT
from etl.release import RELEASES
from pages.reach import groups, total
from pages.reach.residents import years
from pages.values import Drawer, Exhibit, Heading, Notice, Paragraph, Parts, Table
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from tests.pages.invented import INVENTED, strays
from tests.pages.read import exhibit, of, parts, texts

PLACES = [
    "gb-great",
    "gb-east",
    "gb-west",
    "gb-quay",
    "nl-linde",
    "nl-berk",
    "nl-vaag",
    "nl-leeg",
    "jp-haru",
    "jp-fuyu",
    "jp-aki",
]
chosen = st.lists(st.sampled_from(PLACES), max_size=6, unique=True).map(
    lambda places: Selection(place=tuple(places))
)


def headings(shown: Parts) -> list[str]:
    return [heading.text for heading in of(Heading, shown)]


def test_findings(small_release):
    """Linde, Berk, Greatmouth and Harushi have 1,650,000 residents; Eastmouth and Quayside lie
    inside Greatmouth."""
    shown = parts("reach")
    whole = exhibit("reach-total", shown)
    title = "About 1.2 million residents live in a place with at least one system in use"
    assert whole.title == title
    assert whole.note.startswith(
        "The sums differ because 2 local governments lie inside another counted place: Eastmouth"
        " and 1 other lie inside Greatmouth."
    )
    assert whole.counted.startswith("5 of 6 local governments with at least one system in use have")
    title = "340,000 residents would count twice for Greatmouth alone"
    assert exhibit("reach-overlaps", shown).title == title
    assert "1 of 6 local governments has no official, dated population" in headings(shown)


def test_words(small_release):
    """Residents live in a place with a system and are never said to be served by it; groups are
    never to be added up."""
    everything = "\n".join(texts(parts("reach")))
    assert "served" not in everything
    assert "do not add up" in everything


def test_narrowed_to_a_place_without_overlap(small_release):
    """Where no counted place lies inside another one, there is one sum, and the page says why."""
    whole = exhibit("reach-total", parts("reach", Selection(place=("gb-quay",))))
    assert whole.title == "40,000 residents live in a place with at least one system in use"
    assert whole.table.rows == 1
    assert whole.note.startswith("No counted place lies inside another one")


def test_unknown_population_is_no_zero(small_release):
    """A place with an undated figure alone gives no number of residents, and is counted as left
    out."""
    shown = parts("reach", Selection(place=("nl-vaag",)))
    whole = exhibit("reach-total", shown)
    assert whole.title == "No official population is known for 1 local government"
    assert whole.table.column("Residents") == (None,)
    assert "1 of 1 local government has no official, dated population" in headings(shown)


def test_nothing_selected(small_release):
    """An empty selection says so and still shows the founding cities, which no filter narrows."""
    shown = parts("reach", Selection(area=("africa",)))
    assert of(Notice, shown)[0].text == "No systems in use for this selection."
    titles = [part.title for part in of(Exhibit, shown)]
    assert titles == ["Member cities: about 1.6 million residents by official figures"]


def test_the_claim_is_a_claim(small_release, monkeypatch):
    """What the operator says is claimed elsewhere is named a claim and linked, beside the official
    sum."""
    monkeypatch.setenv("DASHBOARD_CONFIG", str(RELEASES / "dashboard.toml"))
    *_, claim = of(Paragraph, parts("reach"))
    assert "A claim, not a figure of this dashboard" in claim.text
    assert "(https://www.aib.vote/" in claim.text


def test_every_population_has_its_publisher(small_release):
    """Each definition of residents stands with its publisher, year and link, and can be taken as a
    file."""
    shown = parts("reach")
    definitions = next(part for part in of(Table, shown) if part.key == "populations")
    kinds = {column.heading: column.kind for column in definitions.columns}
    assert (kinds["Year"], kinds["Places"], kinds["Link"]) == ("year", "count", "link")
    assert all(definitions.column("Publisher"))
    assert "reach_populations" in [drawer.question for drawer in of(Drawer, shown)]


def test_shares_of_frames_alone(small_release):
    """Shares are of the register's five municipalities, the census's four and the three members;
    the collection has none."""
    rows = ask("reach_of_frame", EVERYTHING, item="ai_adopted").to_pylist()
    bodies = {
        row["source_id"]: (
            row["places"],
            row["bodies"],
            row["residents"],
            row["residents_of_frame"],
        )
        for row in rows
    }
    assert bodies == {
        "small_register": (5, 5, 160_000, 160_000),
        "jp_digital_agency_dx": (1, 4, 500_000, 577_000),
        "forum_desk_research": (3, 3, 1_600_000, 1_600_000),
    }


def test_a_share_below_five_bodies_is_withheld(small_release):
    """A census of four and a membership of three give counts and no percentage."""
    shares = exhibit("reach-frames", parts("reach"))
    assert shares.figure["layout"]["yaxis"]["ticktext"] == ["Small register"]
    register, *others = shares.table.column("Residents there, of all")
    assert "%" in register and not [told for told in others if "%" in told]


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(selection=chosen)
def test_nobody_is_counted_twice_or_lost(small_release, selection):
    """The plain sum is the overlap-aware one and the residents inside other places; every place has
    a population or is left out."""
    reach = ask("reach", selection).to_pylist()[0]
    outer = ask("reach_overlaps", selection).to_pylist()
    again = sum(row["residents_inside"] for row in outer)
    assert (reach["residents_naive"] or 0) == (reach["residents"] or 0) + again
    assert reach["places_inside_others"] == sum(row["places_inside"] for row in outer)
    without = reach["places"] - reach["places_with_population"]
    assert without == reach["places_undated"] + reach["places_missing"]
    by_year = ask("reach_by_population_year", selection).to_pylist()
    assert sum(row["residents"] for row in by_year) == (reach["residents_naive"] or 0)


def test_names_shortened_alike_stay_two_bars():
    """Two long names that are shortened to the same words are two bars, not one on top of the
    other."""
    names = [
        "Digital administration of the municipalities, provinces, prefectures and other"
        f" bodies{more}"
        for more in (" I", " II")
    ]
    figure = bars.bars(names, [1, 2], ["1", "2"], LIGHT)
    first, second = figure["layout"]["yaxis"]["ticktext"]
    assert first == second and first.count("<br>") == 2 and first.endswith("…")
    assert len(set(figure["data"][0]["y"])) == 2


def test_residents_who_would_count_twice():
    """Two sums are told only where they differ, and places without a number of residents only where
    there are any."""
    reach = {
        "places": 3,
        "places_with_population": 2,
        "places_inside_others": 1,
        "residents": 1_000_000,
        "residents_naive": 1_300_000,
    }
    said = "1 local government lies inside another one, and a sum place by place would be about"
    assert said in total.twice_in_words(reach, LIGHT)
    assert total.twice_in_words(reach | {"places_inside_others": 0}, LIGHT) == ""
    said = "For 1 of 3 local governments no official, dated number of residents is known"
    assert total.left_out_in_words(reach, LIGHT).startswith(said)
    assert total.left_out_in_words(reach | {"places": 2}, LIGHT) == ""


@pytest.mark.parametrize(
    ("residents", "places", "said"),
    [
        (1, 1, "Among sectors, health leads: 1 resident lives in 1 local government with such"),
        (2_000_000, 3, "health leads: about 2 million residents live in 3 local governments with"),
    ],
)
def test_the_sector_where_the_most_people_live(residents, places, said):
    """One and many are told with their nouns; a sector that no source states never leads, and none
    of several with as many residents."""
    unstated = {"code": "not_stated", "residents": 9_000_000, "places_with_population": 9}
    health = {"code": "health", "residents": residents, "places_with_population": places}
    running = EVERYTHING.running()
    assert said in groups.leading_in_words([unstated, health], running, LIGHT)
    assert groups.leading_in_words([unstated], running, LIGHT) == ""
    assert groups.leading_in_words([health, health | {"code": "education"}], running, LIGHT) == ""


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [(None, None, ""), (2024, 2024, "2024"), (2018, 2024, "2018 to 2024")],
)
def test_years_of_populations(first, last, said):
    """No year, one and several are told without separators."""
    assert years({"first_year": first, "last_year": last}, LIGHT) == said


def test_every_word_is_in_the_catalogue(small_release):
    """What the page says beside names, sources and definitions of the release comes from the
    catalogue."""
    running = EVERYTHING.running()
    questions = "reach_overlaps", "reach_populations", "reach_left_out", "founding_population"
    told = *questions, "sources", "systems_by_place_source"
    answers = [ask(question, running) for question in told]
    answers.append(ask("reach_of_frame", running, item="ai_adopted"))
    assert not strays(parts("reach", look=INVENTED), answers)
