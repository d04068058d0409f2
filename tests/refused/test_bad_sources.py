"""Files that stewards and publishers send by mistake: each mistake costs its file, is named, and
costs nothing else."""

import shutil
from pathlib import Path

import openpyxl
import pytest

from etl import __main__, release
from etl.build import build
from tests.refused.small_world import (
    DAY,
    FACTS,
    FILES,
    LISTING,
    PACKAGE,
    PLACES,
    REGISTER,
    SYSTEMS,
    outcome,
    put,
)

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
    "a needed column by another name": (
        PACKAGE,
        SYSTEMS,
        CSV.replace("name", "naam", 1),
        None,
        "wrong_file",
        "no column naam",
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
def test_a_bad_file_is_refused_by_name(tmp_path, mistake, reference):
    """One refusal names the file and the remedy."""
    source_id, file, instead, field, problem, accepted = WHOLE[mistake]
    put(tmp_path, source_id, file, instead)
    _, refusals = outcome(tmp_path, source_id, reference)
    (whole,) = [refusal for refusal in refusals if refusal[1] is None]
    assert (whole[0], whole[2], whole[4]) == (file, field, problem)
    assert accepted in whole[5]


@pytest.mark.parametrize("mistake", ["cut inside a cell", "JSON without end"])
def test_a_bad_file_costs_no_other_source_and_the_release_stays(
    tmp_path, mistake, reference, released
):
    """The build has the one refusal, reads the other source whole, and stops before the current
    release."""
    source_id, file, instead, _, problem, _ = WHOLE[mistake]
    raw, out = tmp_path / "raw", tmp_path / "out"
    shutil.copytree(released, tmp_path, dirs_exist_ok=True)
    files = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    put(raw, source_id, file, instead)
    built = build(raw, DAY, reference)
    refusals = built.tables["refusal"].query("source_id == @source_id and row.isna()")
    assert [(found.file, found.problem) for found in refusals.itertuples()] == [
        (f"{source_id}/{file}", problem)
    ]
    other = PACKAGE if source_id == REGISTER else REGISTER
    assert built.tables["source"].set_index("source_id").loc[other, "rows_refused"] == 0
    with pytest.raises(release.LargeFall, match=source_id):
        release.write(built, DAY, out)
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == files


DESK = "forum_desk_research/2026-11-22"
HALVES = {
    "deployments": (
        "city,body,system_name,purpose_sector,technology,lifecycle_status,start_year,"
        "start_date_kind,end_year,vendor,residents_facing,source_url,evidence_note\n"
    ),
    "governance": "city,item_code,answer,detail,source_url,year\n",
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
