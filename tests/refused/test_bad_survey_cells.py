"""What stewards write wrongly into the survey's workbook, item by item: each is a finding with its
sheet, row, item, value and what is accepted. Each case is named by the item."""

import io
from collections.abc import Callable
from functools import lru_cache

import openpyxl
import pytest

from etl.check import Checked, check
from tests.sent import (
    EMPTY_FORM,
    REFERENCE,
    on,
    put,
    survey,
)

ITEM_ROWS = {
    row[0].value: row[0].row
    for row in openpyxl.load_workbook(io.BytesIO(EMPTY_FORM))["Answers"].iter_rows(min_row=2)
}
NOTHING = ["-", "–", "—", "s.o.", "sans objet", "該当なし", "n.v.t.", "?"]
LADDERS = [item for item in ITEM_ROWS if item and item.startswith("ladder_")]
NO_ANSWER = "not_applicable | dont_know | declined"
CAMERA = ["Camera", "Transport", "Computer vision", "In use", 2024]


def said(item: str, value, accepted: str) -> tuple:
    """A wrong answer beside an item."""
    row = ITEM_ROWS[item]
    return (
        "first",
        on("Answers", **{f"C{row}": value}),
        ("Answers", row, item, str(value)),
        accepted,
    )


def listed(row: int, system: list, column: str, value: str, accepted: str) -> tuple:
    """A system with a fault."""
    cells = {f"{'ABCDEFGHIJ'[at]}{row}": cell for at, cell in enumerate(system)}
    return "first", on("Systems", **cells), ("Systems", row, f"systems.{column}", value), accepted


def at(
    book: str, change: Callable, sheet: str, row: int | None, column: str, value: str, accepted: str
) -> tuple:
    return book, change, (sheet, row, column, value), accepted


# item: the workbook it stands in (several faults stand in one), the change, (sheet, row, column,
# value), words of what is accepted.
SURVEY = {
    "a formula": said("ai_strategy", '="Yes"', "a typed value; not a formula"),
    "dates as numbers / for a year": listed(
        3, ["A", *CAMERA[1:4], 45_730], "start", "45730", "a year from 1950 to 2035"
    ),
    "dates as numbers / for a number": said("systems_total", "2027-03-01", "a whole number"),
    "a date of 2062 / for a year": listed(
        4, ["B", *CAMERA[1:4], 2062], "start", "2062", "a year from 1950 to 2035"
    ),
    **{
        f"N/A / {one}": said(item, one, NO_ANSWER)
        for item, one in zip(LADDERS, NOTHING, strict=False)
    },
    "N/A / of a system": listed(
        5,
        ["C", *CAMERA[1:], "Ｎ／Ａ"],
        "vendor",
        "Ｎ／Ａ",
        "an empty cell where there is nothing to say",
    ),
    "N/A / beside an option": said("barriers/cost", "–", "no, 0 or nothing where not"),
    "another language": said("ladder_robotics", "adopté", "not_considered"),
    "an unknown code": listed(6, ["D", "Trnsport", *CAMERA[2:]], "sector", "Trnsport", "transport"),
    "a duplicate key / of a system": at(
        "first",
        on(
            "Systems",
            A7="E",
            B7="Transport",
            C7="Robotics",
            D7="Pilot",
            A8="E",
            B8="Health",
            C8="Robotics",
            D8="Pilot",
        ),
        "Systems",
        8,
        "systems.name",
        "E",
        "no earlier row has",
    ),
    "a risk scheme that is not listed": listed(
        9,
        ["F", *CAMERA[1:], None, "Canada AIA", "Level II"],
        "risk_scheme",
        "Canada AIA",
        "for any other scheme leave this empty, and name scheme and class together",
    ),
    "a risk scheme without its class": listed(
        10, ["G", *CAMERA[1:], None, "EU AI Act"], "risk_label", "", "the class in that scheme"
    ),
    "a link without its answer": at(
        "first",
        on("Answers", D13="https://example.org"),
        "Answers",
        13,
        "genai_guidelines",
        "",
        "an answer beside the link",
    ),
    "a link that nobody reads": at(
        "first",
        on("Answers", D2="https://example.org"),
        "Answers",
        2,
        "submitted link",
        "https://example.org",
        "no link in this row",
    ),
    "a column nobody reads": at(
        "first",
        on("Answers", F1="Comment", F12="Yes"),
        "Answers",
        None,
        "",
        "",
        "no program reads the column 'Comment'",
    ),
    "an answer among the notes": at(
        "first",
        on("Answers", E14="Yes"),
        "Answers",
        14,
        "human_oversight_rule",
        "",
        "“Yes” stands in the column of notes",
    ),
    "a sheet nobody reads": at(
        "first",
        lambda book: book.create_sheet("More").append(["X"]),
        "More",
        None,
        "",
        "",
        "no program reads this sheet",
    ),
    "dates as numbers": at(
        "second",
        on("Answers", C2=73_500),
        "Answers",
        2,
        "submitted",
        "73500",
        "a date, or date and time, as 2027",
    ),
    "a city that is not a member": at(
        "second", on("Answers", C5="Delft"), "Answers", 5, "place", "Delft", "a city of the frame"
    ),
    "not marked as finished": at(
        "second",
        on("Answers", C3="Nearly"),
        "Answers",
        3,
        "finished",
        "Nearly",
        "yes in the row “finished”",
    ),
    "a renamed item": at(
        "second",
        on("Answers", A12="policy", C12="Yes"),
        "Answers",
        12,
        "Item",
        "policy",
        "an item of this wave",
    ),
    "a duplicate key": at(
        "second",
        on("Answers", A13="ai_strategy", C13="Yes"),
        "Answers",
        13,
        "Item",
        "ai_strategy",
        "each item once; row 7 has it",
    ),
    "a date that can be read two ways": at(
        "third",
        on("Answers", C2="3/4/2027"),
        "Answers",
        2,
        "submitted",
        "3/4/2027",
        "cannot be taken for each other",
    ),
    "an unknown city": at(
        "third", on("Answers", C5="Bostn"), "Answers", 5, "place", "Bostn", "a city of the frame"
    ),
    "a renamed column / of systems": at(
        "third",
        on(
            "Systems",
            F1="Who",
            F2="Who",
            A3="X",
            B3="Transport",
            C3="Robotics",
            D3="Pilot",
            F3="Firm",
        ),
        "Systems",
        None,
        "",
        "",
        "the column 'Who' is no item",
    ),
    "a date of 2062": at(
        "fourth",
        on("Answers", C2="2062-01-01"),
        "Answers",
        2,
        "submitted",
        "2062-01-01",
        "of a year up to 2035",
    ),
}


@pytest.fixture(scope="module")
def surveyed(tmp_path_factory) -> Callable[[str], Checked]:
    """The check of a workbook of SURVEY with all its faults, made once."""

    @lru_cache
    def checked(name: str) -> Checked:
        changes = [change for book, change, *_ in SURVEY.values() if book == name]
        data = survey(lambda book: [change(book) for change in changes])
        return check(
            put(tmp_path_factory.mktemp("survey"), "a.xlsx", data), "us-2507000", REFERENCE
        )

    return checked


@pytest.mark.parametrize("item", SURVEY)
def test_a_fault_of_the_surveys_workbook_is_a_finding(item, surveyed):
    """Sheet, row, item and value are named with what is accepted; the workbook has as many findings
    as faults, whether it counts or not."""
    book, _, expected, accepted = SURVEY[item]
    checked = surveyed(book)
    found = [
        one for one in checked.findings if (one.sheet, one.row, one.column, one.value) == expected
    ]
    assert len(found) == 1 and accepted in found[0].rule, [str(one) for one in checked.findings]
    assert len(checked.findings) == sum(name == book for name, *_ in SURVEY.values())
