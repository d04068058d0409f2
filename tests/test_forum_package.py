"""The format in which cities deliver: workbooks, optional columns, slips, and places of their
own."""

import csv
import io
import re
from datetime import date
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest

from etl import source
from etl.__main__ import parser
from etl.build import assembled, read_source
from etl.reference import curated_now
from etl.sources import forum_package
from schema import words

ROOT = Path(__file__).parent.parent
EXAMPLE = (ROOT / "tests" / "sources" / "forum_package.md").read_text(encoding="utf-8")
FILES = dict(
    re.findall(r"^```csv file=2026-11-01/(\w+)\.csv\n(.*?)^```$", EXAMPLE, re.MULTILINE | re.DOTALL)
)
PLACE = "place_id,name,kind,country,region,parent_place_id,population_quality,forum_status\n"
SYSTEM = "deployment_id,place_id,body,name\nhelper,jp-131016,Chiyoda,Helper\n"


def folder(raw: Path) -> Path:
    path = raw / "forum_package" / "2026-11-01"
    path.mkdir(parents=True, exist_ok=True)
    return path


def read(raw: Path) -> dict:
    found = source.snapshots(raw, "forum_package", date(2026, 11, 22))
    return assembled([read_source("forum_package", found, curated_now())], curated_now())


def package(raw: Path, **files: str) -> dict:
    for name, text in files.items():
        (folder(raw) / f"{name}.csv").write_text(text, encoding="utf-8")
    return read(raw)


def workbook(path: Path, sheets: dict[str, str]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, text in sheets.items():
        sheet = book.create_sheet(name)
        for row in csv.reader(io.StringIO(text)):
            sheet.append([int(cell) if cell.isdigit() else cell or None for cell in row])
    book.save(path)


def findings(tables: dict) -> list[tuple]:
    """File without its folders, row, field, problem."""
    refusals = tables["refusal"].astype(object).where(tables["refusal"].notna(), None)
    return [
        (row.file.rsplit("/", 1)[1], row.row, row.field, row.problem)
        for row in refusals.itertuples()
    ]


def test_a_workbook_gives_what_the_files_give(tmp_path):
    """The same package as CSV and as one workbook makes the same records and findings, but for the
    file's name."""
    files = package(tmp_path / "csv", **FILES)
    workbook(folder(tmp_path / "xlsx") / "cities.xlsx", FILES)
    sheets = read(tmp_path / "xlsx")
    for name in forum_package.TABLES:
        columns = [column for column in files[name].columns if column != "source_file"]
        assert files[name][columns].equals(sheets[name][columns]), name
    assert [finding[1:] for finding in findings(files)] == [
        finding[1:] for finding in findings(sheets)
    ]
    assert findings(sheets)[0][0] == "cities.xlsx#answer"


def test_several_cities_may_each_send_a_workbook(tmp_path):
    """Workbooks of one folder are read together; a key that two of them use is refused in the
    second."""
    for name in ("a.xlsx", "b.xlsx"):
        workbook(folder(tmp_path) / name, {"deployment": SYSTEM})
    tables = read(tmp_path)
    assert list(tables["deployment"]["deployment_id"]) == ["forum_package:helper"]
    assert findings(tables) == [("b.xlsx#deployment", 1, "key", "duplicate_key")]


def test_four_columns_are_enough_for_a_system(tmp_path):
    """What a package leaves out is missing or "not stated"; any of the tables may be absent."""
    record = package(tmp_path, deployment=SYSTEM)["deployment"].iloc[0]
    assert (record["sector"], record["status"], record["is_ai"]) == (
        "not_stated",
        "unknown",
        "not_stated",
    )
    assert record[["start_date", "vendor", "evidence_url"]].isna().all()


@pytest.mark.parametrize("column", ["deployment_id", "place_id", "body", "name"])
def test_a_required_column_that_is_missing_is_named(tmp_path, column):
    """The refusal names file and column, and says which columns there are; nothing of the file
    counts as accepted."""
    tables = package(tmp_path, deployment=SYSTEM.replace(column, "", 1))
    assert findings(tables) == [("deployment.csv", None, column, "missing_column")]
    assert tables["source"].loc[0, "rows_accepted"] == 0


def test_a_slip_in_an_optional_column_is_not_lost(tmp_path):
    """`sektor` is no column of the format: the file is refused with the names there are, not read
    without its sectors."""
    tables = package(
        tmp_path,
        deployment=SYSTEM.replace("name\n", "name,sektor\n").replace(
            "Helper\n", "Helper,transport\n"
        ),
    )
    assert findings(tables) == [("deployment.csv", None, None, "wrong_file")]
    assert "no column sektor" in tables["refusal"].loc[0, "accepted"]
    assert "sector" in tables["refusal"].loc[0, "accepted"]


def test_a_file_of_another_name_is_pointed_out(tmp_path):
    """`deployments.csv` would otherwise be passed over in silence; the other tables are read."""
    tables = package(
        tmp_path, deployments=SYSTEM, place=PLACE + "xx-a,Aville,city,FR,europe,,missing,none\n"
    )
    assert findings(tables) == [("deployments.csv", None, None, "wrong_file")]
    assert "xx-a" in set(tables["place"]["place_id"])


def test_a_workbook_keeps_the_country_code_of_namibia(tmp_path):
    """The text NA is a code and no empty cell."""
    workbook(
        folder(tmp_path) / "book.xlsx",
        {"place": PLACE + "xx-a,Aville,city,NA,africa,,missing,none\n"},
    )
    places = read(tmp_path)["place"].set_index("place_id")
    assert places.loc["xx-a", "country"] == "NA"


def test_places_may_come_in_any_order_but_not_in_a_circle(tmp_path):
    """A child may stand before its parent; a circle, and whoever lies inside it, is refused."""
    rows = [
        "fr-a,A,city,FR,europe,fr-b,missing,none",
        "fr-b,B,city,FR,europe,,missing,none",
        "fr-c,C,city,FR,europe,fr-d,missing,none",
        "fr-d,D,city,FR,europe,fr-c,missing,none",
        "fr-e,E,city,FR,europe,fr-d,missing,none",
    ]
    tables = package(tmp_path, place=PLACE + "\n".join(rows) + "\n")
    assert {"fr-a", "fr-b"} <= set(tables["place"]["place_id"])
    assert findings(tables) == [
        ("place.csv", row, "parent_place_id", "place_unresolved") for row in (3, 4, 5)
    ]


def test_a_system_in_a_refused_place_is_refused(tmp_path):
    """Only places that were accepted can be named by later tables."""
    place = PLACE + "xx-a,Aville,hamlet,FR,europe,,missing,none\n"
    tables = package(tmp_path, place=place, deployment=SYSTEM.replace("jp-131016", "xx-a"))
    assert findings(tables) == [
        ("deployment.csv", 1, "place_id", "place_unresolved"),
        ("place.csv", 1, "kind", "unknown_code"),
    ]


def test_the_newest_folder_replaces_the_one_before(tmp_path):
    """A system that is no longer delivered is gone."""
    older = tmp_path / "forum_package" / "2026-10-01"
    older.mkdir(parents=True)
    (older / "deployment.csv").write_text(SYSTEM.replace("helper", "older"), encoding="utf-8")
    assert list(package(tmp_path, deployment=SYSTEM)["deployment"]["deployment_id"]) == [
        "forum_package:helper"
    ]


def test_an_amount_comes_with_its_currency(tmp_path):
    """A contract's amount and currency are there together or not at all; a row with one of them is
    refused, and the missing one is named."""
    head = "deployment_id,place_id,body,name,contract_amount,contract_currency\n"
    worth = {"both": "1500.5,EUR", "neither": ",", "amount": "12,", "currency": ",EUR"}
    lines = [f"{key},jp-131016,Chiyoda,Helper,{value}" for key, value in worth.items()]
    built = package(tmp_path, deployment=head + "\n".join(lines) + "\n")
    kept = built["deployment"].set_index("deployment_id")
    assert list(kept.index) == ["forum_package:both", "forum_package:neither"]
    both = kept.loc["forum_package:both", ["contract_amount", "contract_currency"]]
    assert list(both) == [1500.5, "EUR"]
    assert findings(built) == [
        ("deployment.csv", 3, "contract_currency", "missing_value"),
        ("deployment.csv", 4, "contract_amount", "missing_value"),
    ]


def test_the_format_document_lists_every_column_with_its_codes():
    """docs/forum_package.md says of each column what the schema says, and which are required."""
    text = (ROOT / "docs" / "forum_package.md").read_text(encoding="utf-8")
    for table in forum_package.TABLES:
        section = text.split(f"\n## {table}\n")[1].split("\n## ")[0]
        listed = re.findall(
            r"^\| `(\w+)` \| (yes|) \| (.*?) \| (.*) \| (.*?) \|$", section, re.MULTILINE
        )
        said = words.dictionary(table).set_index("column")
        assert [row[0] for row in listed] == forum_package.columns(table)
        for name, required, kind, meaning, codes in listed:
            assert (required == "") == (name in forum_package.optional(table)), name
            assert (kind, meaning.replace("\\|", "|")) == (
                said.loc[name, "type"],
                said.loc[name, "meaning"],
            )
            assert codes.replace("`", "") == said.loc[name, "codes"]


def test_the_command_carries_a_package_into_parquet(tmp_path, capsys):
    """`etl build` on a folder with nothing but a package gives a release that holds its places and
    systems."""
    for name, text in FILES.items():
        (folder(tmp_path / "raw") / f"{name}.csv").write_text(text, encoding="utf-8")
    chosen = parser().parse_args(
        [
            "build",
            "--raw",
            str(tmp_path / "raw"),
            "--out",
            str(tmp_path / "out"),
            "--as-of",
            "2026-11-22",
        ]
    )
    assert chosen.run(chosen) == 0
    assert "forum_package" in capsys.readouterr().out
    release = tmp_path / "out" / (tmp_path / "out" / "CURRENT").read_text().strip()
    systems = pq.read_table(release / "deployment.parquet").to_pylist()
    places = {row["place_id"]: row for row in pq.read_table(release / "place.parquet").to_pylist()}
    assert [row["place_id"] for row in systems] == ["xx-harbour", "xx-northbank", "nl-gm0503"]
    assert places["xx-northbank"]["parent_place_id"] == "xx-harbour"
    assert (places["xx-harbour"]["population"], places["xx-northbank"]["population"]) == (
        250_000,
        40_000,
    )
