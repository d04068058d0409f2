"""The checker: every fault of a file, where its maker will look for it, by the build's own
rules."""

import re
import zipfile

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.check import check
from tests.delivered import (
    BOSTON,
    FAULTS,
    MADRID,
    REFERENCE,
    SLIP_OF_REPLY,
    SYSTEMS,
    found,
    survey,
    workbook,
)
from tests.pages.invented import INVENTED, unmarked


def test_each_fault_is_found_where_it_stands(faulty):
    """Six planted faults are six findings, in the order of the rows, each with what its maker
    probably meant."""
    checked = check(faulty, reference=REFERENCE)
    assert found(checked) == FAULTS
    assert checked.said == "would be accepted: 3 of 8 rows"
    assert [one.at for one in checked.findings] == [(3, 5), (4, 2), (5, 8), (6, 1), (7, 10), (8, 4)]


def test_a_csv_and_a_zip_are_checked_as_the_workbook_is(faulty, tmp_path):
    """The same rows give the same findings in every kind of file."""
    plain = tmp_path / "deployment.csv"
    plain.write_text(SYSTEMS, encoding="utf-8")
    packed = tmp_path / "package.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("package/deployment.csv", SYSTEMS)
    assert (
        found(check(plain, reference=REFERENCE))
        == found(check(packed, reference=REFERENCE))
        == FAULTS
    )


def test_sheets_and_columns_of_other_names(tmp_path):
    """A sheet that is no table and a column that the table has not are findings, with the nearest
    name, and cost their rows."""
    path = workbook(
        tmp_path / "slips.xlsx",
        deployment=SYSTEMS.replace("technology,", "technolgy,", 1),
        answers="a,b\n1,2\n",
    )
    checked = check(path, reference=REFERENCE)
    assert [(one.sheet, one.row, one.problem, one.suggestion) for one in checked.findings] == [
        ("deployment", None, "wrong_file", "technolgy → technology"),
        ("answers", None, "wrong_file", "answer"),
    ]
    assert checked.said == "would be accepted: 0 of 9 rows"


ROW = {
    "deployment_id": "x",
    "place_id": BOSTON,
    "body": "Boston",
    "name": "X",
    "sector": "health",
    "technology": "robotics",
    "status": "in_use",
    "start_date": "2025",
    "end_year": "2026",
    "evidence_url": "https://example.org",
}
SLIPS = {
    "deployment_id": "first",
    "place_id": MADRID,
    "body": "",
    "name": "=A1",
    "sector": "helth",
    "technology": "robotcs",
    "status": "used",
    "start_date": "soon",
    "end_year": "1899",
    "evidence_url": "example.org",
}


@given(st.sets(st.sampled_from(list(SLIPS))))
@settings(max_examples=8, deadline=None)
def test_all_faults_of_a_row_are_found_at_once(tmp_path_factory, slips):
    """Law: whichever fields of a row are wrong, each is a finding of its own the first time the
    file is checked, and no other is."""
    path = tmp_path_factory.mktemp("row") / "deployment.csv"
    rows = pd.DataFrame(
        [ROW | {"deployment_id": "first"}, ROW | {name: SLIPS[name] for name in slips}]
    )
    rows.to_csv(path, index=False)
    checked = check(path, BOSTON, REFERENCE)
    assert {one.column for one in checked.findings} == slips and len(checked.findings) == len(slips)
    assert checked.accepted == 2 - bool(slips - {"evidence_url"})


def test_every_rule_is_said_in_the_readers_language(tmp_path):
    """What is accepted in a cell is a list of codes or a sentence of the catalogue, whole in every
    language: in the invented one no letter is outside its marks."""
    path = tmp_path / "deployment.csv"
    rows = [ROW | {"deployment_id": "first"}, *(ROW | {name: SLIPS[name]} for name in SLIPS)]
    pd.DataFrame(rows).to_csv(path, index=False)
    listed = check(path, BOSTON, REFERENCE).findings
    listed += check(survey(tmp_path / "a.xlsx", "Bosten", ai_policy="=A1"), BOSTON).findings
    assert len(listed) > len(SLIPS)
    told = {INVENTED.say.again(one.rule) for one in listed if " | " not in one.rule}
    assert len(told) > 6
    assert not [text for text in told if re.search(r"[^\W\d_]", unmarked(text))]


def test_a_row_at_fault_takes_no_key_from_a_right_one(tmp_path):
    """Of two rows with one key the right one is accepted where the one before is refused for
    something else."""
    path = tmp_path / "deployment.csv"
    path.write_text(
        f"deployment_id,place_id,body,name,sector\na,{BOSTON},B,A,helth\na,{BOSTON},B,A,health\n",
        encoding="utf-8",
    )
    checked = check(path, reference=REFERENCE)
    assert checked.said == "would be accepted: 1 of 2 rows" and [
        one.column for one in checked.findings
    ] == ["sector"]


def test_two_columns_that_say_the_same_wrong_word_are_two_findings(tmp_path):
    """Members write each field in a column of its own: equal cells are no one column."""
    path = tmp_path / "deployment.csv"
    pd.DataFrame([ROW | {"sector": "zzqq", "technology": "zzqq"}]).to_csv(path, index=False)
    assert [one.column for one in check(path, reference=REFERENCE).findings] == [
        "sector",
        "technology",
    ]


@pytest.mark.parametrize(
    ("residents", "problems"),
    [("9007199254740991", []), ("9007199254740993", ["population"]), ("1e300", ["population"])],
)
def test_a_number_of_more_digits_than_are_kept_is_a_finding(tmp_path, residents, problems):
    """No digit of a whole number changes unsaid: the largest that is kept is one below 2 to the
    power of 53."""
    path = tmp_path / "place.csv"
    path.write_text(
        "place_id,name,kind,country,forum_status,population,population_year,"
        "population_definition,population_quality\n"
        f"xx-a,Aville,municipality,DE,none,{residents},2024,residents,official\n",
        encoding="utf-8",
    )
    told = check(path, reference=REFERENCE)
    assert [one.column for one in told.findings] == problems
    kept = told.tables["place"].set_index("place_id")["population"]
    assert problems or str(kept["xx-a"]) == residents


def test_an_unknown_status_of_an_answer_is_one_finding(tmp_path):
    """What follows from the status of an answer is no fault beside it; capitals are none at all."""
    answer = (
        "question_id,place_id,answer,answer_status,evidence_kind\n"
        f"q,{BOSTON},yes,{{}},self_reported\n"
    )
    asked = {
        "survey": (
            "survey_id,title,organiser,reference_date,frame,evidence_kind\n"
            "s,S,Us,2026,All,self_reported\n"
        ),
        "question": (
            "question_id,survey_id,item,wording,topic,options\nq,s,ai_policy,Is there"
            " one?,Rules,yes|no\n"
        ),
    }
    for said, columns in [("Given", []), ("gven", ["answer_status"]), ("", ["answer_status"])]:
        checked = check(
            workbook(tmp_path / "a.xlsx", **asked, answer=answer.format(said)), reference=REFERENCE
        )
        assert [one.column for one in checked.findings] == columns, said


def test_a_city_delivers_rows_of_its_own(tmp_path):
    """As the delivery of a city, rows of another are findings; without a city they are not."""
    path = workbook(
        tmp_path / "mixed.xlsx",
        deployment="deployment_id,place_id,body,name\na,us-2507000,Boston,A\nb,es-28079,Madrid,B\n",
    )
    assert not check(path, reference=REFERENCE).findings
    checked = check(path, BOSTON, REFERENCE)
    assert [(one.row, one.column, one.value, one.problem) for one in checked.findings] == [
        (3, "place_id", MADRID, "not_own_place")
    ]
    assert checked.said == "would be accepted: 1 of 2 rows"
    with pytest.raises(ValueError, match="atlantis"):
        check(path, "xx-atlantis", REFERENCE)


def test_the_surveys_workbook_is_checked_too(tmp_path):
    """Findings of the survey's own workbook name the item or the column, and the cell it stands
    in."""
    checked = check(
        survey(tmp_path / "survey.xlsx", "Boston (US)", ai_strategy="Yes", ai_policy="Partley"),
        BOSTON,
        REFERENCE,
    )
    assert checked.kind == "survey"
    assert found(checked) == [
        ("Answers", 12, "ai_policy", "Partley", "unknown_code", "partly"),
        ("Systems", 4, "systems.sector", "Trnsport", "unknown_code", "transport"),
    ]
    assert [one.at for one in checked.findings] == [(12, 3), (4, 2)]
    assert checked.said == "would be accepted: 2 of 4 rows"


def test_a_survey_of_another_city_is_not_accepted(tmp_path):
    """Boston cannot deliver Madrid's answers."""
    checked = check(survey(tmp_path / "survey.xlsx", "Madrid (ES)"), BOSTON, REFERENCE)
    assert checked.accepted == 0 and checked.findings[0].column == "place"


REPLIES = [
    ("gone", "status", "Fine.", "no_such_record"),
    ("own", "answer", "Fine.", "unknown_code"),
    ("own", "status", "Write to a.person" + "@" + "example.org", "wrong_value"),
    ("own", "status", "Call 617 555 0123", "wrong_value"),
    ("own", "status", "x" * 501, "wrong_value"),
    ("own", "status", "", "missing_value"),
]


@pytest.mark.parametrize(("record", "field", "note", "problem"), REPLIES)
def test_a_wrong_reply_is_a_finding(tmp_path, record, field, note, problem):
    """A reply to no record, about no value of it, too long, empty or with contact details is one
    finding with its reason."""
    system = f"deployment_id,place_id,body,name\nown,{BOSTON},Boston,Own\n"
    path = workbook(
        tmp_path / "a.xlsx", deployment=system, reply=SLIP_OF_REPLY.format(record, field, note)
    )
    checked = check(path, BOSTON, REFERENCE)
    assert [one.problem for one in checked.findings] == [problem]
    assert checked.said == "would be accepted: 1 of 2 rows"
