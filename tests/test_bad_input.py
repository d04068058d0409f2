"""What stewards and publishers send by mistake: each mistake costs its row or its file, is named,
and costs nothing else."""

import json
import shutil
import string
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl import __main__, release, source
from etl.build import build, read_source
from etl.reference import FOLDER, Reference

DAY = date(2026, 11, 22)
REGISTER, PACKAGE = "nl_algorithm_register", "forum_package"
FILES = {
    REGISTER: {
        "2026-08-08/algoritmes.json": json.dumps(
            {
                "algoritmes": [
                    {
                        "id": str(n),
                        "organisatie": "Gemeente Delft",
                        "status": "in_gebruik",
                        "title": f"Systeem {n}",
                        "url": "https://example.org/a",
                    }
                    for n in (1, 2, 3)
                ]
            },
            indent=0,
        ),
        "2026-01-02/register_facts.csv": (
            "algorithm_id,category,provider,publication_category,begin_date\n1,Verkeer,Voorbeeld"
            " BV,Hoog-risico AI-systeem,2022-07-01\n2,Wonen,Café BV,Overige"
            " algoritmes,\n3,Wonen,,Overige algoritmes,\n"
        ),
    },
    PACKAGE: {
        "2026-11-01/place.csv": (
            "place_id,name,kind,country,region,population,population_quality,forum_status\n"
            "xx-a,Aville,city,FR,europe,1000,official,none\n"
            "xx-b,Béville,city,FR,europe,2000,official,none\n"
        ),
        "2026-11-01/deployment.csv": (
            "deployment_id,place_id,body,name,status,start_date\n"
            "1,xx-a,Aville,One,in_use,2024\n2,xx-a,Aville,Two,in_use,2024\n"
            '3,xx-a,Aville,"Three, quoted",in_use,2024\n'
        ),
    },
}
LISTING, FACTS = FILES[REGISTER]
PLACES, SYSTEMS = FILES[PACKAGE]
NUL, ENDLESS = "a\0b", "x" * 1_000_000


def put(raw: Path, source_id: str, file: str = "", text: str | bytes = "") -> None:
    """The source's files, one of them replaced."""
    for name, usual in FILES[source_id].items():
        path = raw / source_id / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text if name == file else usual
        path.write_bytes(data if isinstance(data, bytes) else data.encode())


@pytest.fixture(scope="module")
def reference(tmp_path_factory) -> Reference:
    """The curated tables of one Dutch municipality: a small world builds fast."""
    folder = tmp_path_factory.mktemp("reference")
    for name in ("places", "place_aliases"):
        header, *lines = (FOLDER / f"{name}.csv").read_text(encoding="utf-8").splitlines()
        (folder / f"{name}.csv").write_text(
            "\n".join([header, *(line for line in lines if "nl-gm0503" in line)]), encoding="utf-8"
        )
    return Reference(folder)


def outcome(raw: Path, source_id: str, reference: Reference) -> tuple[list[str], list[tuple]]:
    """The keys of the systems that were kept, and (file, row, field, value, problem, accepted) of
    each refusal."""
    result = read_source(source_id, source.snapshots(raw, source_id, DAY), reference)
    refusals = result.refusals.frame()
    refusals = refusals.astype(object).where(refusals.notna() & (refusals != ""), None)
    assert set(refusals["source_id"]) <= {source_id}
    kept = [
        key.removeprefix(f"{source_id}:")
        for frame in result.frames["deployment"]
        for key in frame["deployment_id"]
    ]
    return kept, [(row.file.split("/", 1)[1], *tuple(row)[3:]) for row in refusals.itertuples()]


# (source, file, what stands there, what stands there instead, kept systems, row, field, value,
# problem, words of what is accepted)
ROWS = {
    "an unknown code": (
        PACKAGE,
        SYSTEMS,
        "Two,in_use",
        "Two,sleeping",
        "13",
        2,
        "status",
        "sleeping",
        "unknown_code",
        "planned | in_dev",
    ),
    "an unknown word": (
        REGISTER,
        LISTING,
        '"2",\n"organisatie": "Gemeente Delft",\n"status": "in_gebruik"',
        '"2",\n"organisatie": "Gemeente Delft",\n"status": "slaapt"',
        "13",
        2,
        "status",
        "slaapt",
        "unknown_code",
        "in_gebruik | ",
    ),
    "a theme nobody knows": (
        REGISTER,
        FACTS,
        "2,Wonen",
        "2,Ruimtevaart",
        "13",
        2,
        "sector",
        "Ruimtevaart",
        "unknown_code",
        "Verkeer",
    ),
    "a duplicate key": (
        PACKAGE,
        SYSTEMS,
        "\n2,xx-a",
        "\n1,xx-a",
        "13",
        2,
        "key",
        "1",
        "duplicate_key",
        "no earlier row",
    ),
    "a duplicate id": (
        REGISTER,
        LISTING,
        '"id": "2"',
        '"id": "1"',
        "13",
        2,
        "key",
        "1",
        "duplicate_key",
        "no earlier row",
    ),
    "no key": (
        PACKAGE,
        SYSTEMS,
        "\n2,xx-a",
        "\n,xx-a",
        "13",
        2,
        "key",
        None,
        "missing_value",
        "own key",
    ),
    "a year too late": (
        PACKAGE,
        SYSTEMS,
        "Two,in_use,2024",
        "Two,in_use,2062",
        "13",
        2,
        "start_year",
        "2062",
        "wrong_value",
        "2035",
    ),
    "a day too late": (
        REGISTER,
        FACTS,
        "Overige algoritmes,\n3",
        "Overige algoritmes,2062-05-01\n3",
        "13",
        2,
        "start_year",
        "2062",
        "wrong_value",
        "2035",
    ),
    "a day that is none": (
        PACKAGE,
        SYSTEMS,
        "Two,in_use,2024",
        "Two,in_use,2023-02-30",
        "13",
        2,
        "start_date",
        "2023-02-30",
        "wrong_value",
        "YYYY-MM-DD",
    ),
    "a date in words": (
        PACKAGE,
        SYSTEMS,
        "Two,in_use,2024",
        "Two,in_use,last spring",
        "13",
        2,
        "start_date",
        "last spring",
        "wrong_value",
        "YYYY-MM-DD",
    ),
    "a negative population": (
        PACKAGE,
        PLACES,
        "2000",
        "-2000",
        "123",
        2,
        "population",
        "-2000",
        "wrong_value",
        "or equal to 0",
    ),
    "half a resident": (
        PACKAGE,
        PLACES,
        "2000",
        "2000.5",
        "123",
        2,
        "population",
        "2000.5",
        "wrong_value",
        "a whole number",
    ),
    "a number in words": (
        PACKAGE,
        PLACES,
        "2000",
        "two thousand",
        "123",
        2,
        "population",
        "two thousand",
        "wrong_value",
        "a whole number",
    ),
    "a formula": (
        PACKAGE,
        SYSTEMS,
        "Two",
        '"=HYPERLINK(""https://x.example"")"',
        "13",
        2,
        "name",
        '=HYPERLINK("https://x.example")',
        "wrong_value",
        "not beginning with =",
    ),
    "a formula in a register": (
        REGISTER,
        LISTING,
        "Systeem 2",
        "=1+1",
        "13",
        2,
        "name",
        "=1+1",
        "wrong_value",
        "not beginning with =",
    ),
    "a formula for a number": (
        PACKAGE,
        PLACES,
        "2000",
        "=1000*2",
        "123",
        2,
        "population",
        "=1000*2",
        "wrong_value",
        "a whole number",
    ),
    "a NUL": (
        PACKAGE,
        SYSTEMS,
        "Two",
        NUL,
        "13",
        2,
        "name",
        "a\ufffdb",
        "wrong_value",
        "without control characters",
    ),
    "a NUL in JSON": (
        REGISTER,
        LISTING,
        "Systeem 2",
        "a\\u0000b",
        "13",
        2,
        "name",
        "a\ufffdb",
        "wrong_value",
        "without control",
    ),
    "an endless cell": (
        PACKAGE,
        SYSTEMS,
        "Two",
        ENDLESS,
        "13",
        2,
        "name",
        ENDLESS[:80],
        "wrong_value",
        "at most 2,000 characters",
    ),
    "an endless title": (
        REGISTER,
        LISTING,
        "Systeem 2",
        ENDLESS,
        "13",
        2,
        "name",
        ENDLESS[:80],
        "wrong_value",
        "at most 2,000 characters",
    ),
    "an endless code": (
        PACKAGE,
        SYSTEMS,
        "Two,in_use",
        f"Two,{ENDLESS}",
        "13",
        2,
        "status",
        ENDLESS[:80],
        "unknown_code",
        "planned",
    ),
    "too many cells": (
        PACKAGE,
        SYSTEMS,
        "Two,in_use,2024",
        "Two,in_use,2024,more",
        "13",
        2,
        None,
        None,
        "wrong_file",
        "6 columns",
    ),
    "too few cells": (
        PACKAGE,
        SYSTEMS,
        "Two,in_use,2024",
        "Two",
        "13",
        2,
        None,
        None,
        "wrong_file",
        "6 columns",
    ),
    "no such place": (
        PACKAGE,
        SYSTEMS,
        "2,xx-a",
        "2,xx-z",
        "13",
        2,
        "place_id",
        "xx-z",
        "place_unresolved",
        "that the dashboard has",
    ),
    "no such name": (
        REGISTER,
        LISTING,
        '"2",\n"organisatie": "Gemeente Delft"',
        '"2",\n"organisatie": "Gemeente Nergens"',
        "13",
        2,
        "body",
        "Gemeente Nergens",
        "place_unresolved",
        "place_aliases.csv",
    ),
}


@pytest.mark.parametrize("mistake", ROWS)
def test_a_bad_row_is_refused_by_name_and_the_others_stay(tmp_path, mistake, reference):
    """The refusal names source, file, row, field, value and what is accepted; every other row makes
    its record."""
    source_id, file, usual, instead, kept, row, field, value, problem, accepted = ROWS[mistake]
    assert FILES[source_id][file].count(usual) == 1
    put(tmp_path, source_id, file, FILES[source_id][file].replace(usual, instead))
    found, refusals = outcome(tmp_path, source_id, reference)
    assert found == list(kept)
    assert len(refusals) == 1
    where = (
        LISTING if source_id == REGISTER else file
    )  # a register's entry is its listing's row, whatever joins it
    assert refusals[0][:5] == (where, row, field, value, problem)
    assert accepted in refusals[0][5]


CSV, JSON = FILES[PACKAGE][SYSTEMS], FILES[REGISTER][LISTING]
CUT = CSV.split("quoted")[0]  # ends inside a quoted cell

# (source, file, what stands there instead, field, problem, words of the remedy)
WHOLE = {
    "a missing column": (
        PACKAGE,
        SYSTEMS,
        CSV.replace("name,", "", 1),
        "name",
        "missing_column",
        "the file has deployment_id",
    ),
    "a renamed column": (
        PACKAGE,
        SYSTEMS,
        CSV.replace("status", "state", 1),
        None,
        "wrong_file",
        "no column state",
    ),
    "a missing key in JSON": (
        REGISTER,
        LISTING,
        JSON.replace('"title"', '"titel"'),
        "title",
        "missing_column",
        "titel",
    ),
    "a renamed fact": (
        REGISTER,
        FACTS,
        FILES[REGISTER][FACTS].replace("begin_date", "start"),
        "begin_date",
        "missing_column",
        "start",
    ),
    "a column twice": (
        PACKAGE,
        SYSTEMS,
        CSV.replace("status", "name", 1),
        None,
        "wrong_file",
        "names name twice",
    ),
    "a column of the reader's own": (
        PACKAGE,
        SYSTEMS,
        CSV.replace("status", "source_row", 1),
        None,
        "wrong_file",
        "names source_row, which the reader adds itself; rename it",
    ),
    "a key of the reader's own in JSON": (
        REGISTER,
        LISTING,
        JSON.replace('"url"', '"problem"', 1),
        None,
        "wrong_file",
        "names problem, which the reader adds itself",
    ),
    "JSON without end": (
        REGISTER,
        LISTING,
        '{"algoritmes": ' + "[" * 100_000,
        None,
        "wrong_file",
        "nested too deep",
    ),
    "cp1252": (
        PACKAGE,
        PLACES,
        FILES[PACKAGE][PLACES].encode("cp1252"),
        None,
        "wrong_file",
        "line 3 is not UTF-8",
    ),
    "cp1252 facts": (
        REGISTER,
        FACTS,
        FILES[REGISTER][FACTS].encode("cp1252"),
        None,
        "wrong_file",
        "line 3 is not UTF-8",
    ),
    "UTF-16": (
        PACKAGE,
        SYSTEMS,
        CSV.encode("utf-16"),
        None,
        "wrong_file",
        "not UTF-8; it looks like utf_16. Save the file as UTF-8",
    ),
    "UTF-16 without its mark": (
        PACKAGE,
        SYSTEMS,
        CSV.encode("utf-16-le"),
        None,
        "wrong_file",
        "as UTF-16 does",
    ),
    "UTF-16 JSON": (
        REGISTER,
        LISTING,
        JSON.encode("utf-16"),
        None,
        "wrong_file",
        "Save the file as UTF-8",
    ),
    "cut inside a cell": (PACKAGE, SYSTEMS, CUT, None, "wrong_file", "cut short"),
    "JSON cut short": (REGISTER, LISTING, JSON[:200], None, "wrong_file", "cut short"),
    "JSON of another shape": (
        REGISTER,
        LISTING,
        '{"algoritmes": "none"}',
        None,
        "wrong_file",
        "no list of objects under algoritmes",
    ),
    "JSON without the list": (
        REGISTER,
        LISTING,
        '{"items": []}',
        None,
        "wrong_file",
        "no list of objects under algoritmes",
    ),
    "an empty file": (PACKAGE, SYSTEMS, "", None, "wrong_file", "the file is empty"),
    "blank lines": (PACKAGE, SYSTEMS, "\n \n", None, "wrong_file", "the file is empty"),
    "a byte order mark alone": (
        PACKAGE,
        SYSTEMS,
        b"\xef\xbb\xbf",
        None,
        "wrong_file",
        "the file is empty",
    ),
    "empty JSON": (REGISTER, LISTING, "", None, "wrong_file", "the file is empty"),
}


@pytest.fixture(scope="module")
def released(tmp_path_factory, reference) -> Path:
    """A folder with both sources in `raw` and their release in `out`."""
    folder = tmp_path_factory.mktemp("released")
    put(folder / "raw", PACKAGE)
    put(folder / "raw", REGISTER)
    release.write(build(folder / "raw", DAY, reference), DAY, folder / "out")
    return folder


@pytest.mark.parametrize("mistake", WHOLE)
def test_a_bad_file_is_refused_by_name_and_the_release_stays(
    tmp_path, mistake, reference, released
):
    """One refusal names the file and the remedy; the other files are read; the build stops before
    the current release."""
    source_id, file, instead, field, problem, accepted = WHOLE[mistake]
    raw, out = tmp_path / "raw", tmp_path / "out"
    shutil.copytree(released, tmp_path, dirs_exist_ok=True)
    files = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    put(raw, source_id, file, instead)
    built = build(raw, DAY, reference)
    refusals = built.tables["refusal"].query("source_id == @source_id and row.isna()")
    assert [(found.file, found.problem) for found in refusals.itertuples()] == [
        (f"{source_id}/{file}", problem)
    ]
    assert refusals["field"].fillna("").tolist() == [field or ""]
    assert accepted in refusals["accepted"].iloc[0]
    other = PACKAGE if source_id == REGISTER else REGISTER
    assert built.tables["source"].set_index("source_id").loc[other, "rows_refused"] == 0
    with pytest.raises(release.LargeFall, match=source_id):
        release.write(built, DAY, out)
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == files


DESK = "forum_desk_research/2026-11-22"
HALVES = {
    "deployments": (
        "city,body,system_name,purpose_sector,technology,lifecycle_status,start_year,"
        "start_date_kind,end_year,vendor,residents_facing,source_url\n"
    ),
    "governance": "city,item_code,answer,source_url,year\n",
}


@pytest.mark.parametrize(("table", "column"), [("deployments", "vendor"), ("governance", "year")])
def test_a_column_that_one_of_two_files_lacks_is_named(tmp_path, reference, table, column):
    """The file that lacks it is refused by name, though the one beside it has the column."""
    (tmp_path / DESK).mkdir(parents=True)
    for name, header in HALVES.items():
        for half in "AB":
            lacks = (name, half) == (table, "B")
            text = header.replace(f",{column}", "") if lacks else header
            (tmp_path / DESK / f"{name}_{half}.csv").write_text(text, encoding="utf-8")
    _, refusals = outcome(tmp_path, "forum_desk_research", reference)
    assert [refusal[:5] for refusal in refusals] == [
        (f"2026-11-22/{table}_B.csv", None, column, None, "missing_column")
    ]


def test_the_command_says_what_is_wrong_and_stops(tmp_path, capsys):
    """`etl build` prints the file and its remedy, ends with 1, and CURRENT is as it was."""
    raw, out = tmp_path / "raw", tmp_path / "out"
    put(raw, PACKAGE)
    chosen = __main__.parser().parse_args(
        ["build", "--raw", str(raw), "--out", str(out), "--as-of", str(DAY)]
    )
    assert chosen.run(chosen) == 0
    put(raw, PACKAGE, SYSTEMS, CUT)
    assert chosen.run(chosen) == 1
    printed = capsys.readouterr()
    assert "forum_package/2026-11-01/deployment.csv" in printed.out and "cut short" in printed.out
    assert "forum_package falls from 5 to 2 accepted rows" in printed.err
    assert release.current(out).name == "2026.11.1"


def test_a_broken_workbook_is_refused_by_name(tmp_path, reference):
    """A file that only ends in .xlsx, and a workbook that was cut short, say how to mend them."""
    put(tmp_path, PACKAGE)
    folder = tmp_path / PACKAGE / "2026-11-01"
    openpyxl.Workbook().save(folder / "whole.xlsx")
    half = (folder / "whole.xlsx").read_bytes()[:2000]
    (folder / "whole.xlsx").unlink()
    for data in (b"not a workbook", half):
        (folder / "cut.xlsx").write_bytes(data)
        _, refusals = outcome(tmp_path, PACKAGE, reference)
        assert {(found[0], found[4]) for found in refusals} == {
            ("2026-11-01/cut.xlsx", "wrong_file")
        }
        assert "save it again as .xlsx" in refusals[0][5]


def test_blank_rows_are_passed_over_and_counted(tmp_path, reference):
    """A blank row is no record, and the rows behind it keep the number a spreadsheet shows."""
    put(tmp_path, PACKAGE, SYSTEMS, FILES[PACKAGE][SYSTEMS].replace("\n2,", "\n,,,,,\n\n2,"))
    rows = (
        build(tmp_path, DAY, reference)
        .tables["deployment"]
        .set_index("deployment_id")["source_row"]
    )
    assert rows.to_dict() == {"forum_package:1": 1, "forum_package:2": 4, "forum_package:3": 5}


ODD = [
    "",
    "1e3",
    "1e400",
    "inf",
    "nan",
    "-0",
    "0x10",
    "1_000",
    "12.0",
    "٣",
    "9" * 40,
    "True",
    "None",
    "2024-00",
    "=",
    "\0",
    "\ufeff",
]
CELL = st.one_of(st.text(max_size=30), st.text(string.printable, max_size=30), st.sampled_from(ODD))


@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.lists(CELL, min_size=6, max_size=6), min_size=1, max_size=12),
    st.lists(CELL, min_size=8, max_size=8),
)
def test_no_cell_whatever_stops_a_build(tmp_path, reference, rows, place):
    """Law: any text in any cell becomes a record or a refusal, never an error, and each row is
    counted once."""

    def line(cells: list[str]) -> str:
        return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)

    systems = FILES[PACKAGE][SYSTEMS] + "".join(line(row) + "\n" for row in rows)
    put(tmp_path, PACKAGE, SYSTEMS, systems.encode("utf-8", "replace"))
    (tmp_path / PACKAGE / PLACES).write_bytes(
        (FILES[PACKAGE][PLACES] + line(place) + "\n").encode("utf-8", "replace")
    )
    built = build(tmp_path, DAY, reference)
    card = built.tables["source"].iloc[0]
    assert {f"{PACKAGE}:{n}" for n in "123"} <= set(built.tables["deployment"]["deployment_id"])
    assert card["rows_accepted"] == len(built.tables["deployment"]) + len(
        built.tables["place"]
    ) - len(reference.places)
    assert card["rows_read"] == card["rows_accepted"] + card["rows_refused"]
