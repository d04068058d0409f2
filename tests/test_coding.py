"""What sources do not state is filled from the coding, marked as coded; bad rows are refused by
name."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from etl import release
from etl.build import Built, build
from etl.coding import keys_of, name_the_lost, newest
from etl.coding_quality import kappa
from etl.reference import curated_now
from etl.trace import Trace, sections
from queries import engine
from queries.selection import Selection
from schema.columns import LONGEST_LABEL, LONGEST_LINE
from tests.coding_files import AS_OF, LABELS, OTHERS, SYSTEMS, raw_files
from tests.conftest import NEWER
from tests.raw import RAW, needs_raw


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Built:
    return build(raw_files(tmp_path_factory.mktemp("raw")), AS_OF)


def records(built: Built) -> pd.DataFrame:
    rows = built.tables["deployment"].astype(object)
    return rows.assign(key=rows["deployment_id"].str.split(":").str[1]).set_index("key")


def told(refusals: pd.DataFrame) -> list[tuple]:
    """File, row, field, value and problem of refusals, None where there is none."""
    file = refusals["file"].astype(object).str.split("/").str[-1]
    columns = [refusals[name].astype(object) for name in ("row", "field", "value", "problem")]
    return [
        tuple(None if pd.isna(value) or value == "" else value for value in row)
        for row in zip(file, *columns, strict=True)
    ]


def refused(built: Built, folder: Path, **changed: str | None) -> list[tuple]:
    """What the coding is refused for, beside the records that were built."""
    coding = newest(raw_files(folder, **changed), AS_OF)
    there = set(keys_of(built.tables["deployment"]))
    name_the_lost(coding, there, built.tables["source"]["source_id"])
    return told(coding.refusals.frame())


@pytest.mark.parametrize(
    ("key", "field", "value", "basis"),
    [
        ("1", "technology", "language_processing", "coded"),
        ("1", "sector", "transport", "stated"),
        ("1", "is_ai", "yes", "stated"),
        ("1", "residents_facing", "no", "coded"),
        ("2", "sector", "social_protection", "coded"),
        ("2", "is_ai", "not_stated", "none"),
        ("2", "residents_facing", "unknown", "none"),
        ("3", "technology", "not_stated", "none"),
        ("DOT/Read Tool", "technology", "optimisation_planning", "coded"),
        ("DOT/Read Tool", "is_ai", "yes", "coded"),
        ("DOT/Unread Tool", "technology", "computer_vision", "coded"),
        ("DOT/Doubtful Tool", "technology", "not_stated", "none"),
        ("DOT/Doubtful Tool", "sector", "transport", "coded"),
    ],
)
def test_a_value_says_what_it_rests_on(built, key, field, value, basis):
    """Stated wins; a reading fills what is not stated and takes the place of a mapped class; where
    it cannot tell, the value stays not stated."""
    record = records(built).loc[key]
    assert (record[field], record[f"{field}_basis"]) == (value, basis)


def test_words_of_ours_stand_beside_the_publishers(built):
    """A Dutch name has an English label and a purpose; the publisher's class stays in its words;
    what has no purpose has none."""
    rows = records(built)
    assert rows.loc["1", "label_en"] == "Document redaction"
    assert rows.loc["1", "purpose"] == "Blacks out personal data in documents"
    assert pd.isna(rows.loc["2", "purpose"]) and pd.isna(rows.loc["3", "label_en"])
    assert pd.isna(rows.loc["DOT/Read Tool", "label_en"])
    assert rows.loc["DOT/Read Tool", "purpose"] == "Plans where crossings are painted"
    assert rows.loc["DOT/Read Tool", "technology_as_stated"] == "Predictive modeling"
    assert list(rows.loc[["1", "2", "3"], "impact_assessment"]) == ["yes", "no", "not_stated"]


def test_nothing_is_refused_of_a_coding_that_is_right(built, tmp_path):
    """The same row again is no fault: one key serves every place of a record."""
    assert refused(built, tmp_path, systems=SYSTEMS + SYSTEMS.splitlines()[1] + "\n") == []


BAD = {
    "an unknown code": (
        {"systems": SYSTEMS.replace("u2,rules_automation", "u2,clockwork")},
        ("systems.csv", 2, "technology", "clockwork", "unknown_code"),
    ),
    "an empty code": (
        {"systems": SYSTEMS.replace("u2,rules_automation,", "u2,,")},
        ("systems.csv", 2, "technology", "", "missing_value"),
    ),
    "no key": (
        {"systems": SYSTEMS.replace("nl_algorithm_register:2", "")},
        ("systems.csv", 2, "deployment_id", "", "missing_value"),
    ),
    "another row of one key": (
        {"systems": SYSTEMS.replace("register:2", "register:1")},
        ("systems.csv", 2, "deployment_id", "nl_algorithm_register:1", "duplicate_key"),
    ),
    "a record that is gone": (
        {"systems": SYSTEMS.replace("register:2", "register:99")},
        ("systems.csv", 2, "deployment_id", "nl_algorithm_register:99", "no_such_record"),
    ),
    "a unit without a label": (
        {
            "systems": SYSTEMS.replace(",u2,", ",u7,"),
            "labels": LABELS.replace("u2,Benefit rules,\n", ""),
        },
        ("systems.csv", 2, "unit", "u7", "unknown_code"),
    ),
    "a label without a record": (
        {"labels": LABELS + "u9,Nothing,Nothing\n"},
        ("labels.csv", 3, "unit", "u9", "no_such_record"),
    ),
    "a label that is too long": (
        {"labels": LABELS.replace("Benefit rules", "x" * (LONGEST_LABEL + 1))},
        ("labels.csv", 2, "label_en", "x" * 80, "wrong_value"),
    ),
    "a purpose that is too long": (
        {"tech_watch_nyc": OTHERS.replace("Finds", "y" * (LONGEST_LINE + 1))},
        ("tech_watch_nyc.csv", 2, "purpose_en", "y" * 80, "wrong_value"),
    ),
    "a contact in a purpose": (
        {"labels": LABELS.replace("Benefit rules,", "Benefit rules,Call 617 555 0123")},
        ("labels.csv", 2, "purpose_en", "Call 617 555 0123", "wrong_value"),
    ),
    "an address in a label": (
        {"labels": LABELS.replace("Benefit rules", "See www.example.org")},
        ("labels.csv", 2, "label_en", "See www.example.org", "wrong_value"),
    ),
    "a row that is cut short": (
        {"systems": SYSTEMS + "nl_algorithm_register:3,u2\n"},
        ("systems.csv", 3, None, None, "wrong_file"),
    ),
    "a column that is missing": (
        {"labels": LABELS.replace("label_en", "label")},
        ("labels.csv", None, "label_en", None, "missing_column"),
    ),
    "an empty file": (
        {"validity": ""},
        ("validity.csv", None, None, None, "wrong_file"),
    ),
    "a missing file": (
        {"coder_b": None},
        ("coder_b.csv", None, None, None, "wrong_file"),
    ),
}


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_row_of_the_coding_is_refused_by_name(fault, built, tmp_path):
    """File, row, field and value are named, and nothing raises."""
    changed, expected = BAD[fault]
    assert tuple(value or None for value in expected) in refused(built, tmp_path, **changed)


def test_a_refusal_costs_its_own_row(tmp_path):
    """A label that is refused costs its system no code, and a code that is refused no other
    system's; what is refused, a record that is gone too, is in the release."""
    long = LABELS.replace("Benefit rules", "x" * 81)
    wrong = SYSTEMS.replace("u1,language_processing", "u1,clockwork")
    gone = OTHERS.replace("Doubtful Tool", "Gone Tool")
    raw = raw_files(tmp_path, labels=long, systems=wrong, tech_watch_nyc=gone)
    release_of_it = build(raw, AS_OF)
    rows, refusals = records(release_of_it), release_of_it.tables["refusal"]
    assert set(told(refusals[refusals["source_id"] == "forum_coding"])) == {
        ("systems.csv", 1, "technology", "clockwork", "unknown_code"),
        ("labels.csv", 2, "label_en", "x" * 80, "wrong_value"),
        (
            "tech_watch_nyc.csv",
            2,
            "deployment_id",
            "us_nyc_algorithmic_tools:DOT/Gone Tool",
            "no_such_record",
        ),
    }
    assert rows.loc["2", "technology"] == "rules_automation" and pd.isna(rows.loc["2", "label_en"])
    assert rows.loc["1", "technology_basis"] == "none"


def test_a_coding_after_the_date_is_not_read(tmp_path):
    """A release of an earlier day has no codes of a later coding."""
    rows = records(build(raw_files(tmp_path), date(2026, 11, 28)))
    assert set(rows.loc[["1", "2", "3"], "technology_basis"]) == {"none"}


def test_agreement_and_validity_are_in_the_release(built):
    """Two of two units agree on technology and one of two on AI; where the readings came to a code,
    one of two technologies is what the method shows."""
    rows = built.tables["coding_quality"].astype(object)
    of_systems = rows[rows["coding_file"].str.endswith("systems.csv")].set_index("coded_field")
    told = of_systems.loc["technology"]
    assert (told["units"], told["share_agreed"], told["records"]) == (2, 1.0, 2)
    assert (told["validity_units"], told["validity_agreed"], told["records_corrected"]) == (2, 1, 1)
    assert (told["validity_low"], told["validity_high"]) == pytest.approx(
        (0.0945, 0.9055), abs=5e-5
    )
    assert (of_systems.loc["is_ai", "share_agreed"], of_systems.loc["is_ai", "validity_units"]) == (
        0.5,
        1,
    )
    assert of_systems.loc["is_ai", "records_coded"] == 1
    others = rows[rows["coding_file"].str.endswith("tech_watch_nyc.csv")]
    assert set(others["share_agreed"]) == {0.5} and set(others["records_coded"]) == {1}


def test_kappa_known():
    """Cohen's kappa by hand: 3 of 4 agree, chance gives a half."""
    first, second = pd.Series(list("aabb")), pd.Series(list("aaab"))
    assert kappa(first, second) == pytest.approx(0.5)
    assert kappa(pd.Series(list("aa")), pd.Series(list("aa"))) is None


def test_screening_says_what_it_rests_on(built):
    """A rule that a coded technology meets is coded; words keep redaction out of it."""
    hits = built.tables["screening"].astype(object)
    by_key = hits.assign(key=hits["deployment_id"].str.split(":").str[1]).set_index("key")
    assert "1" not in by_key.index
    assert set(by_key["basis"]) <= {"coded"}


def test_trace_tells_the_coding(tmp_path):
    """The trace of a coded value names the coding's file and row, how it was decided, and that no
    human checked it."""
    raw, out = raw_files(tmp_path / "raw"), tmp_path / "out"
    release.write(build(raw, AS_OF), AS_OF, out)
    trace = Trace(release.current(out), raw, "nl_algorithm_register:1", curated_now())
    told = "\n".join(dict(sections(trace))["Coded"])
    assert "technology: not stated by the source; read as language_processing" in told
    assert "forum_coding/2026-11-29/systems.csv, row 1: " in told and "technology agreed" in told
    assert "no human checked" in told and "sector" not in told.split("read in")[0]


def test_coded_values_can_be_left_out(built, tmp_path, monkeypatch):
    """Under `basis=stated` a coded value counts as not stated in every question, and no system is
    lost by it."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(tmp_path))
    release.write(built, NEWER, tmp_path)
    every, stated = Selection(), Selection(basis="stated")
    systems = engine.ask("headline", every).to_pylist()[0]["systems"]
    assert engine.ask("headline", stated).to_pylist()[0]["systems"] == systems == 6
    assert {row["technology"] for row in engine.ask("table_deployment", stated).to_pylist()} == {
        "not_stated"
    }
    assert engine.ask("headline", stated.but(sector=("transport",))).to_pylist()[0]["systems"] == 1
    bases = {row["field"]: row for row in engine.ask("bases", every).to_pylist()}
    told = bases["technology"]
    assert (told["systems_stated"], told["systems_coded"], told["systems_not_known"]) == (0, 4, 2)
    assert engine.ask("screening_by_area", stated).num_rows == 0


@needs_raw
def test_the_coding_is_as_its_codebook_says():
    """The measures of the coding in the raw files are those that its codebook prints."""
    coding = newest(RAW, AS_OF)
    rows = coding.quality.set_index(["coding_file", "coded_field"])
    systems, others = (
        f"forum_coding/2026-11-29/{name}.csv" for name in ("systems", "tech_watch_nyc")
    )
    agreed = {name: rows.loc[(systems, name)] for name in ("technology", "is_ai", "sector")}
    assert [round(row["share_agreed"], 3) for row in agreed.values()] == [0.951, 0.932, 0.978]
    assert [round(row["kappa"], 3) for row in agreed.values()] == [0.943, 0.887, 0.969]
    technology, is_ai = agreed["technology"], agreed["is_ai"]
    interval = ["validity_share", "validity_low", "validity_high"]
    assert [round(value, 2) for value in technology[interval]] == [0.91, 0.85, 0.95]
    assert [round(value, 2) for value in is_ai[interval]] == [0.81, 0.73, 0.87]
    assert (technology["validity_units"], is_ai["validity_units"]) == (115, 111)
    assert round(rows.loc[(others, "technology"), "kappa"], 3) == 0.908
    assert coding.refusals.frame().empty
