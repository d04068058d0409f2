"""What a check gives beside its findings: score, marked copies, exit codes, what it replaces."""

import io
import re

import openpyxl
import pytest

from etl import __main__ as command
from etl.check import Busy, annotate, annotated, check, parts, score, turn
from tests.delivered import (
    BOSTON,
    FAULTS,
    REFERENCE,
    SLIP_OF_REPLY,
    SYSTEMS,
    found,
    survey,
    workbook,
)
from tests.pages.invented import INVENTED, unmarked
from words.languages import PSEUDO


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


def test_the_marked_workbook_has_suggestions_filled_in(faulty, tmp_path):
    """Each finding colours and comments its own cell, green where its suggestion is filled in; the
    copy gives the findings that only a person can mend, and none once they are."""
    checked = check(faulty, reference=REFERENCE)
    copy = tmp_path / "marked.xlsx"
    copy.write_bytes(annotated(faulty, checked))
    book = openpyxl.load_workbook(copy)
    marked = {
        (cell.row, cell.column): cell for row in book["deployment"] for cell in row if cell.comment
    }
    assert set(marked) == {one.at for one in checked.findings}
    filled = {one.at for one in checked.findings if one.suggestion}
    green = {
        at for at, cell in marked.items() if cell.fill.fgColor.rgb == annotate.GREEN.fgColor.rgb
    }
    assert green == filled == {one.at for one in checked.findings if one.mends}
    assert "Found: tranport\nFilled in: Transport" in marked[3, 5].comment.text
    assert marked[3, 5].value == "Transport" and marked[4, 2].value == BOSTON
    left = [fault for fault in FAULTS if not fault[-1]]
    assert found(check(copy, reference=REFERENCE)) == left
    for (_, row, column, *_), value in zip(left, ["2027", "helper-2", "Named"], strict=True):
        headings = [cell.value for cell in book["deployment"][1]]
        book["deployment"].cell(row, headings.index(column) + 1).value = value
    book.save(copy)
    assert check(copy, reference=REFERENCE).said == "would be accepted: 8 of 8 rows"


def test_a_finding_and_the_marked_copy_speak_the_readers_language(faulty):
    """A finding's sentence and a cell's comment are said in the language asked for, with the values
    as they stand."""
    checked = check(faulty, reference=REFERENCE)
    book = openpyxl.load_workbook(io.BytesIO(annotated(faulty, checked, PSEUDO)))
    comments = [cell.comment.text for row in book["deployment"] for cell in row if cell.comment]
    assert len(comments) == len(FAULTS) and "tranport" in comments[0]
    told = comments + [one.in_words(INVENTED.say) for one in checked.findings]
    assert not [text for text in told if re.search(r"[^\W\d_]", unmarked(text))]


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
    assert [(part.have, part.of) for part in found] == [(3, 8), (9, 30), (2, 3), (1, 3)]
    assert score(found) == round(100 * (3 / 8 + 9 / 30 + 2 / 3 + 1 / 3) / 4)
    assert score([]) == 0


LAST_LINES = [
    ("faulty", 1, "would be accepted: 3 of 8 rows"),
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
