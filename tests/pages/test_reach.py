"""The reach page, alone, against the invented release of `tests/small_release.md`."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from charts import bars
from queries.engine import ask
from queries.selection import Selection
from tests.pages.alone import captions, opened, titles

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


def test_findings(small_release):
    """Linde, Berk, Greatmouth and Harushi have 1,650,000 residents; Eastmouth and Quayside lie
    inside Greatmouth."""
    page = opened("reach")
    assert not page.exception
    assert (
        titles(page)[0]
        == "About 1.6 million residents live in a place with at least one system in use"
    )
    assert titles(page)[1] == "340,000 residents would count twice for Greatmouth alone"
    assert (
        "2 local governments lie inside another counted place: Eastmouth and 1 other lie inside"
        " Greatmouth." in captions(page)
    )
    assert "6 of 7 local governments with at least one system in use" in captions(page)
    assert "1 of 7 local governments has no official, dated population" in titles(page)


def test_words(small_release):
    """Residents live in a place with a system and are never said to be served by it; groups are
    never to be added up."""
    everything = "\n".join(titles(opened("reach"))) + captions(opened("reach"))
    assert "served" not in everything
    assert everything.count("never add these up") == 2


def test_narrowed_to_a_place_without_overlap(small_release):
    """Where no counted place lies inside another one, there is one sum, and the page says why."""
    page = opened("reach", Selection(place=("gb-quay",)))
    assert not page.exception
    assert titles(page)[0] == "40,000 residents live in a place with at least one system in use"
    assert "No counted place lies inside another one" in captions(page)


def test_unknown_population_is_no_zero(small_release):
    """A place with an undated figure alone gives no number of residents, and is counted as left
    out."""
    page = opened("reach", Selection(place=("nl-vaag",)))
    assert not page.exception
    assert titles(page)[0] == "No official population is known for 1 local government"
    assert "1 of 1 local government has no official, dated population" in titles(page)


def test_nothing_selected(small_release):
    """An empty selection says so and still shows the founding cities, which no filter narrows."""
    page = opened("reach", Selection(region=("africa",)))
    assert not page.exception
    assert "No systems in use" in page.info[0].value
    assert titles(page) == [
        "The founding cities have about 1.6 million residents by official figures"
    ]


def test_the_claim_is_a_claim(small_release):
    """The launch's number is named a claim and linked, beside the official sum."""
    words = captions(opened("reach"))
    assert "A claim, not a figure of this dashboard" in words
    assert "(https://www.aib.vote/" in words


def test_shares_of_frames_alone(small_release):
    """Shares are of the register's five municipalities, the census's four and the three members;
    the collection has none."""
    rows = {
        row["source_id"]: row
        for row in ask("reach_of_frame", Selection(), item="ai_adopted").to_pylist()
    }
    found = {
        source: (row["places"], row["bodies"], row["residents"], row["residents_of_frame"])
        for source, row in rows.items()
    }
    assert found == {
        "small_register": (5, 5, 160_000, 160_000),
        "jp_digital_agency_dx": (1, 4, 500_000, 577_000),
        "forum_desk_research": (3, 3, 1_600_000, 1_600_000),
    }


def test_a_share_below_five_bodies_is_withheld(small_release):
    """A census of four and a membership of three give counts and no percentage."""
    figures = [json.loads(one.proto.spec) for one in opened("reach").get("plotly_chart")]
    shares = next(one for one in figures if one["layout"]["xaxis"]["range"] == [0, 100])
    assert shares["layout"]["yaxis"]["ticktext"] == ["Small register"]


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(selection=chosen)
def test_nobody_is_counted_twice_or_lost(small_release, selection):
    """The plain sum is the overlap-aware one and the residents inside other places; every place has
    a population or is left out."""
    found = ask("reach", selection).to_pylist()[0]
    inside = ask("reach_overlaps", selection).to_pylist()
    again = sum(row["residents_inside"] for row in inside)
    assert (found["residents_naive"] or 0) == (found["residents"] or 0) + again
    assert found["places_inside_others"] == sum(row["places_inside"] for row in inside)
    assert (
        found["places"] - found["places_with_population"]
        == found["places_undated"] + found["places_missing"]
    )
    years = ask("reach_by_population_year", selection).to_pylist()
    assert sum(row["residents"] for row in years) == (found["residents_naive"] or 0)


def test_names_shortened_alike_stay_two_bars():
    """Two long names that are shortened to the same words are two bars, not one on top of the
    other."""
    names = [
        "Digital administration of the municipalities, provinces, prefectures and other"
        f" bodies{more}"
        for more in (" I", " II")
    ]
    figure = bars.bars(names, [1, 2], ["1", "2"], dark=False)
    first, second = figure["layout"]["yaxis"]["ticktext"]
    assert first == second and first.count("<br>") == 2 and first.endswith("…")
    assert len(set(figure["data"][0]["y"])) == 2
