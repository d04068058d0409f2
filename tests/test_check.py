"""The checker: every fault of a file, where its maker will look for it, by the build's own
rules."""

import csv
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl import __main__ as command
from etl.check import Busy, annotated, check, parts, score, turn
from etl.reference import Reference
from etl.waves.cities import labels, members
from schema import form
from schema.instrument import items
from tests.pages.invented import INVENTED, unmarked
from words.languages import PSEUDO

REFERENCE = Reference()
BOSTON, MADRID = "us-2507000", "es-28079"
SYSTEMS = """\
deployment_id,place_id,body,name,sector,technology,status,start_date,start_kind,evidence_url
helper,us-2507000,City of Boston,Helper,general_public_services,chatbot_assistant,in_use,2025-03,\
deployment,https://example.org/helper
lights,us-2507000,City of Boston,Lights,tranport,optimisation_planning,pilot,2026,pilot_start,
ghost,Bostn,City of Boston,Ghost,transport,robotics,planned,,,
later,us-2507000,City of Boston,Later,health,other,planned,soon,,
helper,us-2507000,City of Boston,Helper again,health,other,in_use,,,
link,us-2507000,City of Boston,Linked,health,other,in_use,,,example.org/link
nameless,us-2507000,City of Boston,,health,other,in_use,,,
fine,us-2507000,City of Boston,Fine,education,generative_ai,in_use,2024,first_use,
"""
FAULTS = [
    ("deployment", 3, "sector", "tranport", "unknown_code", "transport"),
    ("deployment", 4, "place_id", "Bostn", "place_unresolved", "us-2507000 (Boston, MA, US)"),
    ("deployment", 5, "start_date", "soon", "wrong_value", ""),
    ("deployment", 6, "deployment_id", "helper", "duplicate_key", ""),
    (
        "deployment",
        7,
        "evidence_url",
        "example.org/link",
        "wrong_value",
        "https://example.org/link",
    ),
    ("deployment", 8, "name", "", "missing_value", ""),
]


def workbook(path: Path, **sheets: str) -> Path:
    """A workbook with a sheet for each table of comma-separated text."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, text in sheets.items():
        sheet = book.create_sheet(name)
        for row in csv.reader(io.StringIO(text)):
            sheet.append([cell or None for cell in row])
    book.save(path)
    return path


def found(checked) -> list[tuple]:
    return [
        (one.sheet, one.row, one.column, one.value, one.problem, one.suggestion)
        for one in checked.findings
    ]


@pytest.fixture
def faulty(tmp_path) -> Path:
    return workbook(tmp_path / "faulty.xlsx", deployment=SYSTEMS)


def test_each_fault_is_found_where_it_stands(faulty):
    """Six planted faults are six findings, in the order of the rows, each with what its maker
    probably meant."""
    checked = check(faulty, reference=REFERENCE)
    assert found(checked) == FAULTS
    assert checked.said == "would be accepted: 2 of 8 rows"
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
    assert checked.accepted == 2 - bool(slips)


def test_every_rule_is_said_in_the_readers_language(tmp_path):
    """What is accepted in a cell is a list of codes or a sentence of the catalogue, whole in every
    language: in the invented one no letter is outside its marks."""
    path = tmp_path / "deployment.csv"
    rows = [ROW | {"deployment_id": "first"}, *(ROW | {name: SLIPS[name]} for name in SLIPS)]
    pd.DataFrame(rows).to_csv(path, index=False)
    found = check(path, BOSTON, REFERENCE).findings
    found += check(survey(tmp_path / "a.xlsx", "Bosten", ai_policy="=A1"), BOSTON).findings
    assert len(found) > len(SLIPS)
    told = {INVENTED.say.again(one.rule) for one in found if " | " not in one.rule}
    assert len(told) > 6
    assert not [text for text in told if re.search(r"[^\W\d_]", unmarked(text))]


def test_a_finding_and_the_marked_copy_speak_the_readers_language(faulty):
    """A finding's sentence and a cell's comment are said in the language asked for, with the values
    as they stand."""
    checked = check(faulty, reference=REFERENCE)
    book = openpyxl.load_workbook(io.BytesIO(annotated(faulty, checked, PSEUDO)))
    comments = [cell.comment.text for row in book["deployment"] for cell in row if cell.comment]
    assert len(comments) == len(FAULTS) and "transport" in comments[0]
    told = comments + [one.in_words(INVENTED.say) for one in checked.findings]
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


def survey(path: Path, city: str, **answers: str) -> Path:
    """The survey's workbook in English, finished, with some answers, one right system and one
    wrong."""
    path.write_bytes(form.workbook(items("2027"), labels(members(REFERENCE.places)), "2027", "en"))
    book = openpyxl.load_workbook(path)
    sheet, systems = book["Answers"], book["Systems"]
    rows = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=2)}
    for item, said in (
        {"submitted": "2027-03-02", "finished": "Yes", "place": city} | answers
    ).items():
        sheet.cell(rows[item], 3).value = said
    listed = [
        ["Camera", "Transport", "Computer vision", "In use", 2024],
        ["Helper", "Trnsport", "Robotics", "Pilot"],
    ]
    for row, cells in enumerate(listed, start=3):
        for column, value in enumerate(cells, start=1):
            systems.cell(row, column).value = value
    book.save(path)
    return path


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


def test_a_file_says_what_it_takes_the_place_of(tmp_path):
    """A package takes the place of the city's packages, the survey's workbook of its wave and list
    of systems, and replies of nothing."""
    system = f"deployment_id,place_id,body,name\nown,{BOSTON},Boston,Own\n"
    package = check(workbook(tmp_path / "a.xlsx", deployment=system), BOSTON, REFERENCE)
    assert package.replaces(BOSTON) == (f"forum_delivery:{BOSTON}/", "")
    wave = check(survey(tmp_path / "b.xlsx", "Boston (US)", ai_strategy="Yes"), BOSTON, REFERENCE)
    (survey_id,) = wave.tables["survey"]["survey_id"]
    assert wave.replaces(BOSTON) == (f"{survey_id}:", "forum_survey")
    slip = SLIP_OF_REPLY.format("own", "status", "Fine.")
    replies = check(workbook(tmp_path / "c.xlsx", reply=slip), BOSTON, REFERENCE)
    assert replies.replaces(BOSTON) == ("", "")


def test_a_survey_of_another_city_is_not_accepted(tmp_path):
    """Boston cannot deliver Madrid's answers."""
    checked = check(survey(tmp_path / "survey.xlsx", "Madrid (ES)"), BOSTON, REFERENCE)
    assert checked.accepted == 0 and checked.findings[0].column == "place"


def test_the_marked_workbook_bears_each_finding(faulty, tmp_path):
    """Each finding colours and comments its own cell; the copy gives the same findings, and none
    once it is mended."""
    checked = check(faulty, reference=REFERENCE)
    copy = tmp_path / "marked.xlsx"
    copy.write_bytes(annotated(faulty, checked))
    book = openpyxl.load_workbook(copy)
    marked = {
        (cell.row, cell.column): cell.comment.text
        for row in book["deployment"]
        for cell in row
        if cell.comment
    }
    assert set(marked) == {one.at for one in checked.findings}
    assert "Suggested: transport" in marked[3, 5]
    assert found(check(copy, reference=REFERENCE)) == FAULTS
    for cell, value in zip(
        marked,
        ["transport", BOSTON, "2027", "helper-2", "https://example.org", "Named"],
        strict=True,
    ):
        book["deployment"].cell(*cell).value = value
    book.save(copy)
    assert check(copy, reference=REFERENCE).said == "would be accepted: 8 of 8 rows"


def test_the_marked_copy_of_a_csv_holds_no_formula(tmp_path):
    """What begins with an equals sign in a CSV stays text in the workbook that is given back."""
    path = tmp_path / "deployment.csv"
    path.write_text(
        'deployment_id,place_id,body,name\na,us-2507000,Boston,=HYPERLINK("x")\n', encoding="utf-8"
    )
    checked = check(path, reference=REFERENCE)
    book = openpyxl.load_workbook(io.BytesIO(annotated(path, checked)))
    assert book["deployment"]["D2"].data_type == "s" and book["deployment"]["D2"].comment


def test_the_score_is_the_mean_of_its_parts(faulty):
    """Each part is as counted by hand, and the score is their mean."""
    found = parts(check(faulty, reference=REFERENCE))
    assert [(part.have, part.of) for part in found] == [(2, 8), (6, 14), (2, 2), (1, 2)]
    assert score(found) == round(100 * (2 / 8 + 6 / 14 + 1 + 1 / 2) / 4)
    assert score([]) == 0


LAST_LINES = [
    ("faulty", 1, "would be accepted: 2 of 8 rows"),
    ("fine", 0, "would be accepted: 1 of 1 row"),
]


@pytest.mark.parametrize(("name", "code", "last"), LAST_LINES)
def test_exit_codes_tell_findings(name, code, last, tmp_path, capsys):
    """The command ends with 0 when all rows are accepted and 1 when there are findings; its last
    line counts them."""
    rows = SYSTEMS if name == "faulty" else "\n".join(SYSTEMS.splitlines()[:2])
    options = command.parser().parse_args(
        ["check", str(workbook(tmp_path / f"{name}.xlsx", deployment=rows))]
    )
    assert options.run(options) == code
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == last and len(said) == (7 if code else 1)


def test_checks_take_turns():
    """Two checks run at once; a third is told in words that others are served, and has its turn
    when one has ended."""
    with turn():
        with turn(), pytest.raises(Busy, match="in a minute"), turn(patience=0.01):
            pass
        with turn(patience=0.01):
            pass


SLIP_OF_REPLY = (
    "place_id,record_table,record_id,record_field,note,reply_date\n"
    "us-2507000,deployment,{},{},{},2026-11-01\n"
)
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
