"""The counts that must come out of the raw files, whatever the way in between.

In scope means: not set aside as outside the dashboard's scope or replaced by a later row. Rows in
scope either make a record, or are refused with a reason, or belong to a body that is no local
government.
"""

import csv
from datetime import date

import pytest

from etl.build import build
from tests.raw import RAW, needs_raw

pytestmark = needs_raw
OUTSIDE = ["out_of_scope", "superseded"]


@pytest.fixture(scope="module")
def built():
    """All tables, built once from the raw files as they stood when they were first counted."""
    return build(RAW, date(2026, 11, 22)).tables


def records(built, source_id):
    return built["deployment"].query("source_id == @source_id")


def refused(built, source_id):
    return built["refusal"].query("source_id == @source_id")


def read_of(built, source_id):
    return int(built["source"].set_index("source_id").at[source_id, "rows_read"])


def in_scope(built, source_id):
    """Rows of a source that are neither outside the scope nor replaced: by the refusals, and by
    what was made of them."""
    named = refused(built, source_id)
    outside = named[named["problem"].isin(OUTSIDE)]
    told = set(records(built, source_id)["source_row"]) | set(
        named.loc[~named["problem"].isin(OUTSIDE), "row"]
    )
    assert len(told) == read_of(built, source_id) - len(outside), "a row is lost or told twice"
    return told


def raw_rows(*parts):
    with RAW.joinpath(*parts).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("source_id", "rows", "scope"),
    [
        ("nl_algorithm_register", 1530, 1011),
        ("eu_public_sector_tech_watch", 2291, 575),
        ("us_nyc_algorithmic_tools", 76, 59),
        ("uk_atrs", 136, 13),
        ("us_atlas_of_surveillance", 5784, 814),
        ("no_ki_prosjekter", 179, 14),
        ("fr_bibliotheque_ia", 23, 23),
        ("jp_genai_procurement", 26, 26),
        ("us_nc_alpr_survey", 121, 76),
        ("us_flock_portals", 814, 814),
    ],
)
def test_the_rows_in_scope_are_those_that_were_counted_by_hand(built, source_id, rows, scope):
    """Every row of a source is read, and as many are in scope as an independent count found."""
    assert read_of(built, source_id) == rows
    assert len(in_scope(built, source_id)) == scope


def test_the_dutch_register_gives_949_systems_of_204_municipalities_800_of_them_with_a_category(
    built,
):
    """Every municipal entry of the register makes a record in one municipality; those of provinces
    stand in provinces."""
    every = records(built, "nl_algorithm_register")
    kinds = built["place"].set_index("place_id")["kind"]
    found = every[every["place_id"].map(kinds) == "municipality"]
    assert set(every["place_id"].map(kinds)) == {"municipality", "province"}
    assert (len(found), found["place_id"].nunique(), found["risk_label"].notna().sum()) == (
        949,
        204,
        800,
    )


def test_tech_watch_rows_are_local_cases_of_ai(built):
    """The 575 rows are those whose raw technology and category say so, however they are spelt."""
    cases = raw_rows("eu_public_sector_tech_watch", "2026-03-04", "pstw_dataset.csv")
    local = {
        number
        for number, case in enumerate(cases, start=1)
        if case["Primary Technology"].casefold() == "artificial intelligence"
        and case["Responsible organisation category"].casefold().replace("-", " ")
        == "local government"
    }
    assert in_scope(built, "eu_public_sector_tech_watch") == local


def test_new_york_keeps_the_later_report_of_each_tool(built):
    """No tool of an agency stands twice, and what was reported for 2023 stays."""
    reports = raw_rows("us_nyc_algorithmic_tools", "2024-05", "algorithm_tool_compliance.csv")
    later = {number for number, report in enumerate(reports, start=1) if report["year"] == "2023"}
    found = records(built, "us_nyc_algorithmic_tools")
    assert later <= set(found["source_row"])
    assert not (found["body"] + "/" + found["name"].str.casefold()).duplicated().any()


def test_the_atlas_rows_name_685_cities(built):
    """The rows in scope stand in 685 cities, by city and state and without regard to capitals."""
    entries = raw_rows("us_atlas_of_surveillance", "2020-10-07", "atlas.csv")
    scope = [entries[row - 1] for row in in_scope(built, "us_atlas_of_surveillance")]
    assert len({f"{entry['City']}, {entry['State']}".casefold() for entry in scope}) == 685


def test_only_a_full_repeat_of_an_atlas_row_is_refused_as_one(built):
    """Each row refused for its number equals, cell by cell, the row that kept the number."""
    entries = raw_rows("us_atlas_of_surveillance", "2020-10-07", "atlas.csv")
    repeats = refused(built, "us_atlas_of_surveillance").query("problem == 'duplicate_key'")
    assert len(repeats) == 1
    for repeat in repeats.itertuples():
        same = [entry for entry in entries if entry["AOSNUMBER"] == repeat.value]
        assert len(same) == 2 and same[0] == same[1] == entries[repeat.row - 1]


def test_the_archive_of_mobility_gives_54_uses_of_44_cities(built):
    """Of the 64 features of five files, 54 name the city, an office or a company of it; each gives
    one record of one city, and ten are set aside with their city."""
    assert read_of(built, "eu_urbmobai") == 64
    uses, aside = records(built, "eu_urbmobai"), refused(built, "eu_urbmobai")
    assert (len(uses), uses["place_id"].nunique()) == (54, 44)
    assert set(aside["problem"]) == {"out_of_scope"} and (aside["value"] != "").all()
    assert len(aside) == 10


def test_japans_tenders_are_worth_what_their_contracts_say(built):
    """The contract amounts are those of the raw file, in yen, and no ceiling of a budget is one."""
    cases = raw_rows("jp_genai_procurement", "2026-10", "cases_facts.csv")
    stated = {case["case_id"]: case["contract_amount_jpy"] for case in cases}
    tenders = records(built, "jp_genai_procurement").set_index("deployment_id")
    worth = tenders["contract_amount"].dropna()
    assert {
        f"jp_genai_procurement:{case}": float(amount) for case, amount in stated.items() if amount
    } == dict(worth)
    assert len(worth) == 4 and set(tenders.loc[worth.index, "contract_currency"]) == {"JPY"}
    assert set(tenders["status"]) == {"in_development", "planned"}


def test_norways_projects_are_of_five_municipalities(built):
    """Fourteen projects are of municipal owners; each of the 165 others is set aside with the kind
    of its owner."""
    projects, aside = records(built, "no_ki_prosjekter"), refused(built, "no_ki_prosjekter")
    assert (len(projects), projects["place_id"].nunique()) == (14, 5)
    assert (projects["status"] == "unknown").sum() == 6
    assert len(aside) == 165 and (aside["value"] != "").all()


def test_frances_projects_are_of_local_governments(built):
    """Two regions and a syndicate are set aside by name; the numbers dragged over four rows of
    Toulouse's metropolis make no four bodies."""
    projects, aside = records(built, "fr_bibliotheque_ia"), refused(built, "fr_bibliotheque_ia")
    assert (len(projects), projects["place_id"].nunique()) == (20, 14)
    assert (projects["place_id"] == "fr-243100518").sum() == 4
    assert sorted(aside["value"]) == [
        "Région Centre-Val de Loire",
        "Région Occitanie",
        "Syndicat de gestion des eaux du brivadois",
    ]


def test_the_city_police_of_north_carolina_all_have_a_place(built):
    """All 76 police departments of cities make a record; the one of a county is set aside by
    name."""
    assert len(records(built, "us_nc_alpr_survey")) == 76
    aside = refused(built, "us_nc_alpr_survey")
    assert list(aside.loc[aside["accepted"].str.contains("Gaston County"), "row"]) == [2]
    assert set(aside["problem"]) == {"out_of_scope"}


def test_portals_of_sheriffs_and_others_are_set_aside_by_name(built):
    """98 portals of counties and 26 of universities, an airport and the like have a reason each;
    three names of several townships or towns stay open."""
    named = refused(built, "us_flock_portals")
    aside = named.query("problem == 'not_a_local_government'")
    is_county = aside["accepted"].str.contains("^county (?:sheriff|district attorney)")
    assert (is_county.sum(), (~is_county).sum()) == (98, 26)
    assert aside["value"].str.startswith("https://").all()
    assert (named["problem"] == "place_unresolved").sum() == 3


def test_a_portal_that_shows_nothing_is_not_in_use(built):
    """673 portals show cameras, a search or that they withhold both; 14 show neither."""
    systems = records(built, "us_flock_portals").drop_duplicates("source_row")
    assert systems["status"].value_counts().to_dict() == {"in_use": 673, "unknown": 14}


def test_a_portal_renews_what_the_atlas_and_north_carolina_say(built):
    """What older sources say of plate readers in a place with a portal is of the portal's system,
    but for Las Vegas, whose metropolitan police is not the city's."""
    portals = records(built, "us_flock_portals")
    older = built["deployment"].query(
        "source_id in ('us_atlas_of_surveillance', 'us_nc_alpr_survey')"
        " and technology == 'licence_plate_recognition'"
    )
    beside = older[older["place_id"].isin(portals["place_id"])]
    apart = beside[~beside["system_id"].isin(portals["system_id"])]
    assert len(beside) == 179
    assert list(apart["deployment_id"]) == ["us_atlas_of_surveillance:AOS5566"]


def test_28_of_191_german_cities_have_a_chatbot(built):
    """Each city looked at gives an answer, each yes a system, and five of these are of a kind
    told."""
    assert read_of(built, "de_municipal_chatbots") == 191
    answers = built["answer"].query("source_id == 'de_municipal_chatbots'")
    assert answers["answer"].value_counts().to_dict() == {"no": 163, "yes": 28}
    systems = records(built, "de_municipal_chatbots")
    assert set(systems["place_id"]) == set(answers.query("answer == 'yes'")["place_id"])
    assert systems["is_ai"].value_counts().to_dict() == {"not_stated": 23, "yes": 3, "no": 2}


def test_the_founding_cities_have_163_systems_and_190_answers(built):
    """Every row of the desk research makes a system or an answer, nineteen answers a city."""
    systems = records(built, "forum_desk_research")
    assert len(systems.drop_duplicates(["source_file", "source_row"])) == 163
    answers = built["answer"].query("source_id == 'forum_desk_research'")
    assert len(answers) == 190
    assert (answers.groupby("place_id").size() == 19).all() and answers["place_id"].nunique() == 10
    founding = set(built["place"].query("forum_status == 'founding'")["place_id"])
    assert set(answers["place_id"]) == founding
    assert refused(built, "forum_desk_research").empty


def test_not_found_is_never_told_as_an_answer(built):
    """The desk research's 68 times not found carry no answer, and its 122 answers are those of the
    raw files."""
    answers = built["answer"].query("source_id == 'forum_desk_research'")
    raw = [
        row["answer"]
        for half in "AB"
        for row in raw_rows("forum_desk_research", "2026-11-22", f"governance_{half}.csv")
    ]
    assert (answers["answer_status"] == "not_found").sum() == raw.count("not found") == 68
    assert answers.loc[answers["answer_status"] == "not_found", "answer"].isna().all()
    assert answers["answer"].value_counts().to_dict() == {
        said: raw.count(said) for said in ("yes", "partly", "no")
    }
