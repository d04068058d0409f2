"""What the page Risk says of the invented release of `tests/small_release.md`."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from charts import theme
from charts.look import LIGHT
from pages.risk import screening, stated
from pages.values import (
    Bullets,
    Button,
    Choice,
    Exhibit,
    Head,
    Heading,
    Link,
    Notice,
    Parts,
    Table,
)
from queries.engine import ask
from queries.selection import EVERYTHING, Selection
from schema.codelists import codes
from tests.pages.invented import INVENTED, strays
from tests.pages.read import exhibit, of, parts, texts

SCHEMES = ["any", "eu_ai_act", "nl_publication_category", "own_scale"]
MARK = "This dashboard's own screening, not a legal classification."
RULES = "By this dashboard's own rules"
selections = st.builds(
    Selection,
    sector=st.lists(st.sampled_from(codes("sector")), max_size=2).map(tuple),
    status=st.lists(st.sampled_from(codes("status")), max_size=3).map(tuple),
    area=st.lists(st.sampled_from(["GB", "NL", "JP"]), max_size=2).map(tuple),
    source=st.lists(st.sampled_from(["small_register", "case_collection"]), max_size=1).map(tuple),
)
laws = settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def headings(shown: Parts) -> list[str]:
    return [heading.text for heading in of(Heading, shown)]


def tiers(scheme: str, selection: Selection) -> dict[tuple[str, str], int]:
    rows = ask("systems_by_risk_tier", selection, risk_scheme=scheme).to_pylist()
    return {(row["standing"], row["risk_tier"]): row["systems"] for row in rows}


def test_findings(small_release):
    """Of the nine systems in use four state a category, one is high, one has transparency duties,
    two have no tier."""
    shown = parts("risk")
    title = "4 of 8 systems in use have a stated risk category"
    assert exhibit("risk-stated", shown).title == title
    title = "Display tiers of 8 systems in use: 1 high, 1 transparency, 6 without a tier"
    assert exhibit("risk-tiers", shown).title == title
    told = headings(shown)
    assert "It cannot map the category of 2 systems" in told
    assert "1 system is stated high-risk or prohibited" in told
    assert "2 more systems point to Annex III or Article 5" in told


def test_narrowed_to_one_system(small_release):
    """Sentences are grammatical for one system."""
    shown = parts("risk", Selection(place=("gb-quay",)))
    title = "None of 1 system in use has a stated risk category"
    assert exhibit("risk-stated", shown).title == title
    assert exhibit("screening-coverage", shown).title == "All of 1 system in use can be screened"
    assert "No system is stated high-risk or prohibited" in headings(shown)


def test_nothing_selected(small_release):
    """An empty selection says so, offers what to loosen, and shows no finding."""
    shown = parts("risk", Selection(area=("africa",)))
    assert not of(Exhibit, shown)
    assert of(Notice, shown)[0].text == "No systems in use for this selection."
    assert of(Button, shown)


def test_a_listed_system_leads_to_its_city(small_release):
    """The link to a place carries the parameter that the city page reads, and the release where one
    was chosen."""
    *_, listed = of(Table, parts("risk", Selection(release="2026.10.1")))
    ways = listed.column("Link to place")
    assert ways and all(way.startswith("city?city=") for way in ways)
    assert all("release=2026.10.1" in way for way in ways)


def switch(shown) -> Choice:
    """The choice of the scheme that tiers are read by."""
    return next(part for part in of(Choice, shown) if part.name == "risk_scheme")


def test_address_chooses_the_scheme(small_release):
    """The AI Act reads the Dutch high-risk category, which matches its own exactly, and the Dutch
    categories know no transparency; an unknown scheme is any, and is told."""
    shown = parts("risk", risk_scheme="eu_ai_act")
    title = "Display tiers of 8 systems in use: 1 high, 1 transparency, 6 without a tier"
    assert exhibit("risk-tiers", shown).title == title
    assert "It cannot map the category of 2 systems" in headings(shown)
    dutch = parts("risk", risk_scheme="nl_publication_category")
    title = "Display tiers of 8 systems in use: 1 high, 7 without a tier"
    assert exhibit("risk-tiers", dutch).title == title
    assert "It cannot map the category of 3 systems" in headings(dutch)
    unknown = parts("risk", risk_scheme="nist")
    assert switch(unknown).unknown == ("nist",)
    assert exhibit("risk-tiers", unknown) == exhibit("risk-tiers", parts("risk"))


def test_the_filter_reads_and_leaves_none_out(small_release):
    """The scheme among the filters is the one that the page reads by; every system stays, and with
    a tier those of other schemes are found."""
    shown = parts("risk", Selection(scheme=("nl_publication_category",)))
    title = "Display tiers of 8 systems in use: 1 high, 7 without a tier"
    assert exhibit("risk-tiers", shown).title == title
    high = parts("risk", Selection(scheme=("eu_ai_act",), tier=("high",)))
    assert (
        exhibit("risk-tiers", high).title
        == "Display tiers of 1 system in use: 1 high, 0 without a tier"
    )


def test_systems_without_a_tier_are_listed(small_release):
    """Each system that the crosswalk cannot map stands in a list with its record."""
    (listed,) = (part for part in of(Table, parts("risk")) if part.key == "unmapped-systems")
    assert listed.column("System") == ("Plate scan", "Plate scan", "Green wave")
    assert all(listed.column("Link to record"))


def test_screening_is_always_marked(small_release):
    """The figures, the rules and the list of the screening say that it is no legal
    classification."""
    assert sum(text.startswith(MARK) for text in texts(parts("risk"))) == 4


@laws
@given(selection=selections)
def test_no_scheme_changes_the_total(small_release, selection):
    """Whichever scheme is read, and by label too, every chosen system is counted exactly once."""
    total = ask("headline", selection).to_pylist()[0]["systems"]
    labels = ask("systems_by_risk_label", selection).to_pylist()
    assert sum(row["systems"] for row in labels) == total
    for scheme in SCHEMES:
        assert sum(tiers(scheme, selection).values()) == total


@laws
@given(selection=selections)
def test_screening_parts_every_system(small_release, selection):
    """The four outcomes of the screening add up to all systems."""
    coverage = ask("screening_coverage", selection).to_pylist()[0]
    outcomes = "listed", "article_50_only", "pointing_nowhere", "without_technology"
    assert sum(coverage[f"systems_{outcome}"] for outcome in outcomes) == coverage["systems"]
    pointing = coverage["systems_listed"] + coverage["systems_article_50_only"]
    assert pointing == coverage["systems_pointing"]


def test_several_categories_count_under_the_strictest(small_release):
    """A mapped tier goes before a category without one, and that before none."""
    assert tiers("any", Selection(place=("nl-linde",), status=("in_use",))) == {
        ("tier", "high"): 1,
        ("no_tier", "not_assessed"): 1,
        ("not_stated", "not_assessed"): 1,
    }


def test_vermilion_is_high_and_nothing_else(small_release):
    """On this page only bars of high risk are vermilion, and a missing category is hollow."""
    own = [shown for shown in of(Exhibit, parts("risk")) if not shown.key.startswith("running")]
    marks = {shown.key: shown.figure["data"][0]["marker"] for shown in own}
    high = {key for key, mark in marks.items() if theme.HIGH_RISK in mark["color"]}
    assert high == {"risk-stated", "risk-tiers"}
    assert marks["risk-stated"]["line"]["width"][-1] > 0, "no category stated comes last, hollow"


@pytest.mark.parametrize("framework", ["nist", "atrs"])
def test_frameworks_without_tiers_are_never_offered(small_release, framework):
    """The switch offers the crosswalk's schemes alone."""
    options = switch(parts("risk")).options
    assert options and not [scheme for scheme in options if framework in scheme]


@pytest.mark.parametrize(
    ("high", "others", "said"),
    [
        (0, 4, "None of 4 systems in use is stated high-risk or prohibited by its source."),
        (1, 4, "1 of 5 systems in use is stated high-risk or prohibited by its source."),
        (2, 0, "2 of 2 systems in use are stated high-risk or prohibited by their sources."),
    ],
)
def test_stated_high_in_words(high, others, said):
    """None, one and many that are stated high are told with their base."""
    labels = [{"risk_label": "high", "systems": high}, {"risk_label": "low", "systems": others}]
    running = EVERYTHING.running()
    assert stated.high_in_words(high, labels, running, LIGHT) == said


def test_no_stated_category_is_no_low_risk():
    """Where no category is stated, none is called high or not; those without one are told."""
    none = [{"risk_label": None, "systems": 4, "unread": 0, "facts_date": None}]
    assert stated.high_in_words(0, none, EVERYTHING.running(), LIGHT) == ""
    said = "For 4 of 4 systems nobody stated a category, which does not mean low risk."
    assert stated.unstated_in_words(none, LIGHT) == said
    assert stated.unstated_in_words([{"risk_label": "high", "systems": 4}], LIGHT) == ""
    newer = [none[0] | {"unread": 3, "facts_date": "2026-01-02"}]
    assert stated.unstated_in_words(newer, LIGHT) == (
        "For 1 of 4 systems nobody stated a category, which does not mean low risk."
    )
    assert stated.unread_in_words(newer, EVERYTHING.running(), LIGHT) == (
        "3 systems in use have no category in the file we read, of 2 January 2026, which is older"
        " than their entries."
    )
    assert stated.unread_in_words(none, EVERYTHING.running(), LIGHT) == ""


@pytest.mark.parametrize(
    ("listed", "known", "begins"),
    [
        (0, 0, "Of no system the technology is known, so"),
        (0, 3, f"{RULES} none of 3 systems whose technology is stated or coded points to"),
        (1, 1, f"{RULES} 1 of 1 system whose technology is stated or coded points to"),
        (2, 1234, f"{RULES} 2 of 1,234 systems whose technology is stated or coded point"),
    ],
)
def test_screened_in_words(listed, known, begins):
    """What the rules point at is told of the systems whose technology is known."""
    coverage = {"systems": known + 2, "systems_without_technology": 2, "systems_listed": listed}
    coverage |= {"systems_listed_coded": 0}
    assert screening.in_words(coverage, LIGHT).startswith(begins)


def test_every_word_is_in_the_catalogue(small_release):
    """What the page says beside names and reasons of the release comes from the catalogue."""
    shown, running = parts("risk", look=INVENTED), EVERYTHING.running()
    questions = ["systems_by_risk_label", "screening_rules", "systems_high", "sources"]
    questions.append("systems_by_place_source")
    answers = [ask(question, running) for question in questions]
    for question in ("crosswalk_categories", "categories_without_tier", "systems_without_tier"):
        answers.append(ask(question, running, risk_scheme="any"))
    assert of(Head, shown) and not strays(shown, answers)


def test_impact_assessments_are_told_as_stated(small_release):
    """Of how many systems an assessment is stated, of those of the sources that say so of any, and
    that silence is no no; a link leads to the rows."""
    shown = parts("risk", Selection(status=("in_use", "retired")))
    told = exhibit("impact-assessments", shown)
    assert told.title == (
        "An impact assessment is stated for 1 of 5 systems in use or retired (Case collection);"
        " for 1 it is stated that none was made"
    )
    assert [column.cells for column in told.table.columns] == [
        ("Case collection",),
        (1,),
        (1,),
        (3,),
    ]
    assert "silence is not a no" in told.counted and "of 11 in all" in told.counted
    (link,) = (part for part in of(Link, shown) if part.parameters.get("impact_assessment"))
    assert link.parameters["impact_assessment"] == "no,yes"


def test_no_assessment_stated_shows_no_exhibit(small_release):
    """Where no source of the selection states an assessment, no figure pretends to count them."""
    shown = parts("risk", Selection(area=("NL",)))
    assert "impact-assessments" not in [part.key for part in of(Exhibit, shown)]


def test_where_most_pointers_are_is_told(small_release):
    """Of several countries the one with the most is named beside where the Act holds; of a single
    one there is nothing to tell."""
    where = (
        "More of the systems that point to Annex III or Article 5 are in the United Kingdom than in"
        " any other country: 2 of 3. The Act itself"
    )
    assert where in _below_the_figure(EVERYTHING)
    assert "The Act itself" not in _below_the_figure(Selection(area=("NL",)))


def _below_the_figure(selection: Selection) -> str:
    return " ".join(
        text for points in of(Bullets, parts("risk", selection)) for text in points.items
    )


def test_a_category_stands_beside_its_english(small_release):
    """Where a publisher words a category in two languages, the figure shows both."""
    row = {"risk_scheme": "nl_publication_category", "risk_label": "Overige algoritmes"}
    row |= {"other_wordings": "Other algorithms", "risk_tier": "not_assessed"}
    row |= {"systems": 2, "places": 1}
    (shown,) = stated.parts([row], EVERYTHING, LIGHT)
    assert shown.table.column("Category as stated") == ("Other algorithms (Overige algoritmes)",)
    assert not shown.note
