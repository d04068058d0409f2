"""Tasks 1 to 5: how many, which rows, which share, since when, how risky; on the first release."""

import csv
import io
import re

from pages.values import Metric, Table
from queries.engine import ask
from queries.selection import Selection
from tests.pages.read import exhibit, of, parts, rows
from tests.tasks.conftest import FIRST, SECOND

ALL = Selection(release=FIRST)
CHATS = ALL.but(status=("in_use",), technology=("chatbot_assistant",))


def downloaded(client, name: str, **query: str) -> list[dict[str, str]]:
    """The rows of a CSV file of the interface."""
    answer = client.get(f"/api/v1/{name}.csv", params=query)
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))


def test_1_cities_with_a_live_chatbot(client):
    """Five cities run six live chatbots; 9.90 million people live there, each counted once: 68.75%
    of those in responding cities, 67.12% of all members' and never the plain 69.39%."""
    numbers = {metric.label: metric.value for metric in of(Metric, parts("overview", CHATS))}
    assert (numbers["Systems in use"], numbers["Local governments"]) == ("6", "5")
    assert numbers["Residents"] == "9.9 million"
    systems = downloaded(
        client,
        "deployment",
        status="in_use",
        technology="chatbot_assistant",
        release=FIRST,
    )
    cities = {row["place_id"] for row in systems}
    assert len(systems) == 6
    assert cities == {"nl-c01", "gb-c04", "gb-c05", "fi-c07", "fr-c10"}
    shown = parts("reach", CHATS)
    total = exhibit("reach-total", shown).table
    assert total.column("Residents") == (9_900_000, 10_200_000)
    frames = exhibit("reach-frames", shown)
    of_answering, of_all, bounds = (
        frames.table.column(heading)[0]
        for heading in (
            "Residents there, of those that answered",
            "Residents there, of all",
            "Bounds among all residents",
        )
    )
    assert of_answering == "9,900,000 of 14,400,000 (68.8%)"
    assert of_all == "9,900,000 of 14,750,000 (67.1%)"
    assert bounds == "67.1–69.5%"
    assert "69.4%" not in f"{frames.title} {frames.note} {total}"
    assert frames.title.endswith("home to 67.1% of all residents")


def test_2_a_table_that_can_be_cited(client):
    """High risk in the Netherlands is two rows of one city, one of them live; the citation carries
    release, filters, rows and checksum, and the link gives the same after another release."""
    asked = {"tier": "high", "country": "NL", "release": FIRST}
    found = downloaded(client, "deployment", **asked)
    assert [(row["deployment_id"], row["status"]) for row in found] == [
        ("forum_package:d02", "in_use"),
        ("forum_package:d17", "pilot"),
    ]
    assert {row["place"] for row in found} == {"Noordstad"}
    assert len(downloaded(client, "deployment", status="in_use", **asked)) == 1
    cited = client.get("/api/v1/deployment.txt", params=asked).text
    assert "Area: Netherlands; Risk tier: High" in cited
    assert f"Release {FIRST} of 2026-10-01. 2 rows, SHA-256 of the CSV file " in cited
    link = re.search(r"http\S+$", cited.strip())[0]
    again = client.get(link)
    assert again.headers["x-rows"] == "2"
    assert client.get("/api/v1/deployment.txt", params=asked).text == cited
    newest = downloaded(client, "deployment", tier="high", country="NL", release=SECOND)
    assert len(newest) == 2  # another release, and another link


def test_3_adoption_with_its_uncertainty(cities):
    """9 of 10 respondents run a live system, 75.0 to 91.7% of the twelve; Montelune, which has a
    pilot and one that ended, does not, and the two that did not answer are no noes."""
    governance = parts("governance", ALL)
    assert exhibit("wave-levels", governance).title == (
        "AI adopted: “Yes” in 9 of 10 (90%) answers in w1"
    )
    assert exhibit("bounds", governance).table.column("Share") == ("9 of 12, 75–91.7%",)
    live = ask("headline", ALL.running()).to_pylist()[0]
    assert live["places"] == 9
    assert (
        ask("headline", ALL.but(status=("in_use",), place=("fr-c09",)))["systems"][0].as_py() == 0
    )
    map_of = exhibit("map", parts("map", ALL, colour="ai_adopted"))
    answers = dict(
        zip(map_of.table.column("Place"), map_of.table.column("AI adopted"), strict=True)
    )
    silent = {city for city, answer in answers.items() if answer == "Asked, did not answer"}
    assert silent == {"Polderdam", "Westburg"}
    assert [city for city, answer in answers.items() if answer == "No"] == ["Montelune"]
    assert map_of.title.startswith("Fixture wave: 9 of 12 (75%)")


def test_4_cities_with_a_live_system_by_year(cities):
    """1, 2, 3, 4, then 6 and 9: expected for 2023 is 5, where a system that ended in a year did not
    run in it. By this product's rule Montelune's chatbot, which ended in 2023, still ran in 2023,
    and the page says so; from 2024 on both rules give 9."""
    shown = parts("adoption", ALL.but(status=("in_use", "retired")), show="places")
    live = exhibit("running", shown)
    expected = {2019: 1, 2020: 2, 2021: 3, 2022: 4, 2023: 5, 2024: 9}
    years = {year: live.table.column(str(year))[0] for year in expected}
    assert years == expected | {2023: 6}
    assert "in every year from that of its start to that of its end" in live.counted
    shown = parts("adoption", ALL.but(status=("in_use",)), show="places")
    # without the one that ended
    assert exhibit("running", shown).table.column("2023") == (5,)


def test_5_risk_and_another_scheme(cities):
    """Of 13 live systems 3 are high in 3 cities, 6 limited in 5, 3 minimal in 3 and 1 has no tier;
    another scheme leaves the total, and the one without a tier is listed in every scheme."""
    shown = parts("risk", ALL)
    tiers = {tier: counts for tier, *counts in rows(exhibit("risk-tiers", shown).table)}
    assert tiers["High"] == [3, 3] and tiers["Transparency"] == [6, 5]
    assert tiers["Minimal"] == [3, 3] and tiers["Stated, but without a tier"] == [1, 1]
    for scheme in ("any", "eu_ai_act", "eurocities_ats", "nl_publication_category"):
        read = parts("risk", ALL, risk_scheme=scheme)
        assert sum(exhibit("risk-tiers", read).table.column("Systems")) == 13
        (unmapped,) = (part for part in of(Table, read) if part.key == "unmapped-systems")
        assert "Permit document ai" in unmapped.column("System")
    newer = parts("risk", Selection(release=SECOND))
    assert not [part for part in of(Table, newer) if part.key == "unmapped-systems"]
