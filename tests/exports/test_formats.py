"""Each format gives back what went in, and nothing in it computes."""

import csv
import io
import json
import math
from datetime import date

import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.dictionary import dictionary
from exports.formats import comma, excel, geography, parquet, records
from schema import codelists
from tests.exports.given import ABOUT, Given

COMPUTING = ("=", "+", "-", "@", "\t", "\r")
# What XML has no character for is not for a workbook; a line's end is one character in XML,
# whatever it was.
WRITABLE = st.text(
    alphabet=st.characters(
        exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufffe\uffff"
    ),
    max_size=20,
)
SOME = st.lists(st.none() | WRITABLE.filter(bool), min_size=1, max_size=8)


def lines(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def workbook(table: pa.Table) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(b"".join(excel.pieces(Given(table), ABOUT))))


def sheet(table: pa.Table) -> list[list[object]]:
    return [list(row) for row in workbook(table)["given"].iter_rows(values_only=True)]


@settings(deadline=None)
@given(
    texts=st.lists(
        st.text(
            alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=20
        ),
        min_size=1,
    )
)
def test_no_text_of_a_csv_file_computes(texts):
    """Whatever a text begins with, its cell does not begin with a character that computes, and the
    text can be had back."""
    table = pa.table({"a": pa.array(texts), "b": pa.array([1] * len(texts))})
    cells = [line[0] for line in lines(b"".join(comma.pieces(Given(table))))][1:]
    assert not any(cell.startswith(COMPUTING) for cell in cells)
    assert [
        cell[1:] if cell.startswith("'") and cell[1:].startswith(COMPUTING) else cell
        for cell in cells
    ] == [
        text[1:] if text.startswith("'") and text[1:].startswith(COMPUTING) else text
        for text in texts
    ]


def test_numbers_of_a_csv_file_stay_numbers():
    """A negative number is not text: nothing is put before it."""
    table = pa.table({"a": [-1.5], "b": [-3], "c": ["-3"]})
    assert b"".join(comma.pieces(Given(table))).splitlines()[1] == b'-1.5,-3,"\'-3"'


def test_lists_are_joined():
    """A list becomes one cell with semicolons, in CSV and in a workbook."""
    table = pa.table({"a": [["x", "y"]]})
    assert lines(b"".join(comma.pieces(Given(table))))[1] == ["x;y"]
    assert sheet(table)[1] == ["x;y"]


@settings(deadline=None)
@given(texts=SOME, number=st.none() | st.integers(-(2**60), 2**60))
def test_parquet_round_trip(texts, number):
    """Any texts and numbers, missing ones too, come back from Parquet as they went in."""
    table = pa.table(
        {
            "text": pa.array(texts, pa.string()),
            "number": pa.array([number] * len(texts), pa.int64()),
        }
    )
    assert (
        pq.read_table(io.BytesIO(b"".join(parquet.pieces(Given(table), ABOUT)))).to_pylist()
        == table.to_pylist()
    )


@settings(deadline=None)
@given(texts=SOME, number=st.none() | st.floats(width=32))
def test_json_round_trip(texts, number):
    """Any texts and finite numbers come back from JSON as they went in; a number that is none is
    missing."""
    table = pa.table(
        {
            "text": pa.array(texts, pa.string()),
            "number": pa.array([number] * len(texts), pa.float64()),
        }
    )
    found = json.loads(b"".join(records.pieces(Given(table), ABOUT)))
    expected = number if number is not None and math.isfinite(number) else None
    assert found == {"about": ABOUT, "rows": [{"text": text, "number": expected} for text in texts]}


@settings(deadline=None, max_examples=20)
@given(texts=SOME)
def test_workbook_round_trip(texts):
    """Any texts come back from a workbook as they went in, none as a formula, and those that could
    compute bear Excel's mark."""
    cells = list(workbook(pa.table({"text": pa.array(texts, pa.string())}))["given"]["A"])[1:]
    cells += [None] * (len(texts) - len(cells))
    assert [cell.value if cell is not None else None for cell in cells] == texts
    for cell, text in zip(cells, texts, strict=True):
        if text is not None:
            assert cell.data_type == "s" and cell.quotePrefix == text.startswith(COMPUTING)


def test_a_workbook_keeps_types():
    """Dates are dates, numbers numbers, truth truth, a missing value an empty cell, and digits
    beyond Excel's are kept as text."""
    table = pa.table(
        {
            "day": pa.array([date(2024, 2, 29), None]),
            "number": [-1.5, None],
            "whole": [7, 2**60],
            "is": [True, False],
            "partial": ["2014-06", "2014"],
        }
    )
    header, first, second = sheet(table)
    assert header == table.column_names
    assert (first[0].date(), *first[1:]) == (date(2024, 2, 29), -1.5, 7, True, "2014-06")
    assert second == [None, None, str(2**60), False, "2014"]
    assert workbook(table)["given"]["A2"].is_date


def test_a_workbook_opens_ready_to_use():
    """The header is frozen and filters, columns have widths, and the dictionary, the codes and what
    to read first are there."""
    book = workbook(pa.table({"name": ["A name of some length"], "status": ["in_use"]}))
    assert book.sheetnames == ["given", "Dictionary", "Codes", "Read me"]
    assert book["given"].freeze_panes == "A2" and book["given"].auto_filter.ref == "A1:B2"
    assert (
        book["given"].column_dimensions["A"].width > 20 > book["given"].column_dimensions["B"].width
    )
    told = {row[1]: row for row in book["Dictionary"].iter_rows(min_row=2, values_only=True)}
    assert (
        told["status"][4] == "status"
        and told["status"][5] == "Where the system stands, by the source's last word"
    )
    assert ("status", "in_use", "In use") in [
        row[:3] for row in book["Codes"].iter_rows(values_only=True)
    ]
    assert ("Release", "2026.11.1, data as of 2026-11-22") in list(
        book["Read me"].iter_rows(values_only=True)
    )


def test_links_are_links_and_other_texts_are_not():
    """An http address in a column of addresses can be clicked; what only looks like one cannot."""
    cells = workbook(
        pa.table(
            {
                "evidence_url": [
                    "https://example.org/a?b=c&d",
                    "javascript:alert(1)",
                    "file:///etc/passwd",
                ]
            }
        )
    )["given"]["A"]
    assert [cell.value for cell in cells[1:]] == [
        "https://example.org/a?b=c&d",
        "javascript:alert(1)",
        "file:///etc/passwd",
    ]
    assert [cell.hyperlink.target if cell.hyperlink else None for cell in cells[1:]] == [
        "https://example.org/a?b=c&d",
        None,
        None,
    ]


def test_more_links_than_a_sheet_takes_stay_text(monkeypatch):
    """Where a sheet takes no more links all addresses are text, so that none is lost."""
    monkeypatch.setattr(excel, "MOST_LINKS", 1)
    cells = workbook(pa.table({"url": ["https://example.org/a", "https://example.org/b"]}))[
        "given"
    ]["A"]
    assert [(cell.value, cell.hyperlink) for cell in cells[1:]] == [
        ("https://example.org/a", None),
        ("https://example.org/b", None),
    ]


def test_a_label_stands_beside_a_code_that_does_not_speak_for_itself():
    """`A` for an observation has its label beside; `in_use` says itself what it means, and a name
    has no label."""
    assert sheet(
        pa.table({"obs_status": ["A", None], "status": ["in_use", None], "name": ["A", "B"]})
    ) == [
        ["obs_status", "obs_status_label", "status", "name"],
        ["A", codelists.label("obs_status", "A"), "in_use", "A"],
        [None, None, None, "B"],
    ]


def test_nothing_is_said_of_a_column_that_only_has_the_name():
    """A count that bears the name of a coded column, or words that are none of its codes, get
    neither code list nor labels."""
    for values in ([3, 0], ["many", "few"]):
        assert "codelist" not in dictionary(Given(pa.table({"obs_status": values})))[0]
        assert sheet(pa.table({"obs_status": values})) == [
            ["obs_status"],
            *([value] for value in values),
        ]


@pytest.mark.parametrize(
    "table", [pa.table({"a": [1, 2, 3]}), pa.table({"a": ["x" * 40_000]})], ids=["rows", "text"]
)
def test_what_excel_cannot_hold_is_refused_with_the_remedy(monkeypatch, table):
    """More rows than a sheet takes, or a longer text than a cell, is refused by a sentence that
    names other kinds."""
    monkeypatch.setattr(excel, "MOST_ROWS", 2)
    with pytest.raises(excel.DoesNotFit, match="CSV or Parquet"):
        list(excel.pieces(Given(table), ABOUT))


def test_pandas_reads_every_kind():
    """pandas reads the same numbers and texts from CSV, a workbook and Parquet."""
    table = pa.table({"name": ["Bogotá", "東京"], "n": [1, 2], "x": [0.5, -0.25]})
    readers = {comma: pd.read_csv, excel: pd.read_excel, parquet: pd.read_parquet}
    for kind, reader in readers.items():
        found = reader(io.BytesIO(b"".join(kind.pieces(Given(table), ABOUT))))
        assert found.to_dict("list") == table.to_pydict(), kind.__name__


@pytest.mark.parametrize(
    "kind",
    [comma, excel, geography, parquet, records],
    ids=lambda kind: kind.__name__.rsplit(".", 1)[1],
)
def test_the_same_rows_make_the_same_bytes(kind):
    """No clock and no chance gets into a file."""
    table = pa.table(
        {
            "name": ["Bogotá", "=1"],
            "n": [1, None],
            "x": [0.5, -0.25],
            "url": ["https://example.org", None],
        }
    )
    assert b"".join(kind.pieces(Given(table), ABOUT)) == b"".join(kind.pieces(Given(table), ABOUT))


@pytest.mark.parametrize(
    "kind", [comma, geography, parquet, records], ids=lambda kind: kind.__name__.rsplit(".", 1)[1]
)
def test_the_first_piece_leaves_before_the_last_row_is_read(monkeypatch, kind):
    """A file begins to leave when a small part of its rows has been read."""
    monkeypatch.setattr(parquet, "ROWS_A_GROUP", 20)
    rows = Given(pa.table({"n": range(10_000)}), size=10)
    for _ in kind.pieces(rows, ABOUT):
        if rows.taken:
            break
    assert 0 < rows.taken <= 101  # of 1,000


def test_a_count_is_not_described_as_what_is_counted():
    """A number under the name of a text column is a question's own: nothing is said of it, and a
    workbook holds it as a number."""
    counts = pa.table({"vendor": [5], "evidence_url": [8]})
    assert dictionary(Given(counts)) == [
        {"name": "vendor", "type": "integer"},
        {"name": "evidence_url", "type": "integer"},
    ]
    assert sheet(counts) == [["vendor", "evidence_url"], [5, 8]]
