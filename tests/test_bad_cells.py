"""What stewards and platforms write that is wrong, item by item: each is a finding with its sheet,
row, column, value and what is accepted, and the rest of the file counts. Each case is named by the
item.
"""

import io
from collections.abc import Callable
from functools import lru_cache

import openpyxl
import pytest
from openpyxl import Workbook

from etl.check import Checked, check
from etl.waves import Gathered, gather
from etl.waves.tables import tables
from tests.sent import (
    CITIES,
    EMPTY_FORM,
    FINE,
    HEADINGS,
    REFERENCE,
    SHEET_1,
    forms,
    of,
    on,
    package,
    put,
    replaced,
    saved,
    survey,
    text_of,
)

# item: (column, value, problem, words of what is accepted, suggestion); each in a row of its own.
CELLS = {
    "a formula": ("name", "=1+1", "wrong_value", "a typed value; not a formula", ""),
    "a formula / for a number": (
        "end_year",
        "=2000+30",
        "wrong_value",
        "a typed value; not a formula; a whole",
        "",
    ),
    "a formula / for a code": ("sector", '="health"', "unknown_code", "transport", "health"),
    "an error of a formula": (
        "vendor",
        "=#REF!",
        "wrong_value",
        "a typed value; not a formula",
        "",
    ),
    "a date as a number": (
        "start_date",
        "45730",
        "wrong_value",
        "YYYY, YYYY-MM or YYYY-MM-DD",
        "2025-03-14",
    ),
    "a date the other way round": (
        "start_date",
        "03-04-2025",
        "wrong_value",
        "YYYY, YYYY-MM or YYYY-MM-DD",
        "",
    ),
    "a date in words": ("start_date", "14 March 2025", "wrong_value", "YYYY-MM-DD", "2025-03-14"),
    "a year in a cell of dates": ("start_date", "1905-07-17", "wrong_value", "1950", ""),
    "a date of 2062": (
        "start_date",
        "2062-01-01",
        "wrong_value",
        "a date of a year from 1950 to 2035",
        "",
    ),
    "a year of 2062": ("end_year", "2062", "wrong_value", "2035", ""),
    "N/A / for a number": ("end_year", "N/A", "wrong_value", "a whole number", ""),
    "N/A / for a code": ("sector", "N/A", "unknown_code", "transport", ""),
    **{
        f"N/A / {said}": ("vendor", said, "wrong_value", "an empty cell", "")
        for said in (
            "N/A",
            "n.a.",
            "Ｎ／Ａ",
            "-",
            "–",
            "—",
            "no aplica",
            "s.o.",
            "sans objet",
            "該当なし",
            "n.v.t.",
            "Not applicable",
        )
    },
    "another language": ("sector", "Transporte", "unknown_code", "transport", "transport"),
    "another language / Japanese": ("technology", "ロボット", "unknown_code", "robotics", ""),
    "an unknown code": ("status", "in usse", "unknown_code", "planned", "in_use"),
    "an unknown city": (
        "place_id",
        "Bostn",
        "place_unresolved",
        "place_id",
        "us-2507000 (Boston, MA, US)",
    ),
    "a city that is not the sender": ("place_id", "es-28079", "not_own_place", "us-2507000", ""),
    "a duplicate key": (
        "deployment_id",
        "s1",
        "duplicate_key",
        "a key that no earlier row has",
        "",
    ),
    "a missing value": ("name", "", "missing_value", "text", ""),
    "a scheme without its class": (
        "risk_label",
        "",
        "missing_value",
        "or an empty risk_scheme",
        "",
    ),
    "a link without its beginning": (
        "evidence_url",
        "example.org",
        "wrong_value",
        "http",
        "https://example.org",
    ),
    "an endless cell": ("vendor", "v" * 5_000, "wrong_value", "at most 2,000 characters", ""),
}


@pytest.fixture(scope="module")
def delivered(tmp_path_factory) -> tuple[Checked, Checked]:
    """One package of Boston with every fault of CELLS in a row of its own below a right one, as
    workbook and as CSV."""
    book, folder, rows = (
        Workbook(),
        tmp_path_factory.mktemp("cells"),
        [HEADINGS, [cell if cell != "{}" else "s1" for cell in FINE]],
    )
    for number, (column, value, *_) in enumerate(CELLS.values(), start=2):
        row = dict(zip(HEADINGS, [f"s{number}", *FINE[1:]], strict=True)) | {column: value}
        rows.append(
            list((row | {"risk_scheme": "canada_aia" if column == "risk_label" else ""}).values())
        )
    book.active.title = "deployment"
    for row in rows:
        book.active.append(row)
    error = next(cell for cell in book.active["J"] if cell.value == "=#REF!")
    error.value, error.data_type = "#REF!", "e"
    paths = (
        put(folder, "book.xlsx", saved(book)),
        put(folder, "deployment.csv", text_of(*rows[1:]).encode()),
    )
    return tuple(check(path, "us-2507000", REFERENCE) for path in paths)


@pytest.mark.parametrize("way", ["workbook", "CSV"])
@pytest.mark.parametrize("item", CELLS)
def test_a_bad_cell_of_a_package_is_a_finding(item, way, delivered):
    """Sheet, row, column and value are named with what is accepted and, where it can be told, what
    was meant; it costs its row alone."""
    checked = delivered[way == "CSV"]
    row, (column, value, problem, accepted, suggestion) = list(CELLS).index(item) + 3, CELLS[item]
    (one,) = [finding for finding in checked.findings if finding.row == row]
    assert (one.sheet, one.problem, one.suggestion) == ("deployment", problem, suggestion)
    assert one.column.replace("start_year", "start_date") == column and accepted in one.rule
    assert not one.value or one.value == value
    assert checked.accepted == 1 and checked.rows == len(CELLS) + 1


@pytest.mark.parametrize(
    "stored", [b"", b"<v>2</v>"], ids=["without a result", "with a stored result"]
)
def test_a_formula_is_told_whether_or_not_its_result_is_stored(stored, tmp_path):
    """In every workbook, package, survey or export, the formula itself is what stands in the
    cell."""
    data = replaced(
        package(on("deployment", D2="=1+1")), SHEET_1, b"<f>1+1</f>", b"<f>1+1</f>" + stored
    )
    (sheet,) = tables(put(tmp_path, "a.xlsx", data))
    assert sheet.rows[1][1][3] == "=1+1"


# item: a change of a package's workbook, the sheet it costs, and words of the finding.
SHEETS = {
    "a column twice": (of("twice"), "the header names name twice"),
    "a renamed column": (
        of("renamed"),
        "no column Sector of use in a deployment table; mend its name or take it out",
    ),
    "a missing column": (
        lambda book: book["deployment"].delete_cols(4),
        "a column of this name; the file has deployment_id",
    ),
    "a column without a heading": (of("nameless"), "column E holds values and has no heading"),
    "a cell beside the table": (of("beside"), "13 columns, as in the header; found 14"),
    "headings below the first row": (
        of("title above"),
        "the headings stand in row 2; delete the rows above",
    ),
    "a sheet of another name": (
        lambda book: setattr(book["deployment"], "title", "deployments"),
        "a sheet name among place, deployment",
    ),
}


@pytest.mark.parametrize("item", SHEETS)
def test_a_bad_sheet_of_a_package_is_a_finding(item, tmp_path):
    """The sheet is named with what to mend, and none of its cells is dropped unsaid."""
    change, words = SHEETS[item]
    checked = check(put(tmp_path, "book.xlsx", package(change)), reference=REFERENCE)
    assert words in "\n".join([*map(str, checked.findings), checked.said])
    assert not checked.accepted


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


# item: a cell of an export of Microsoft Forms, its column there, and what becomes of it: nothing,
# or words of what is accepted.
FORMS = {
    "a formula": ({4: '="Yes"'}, "a typed value; not a formula"),
    "dates as numbers": ({2: 46_447.5}, ""),
    "dates as text / one way": ({2: "3/25/2027 10:00:00 AM"}, ""),
    "dates as text / with dots": ({2: "25.03.2027 10:00"}, ""),
    "dates as text / in words": ({2: "25 March 2027 10:00"}, ""),
    "dates as text / both ways the same": ({2: "3/3/2027 10:00"}, ""),
    "dates as text / two ways": (
        {2: "3/4/2027 10:00"},
        "a date whose day and month cannot be taken for each other",
    ),
    "dates as text / an unknown zone": (
        {2: "25 Mar 2027 10:00 EST"},
        "a date, or date and time, as 2027-03-01 10:00",
    ),
    "dates as text / no year": ({2: "March"}, "a date, or date and time, as 2027-03-01 10:00"),
    "a date of 2062": ({2: "2062-01-01 10:00"}, "of a year up to 2035"),
    "N/A": ({4: "N/A"}, ""),
    "N/A / full-width": ({4: "Ｎ／Ａ"}, ""),
    "N/A / a dash": ({4: "-"}, NO_ANSWER),
    "another language": ({4: "oui"}, "yes | partly | no"),
    "a city that is not a member": ({3: "Delft"}, "a city of the frame"),
}


@pytest.mark.parametrize("item", FORMS)
def test_a_bad_cell_of_an_export_is_a_finding(item, tmp_path):
    """File, sheet and row are named; a date that can be read in one way alone is read so, one that
    can be read in two is nobody's guess."""
    change, accepted = FORMS[item]
    row = [
        change.get(column, cell)
        for column, cell in enumerate([1, "", "2027-03-01 10:00", "Boston (US)", "Yes"])
    ]
    put(tmp_path, "export.xlsx", forms(row))
    gathered: Gathered = gather(tmp_path, "2027", CITIES)
    assert [one.accepted.find(accepted) >= 0 for one in gathered.findings] == [True] * bool(
        accepted
    ) and not gathered.problems
    assert all(
        one.at == (f"{tmp_path.parent.name}/{tmp_path.name}/export.xlsx#Sheet", 1)
        for one in gathered.findings
    )
    assert len(gathered.responses) == (item != "a city that is not a member")


def test_an_unclear_date_does_not_make_a_response_vanish(tmp_path):
    """Of two responses of a city the one without a clear date does not count, and both its date and
    that it was replaced are said."""
    put(
        tmp_path,
        "export.xlsx",
        forms(
            [1, "", "2027-03-01 10:00", "Boston (US)", "Yes"],
            [2, "", "3/4/2027 10:00", "Boston (US)", "No"],
        ),
    )
    gathered = gather(tmp_path, "2027", CITIES)
    assert [(one.at[1], one.problem) for one in gathered.findings] == [
        (2, "wrong_value"),
        (2, "superseded"),
    ]
    assert gathered.responses[0].answers == {"ai_policy": ["yes"]}
