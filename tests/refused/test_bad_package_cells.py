"""What stewards write wrongly into a package, item by item: each is a finding with its sheet, row,
column, value and what is accepted, and the rest of the file counts. Each case is named by the
item."""

import pytest
from openpyxl import Workbook

from etl.check import Checked, check
from etl.waves.tables import tables
from tests.sent import (
    FINE,
    HEADINGS,
    REFERENCE,
    SHEET_1,
    of,
    on,
    package,
    put,
    replaced,
    saved,
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
        "YYYY, YYYY-MM or YYYY-MM-DD, or a quarter as 2024-Q3",
        "2025-03-14",
    ),
    "a date the other way round": (
        "start_date",
        "03-04-2025",
        "wrong_value",
        "YYYY, YYYY-MM or YYYY-MM-DD",
        "",
    ),
    "a day that is no month": (
        "start_date",
        "14/3/2025",
        "wrong_value",
        "YYYY-MM-DD",
        "2025-03-14",
    ),
    "a year of an era": ("start_date", "令和7年", "wrong_value", "YYYY-MM-DD", "2025"),
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
    "N/A / for a code": ("sector", "N/A", "unknown_code", "transport", "an empty cell"),
    **{
        f"N/A / {said}": ("vendor", said, "wrong_value", "an empty cell", "an empty cell")
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
    "another language": ("sector", "Verkehr", "unknown_code", "transport", "transport"),
    "another language / Japanese": (
        "technology",
        "ロボット",
        "unknown_code",
        "robotics",
        "robotics",
    ),
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
    "a category of another language": (
        "risk_label",
        "hoog",
        "unknown_code",
        "high | high risk",
        "high",
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
        scheme = "eu_ai_act" if value else "canada_aia"
        rows.append(list((row | {"risk_scheme": scheme * (column == "risk_label")}).values()))
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
    "headings below rows of cells": (
        of("cells above"),
        "the headings stand in row 2 below rows of several cells",
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
