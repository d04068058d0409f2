"""Places that a member's file adds, and those that it names otherwise than the dashboard."""

import pytest

from etl.check import check
from etl.check.nearest import Nearest
from tests.delivered import REFERENCE

HEADINGS = (
    "place_id,name,kind,country,region,admin,latitude,longitude,population_quality,forum_status\n"
)


def added(folder, *rows: str):
    path = folder / "place.csv"
    path.write_text(HEADINGS + "\n".join(rows) + "\n", encoding="utf-8")
    return check(path, reference=REFERENCE)


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        (
            ["es-x-madrid,Madrid,municipality,ES,europe,,40.41,-3.70,missing,none"],
            "this place exists as es-28079 (Madrid, ES)",
        ),
        (
            [
                "fr-x-1,Val-Neuf Métropole,federation,FR,europe,,43.6,1.45,missing,none",
                "fr-x-2,VAL NEUF METROPOLE,federation,FR,europe,,43.6,1.46,missing,none",
            ],
            "fr-x-1 has this name",
        ),
    ],
)
def test_a_place_under_two_identifiers_is_a_finding(rows, rule, tmp_path):
    """In the table of places or in the same file, however its name is written."""
    checked = added(tmp_path, *rows)
    (finding,) = checked.findings
    assert (finding.row, finding.column, finding.problem) == (
        len(rows) + 1,
        "place_id",
        "duplicate_key",
    )
    assert rule in finding.rule and checked.accepted == len(rows) - 1


def test_places_of_one_name_may_lie_apart(tmp_path):
    """Two Springfields of two states, a county and its city, and a Madrid elsewhere are places of
    their own."""
    checked = added(
        tmp_path,
        "us-x-1,Springhaven,municipality,US,americas,IL,,,missing,none",
        "us-x-2,Springhaven,municipality,US,americas,MA,,,missing,none",
        "us-x-3,Springhaven,county,US,americas,MA,,,missing,none",
        "co-x-1,Madrid,municipality,CO,americas,,4.73,-74.26,missing,none",
    )
    assert not checked.findings and checked.accepted == 4


def test_the_region_follows_from_the_country(tmp_path):
    """It may be left out; one that the country does not lie in is a finding."""
    checked = added(
        tmp_path,
        "ke-x-1,Mtown,municipality,KE,,,,,missing,none",
        "ke-x-2,Ntown,municipality,KE,asia,,,,missing,none",
    )
    (finding,) = checked.findings
    assert (finding.row, finding.column, finding.problem) == (3, "region", "wrong_value")
    assert "africa, the region that KE lies in" in finding.rule
    assert checked.tables["place"].set_index("place_id").loc["ke-x-1", "region"] == "africa"


def test_the_table_of_regions_is_that_of_our_places():
    """Every country of a place of ours lies in the region that the place names."""
    places = REFERENCE.places[["country", "region"]].drop_duplicates()
    known = REFERENCE.regions_of_countries
    assert not [pair for pair in places.itertuples(index=False) if known[pair[0]] != pair[1]]


def test_the_united_kingdom_is_gb(tmp_path):
    """`UK` means no other country; it is read as GB, and told."""
    checked = added(tmp_path, "gb-x-1,Kerbton,municipality,UK,europe,,,,missing,none")
    (finding,) = checked.findings
    assert (finding.problem, finding.value, finding.suggestion) == ("cleaned", "UK", "GB")
    places = checked.tables["place"].set_index("place_id")
    assert places.loc["gb-x-1", "country"] == "GB"


@pytest.mark.parametrize(
    ("name", "country", "place"),
    [
        ("San José, CA", "", "us-0668000 (San Jose, CA, US)"),
        ("San José, CA", "FR", "us-0668000 (San Jose, CA, US)"),
        ("Seattle", "", "us-5363000 (Seattle, WA, US)"),
        ("Frankfurt am Main", "", "de-06412000 (Frankfurt am Main, DE)"),
        ("Seattle", "FR", ""),
        ("Toronto", "", ""),
        ("Lagos", "", ""),
    ],
)
def test_a_place_is_proposed_in_its_country_alone(name, country, place):
    """A whole name, of all places where nobody knows the country; a state behind the name tells
    it."""
    assert Nearest(REFERENCE, {})._place(name, country) == place


def test_no_name_is_passed_over_for_the_many_before_it():
    """The thousandth name of a file has its proposal as the first has."""
    nearest = Nearest(REFERENCE, {})
    for number in range(1_000):
        nearest._place(f"Nowhere {number}", "XX")
    assert nearest._place("Seattle", "US") == "us-5363000 (Seattle, WA, US)"
