"""The risk page, alone, against the invented release of `tests/small_release.md`."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from charts import theme
from queries.engine import ask
from queries.selection import Selection
from schema.codelists import codes
from tests.pages.alone import opened, titles

SCHEMES = ["any", "eu_ai_act", "nl_publication_category", "own_scale"]
selections = st.builds(
    Selection,
    sector=st.lists(st.sampled_from(codes("sector")), max_size=2).map(tuple),
    status=st.lists(st.sampled_from(codes("status")), max_size=3).map(tuple),
    country=st.lists(st.sampled_from(["GB", "NL", "JP"]), max_size=2).map(tuple),
    source=st.lists(st.sampled_from(["small_register", "case_collection"]), max_size=1).map(tuple),
)


def test_a_listed_system_leads_to_its_city(small_release):
    """The link to a place carries the parameter that the city page reads, and the release where one
    was chosen."""
    listed = opened("risk", Selection(release="2026.10.1")).table[-1].value
    assert listed["Link to place"].str.contains("/city?city=", regex=False).all()
    assert listed["Link to place"].str.contains("release=2026.10.1", regex=False).all()


def tiers(scheme: str, selection: Selection) -> dict[tuple[str, str], int]:
    rows = ask("systems_by_risk_tier", selection, risk_scheme=scheme).to_pylist()
    return {(row["standing"], row["risk_tier"]): row["systems"] for row in rows}


def test_findings(small_release):
    """Of the nine systems in use four state a category, one is high, one has transparency duties,
    two have no tier."""
    page = opened("risk")
    assert not page.exception
    assert titles(page)[0] == "4 of 9 systems in use have a stated risk category"
    assert (
        titles(page)[1]
        == "Display tiers of 9 systems in use: 1 high, 1 transparency, 7 without a tier"
    )
    assert "It cannot map the category of 2 systems" in titles(page)
    assert "1 system is stated high-risk or prohibited" in titles(page)
    assert "2 more systems point to Annex III or Article 5" in titles(page)


def test_narrowed_to_one_system(small_release):
    """Sentences are grammatical for one system."""
    page = opened("risk", Selection(place=("gb-quay",)))
    assert not page.exception
    assert titles(page)[0] == "None of 1 system in use has a stated risk category"
    assert "All of 1 system in use can be screened" in titles(page)
    assert "No system is stated high-risk or prohibited" in titles(page)


def test_nothing_selected(small_release):
    """An empty selection says so, offers what to loosen, and shows no finding."""
    page = opened("risk", Selection(region=("africa",)))
    assert not page.exception
    assert titles(page) == []
    assert "No systems in use" in page.info[0].value
    assert page.button


def test_address_chooses_the_scheme(small_release):
    """Reading the AI Act alone puts the other schemes' three systems beside, and the address says
    so; an unknown scheme is any."""
    page = opened("risk", risk_scheme="eu_ai_act")
    assert titles(page)[1] == "Display tiers of 9 systems in use: 1 transparency, 8 without a tier"
    assert "It cannot map the category of 3 systems" in titles(page)
    assert page.query_params["risk_scheme"] == "eu_ai_act"
    assert titles(opened("risk", risk_scheme="nist"))[1] == titles(opened("risk"))[1]


def test_screening_is_always_marked(small_release):
    """Every caption of the screening's figures says that it is no legal classification."""
    marked = [
        one.value for one in opened("risk").caption if "not a legal classification" in one.value
    ]
    assert len(marked) >= 4


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(selection=selections)
def test_no_scheme_changes_the_total(small_release, selection):
    """Whichever scheme is read, and by label too, every chosen system is counted exactly once."""
    total = ask("headline", selection).to_pylist()[0]["systems"]
    labels = ask("systems_by_risk_label", selection).to_pylist()
    assert sum(row["systems"] for row in labels) == total
    for scheme in SCHEMES:
        assert sum(tiers(scheme, selection).values()) == total


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(selection=selections)
def test_screening_parts_every_system(small_release, selection):
    """The four outcomes of the screening add up to all systems."""
    found = ask("screening_coverage", selection).to_pylist()[0]
    parts = "listed", "article_50_only", "pointing_nowhere", "without_technology"
    assert sum(found[f"systems_{part}"] for part in parts) == found["systems"]
    assert found["systems_listed"] + found["systems_article_50_only"] == found["systems_pointing"]


def test_several_categories_count_under_the_strictest(small_release):
    """A mapped tier goes before a category without one, and that before none."""
    assert tiers("any", Selection(place=("nl-linde",), status=("in_use",))) == {
        ("tier", "high"): 1,
        ("no_tier", "not_assessed"): 1,
        ("not_stated", "not_assessed"): 1,
    }


def test_vermilion_is_high_and_nothing_else(small_release):
    """On this page only bars of high risk are vermilion, and a missing category is hollow."""
    figures = [json.loads(one.proto.spec)["data"][0] for one in opened("risk").get("plotly_chart")]
    painted = [figure["marker"]["color"].count(theme.HIGH_RISK) for figure in figures]
    assert painted == [1, 1, 0, 0]
    assert figures[0]["marker"]["line"]["width"][-1] > 0, "no category stated comes last, hollow"


@pytest.mark.parametrize("framework", ["nist", "atrs"])
def test_frameworks_without_tiers_are_never_offered(small_release, framework):
    """The switch offers the crosswalk's schemes alone."""
    options = opened("risk").get("button_group")[0].options
    assert options
    assert not [one for one in options if framework in str(one).lower()]
