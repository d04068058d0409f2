"""What checking a file may take, and how it ends."""

import pickle
import tracemalloc

import pytest

from etl import __main__ as command
from etl.check import FileProblem, apart, check, check_apart, findings
from etl.check import checked as checked_module
from etl.check.received import LARGEST
from etl.waves import gather
from tests.sent import (
    CITIES,
    FINE,
    HEADINGS,
    LOCKED,
    REFERENCE,
    on,
    package,
    put,
    text_of,
)


@pytest.mark.parametrize("way", ["check", "wave"])
def test_a_workbook_of_a_hundred_megabytes_is_not_opened(way, tmp_path):
    """Its size alone is enough; nothing of it is held in memory."""
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    tracemalloc.start()
    if way == "check":
        with pytest.raises(
            FileProblem, match=f"has 100.0 MB; a city's file has at most {LARGEST // 2**20}"
        ):
            check(path, reference=REFERENCE)
    else:
        assert "has 100 MB; a wave's export has at most 20" in str(
            gather(tmp_path, "2027", CITIES).problems[0]
        )
    assert tracemalloc.get_traced_memory()[1] < 20 * 1024 * 1024
    tracemalloc.stop()


def test_the_page_submit_checks_within_limits(tmp_path):
    """A file that takes more of the processor than it may is refused in words; the process that
    checked it is gone."""
    path = put(tmp_path, "deployment.csv", text_of(*[FINE] * 10_000).encode())
    with pytest.raises(FileProblem, match=r"deployment\.csv: checking it takes more than"):
        check_apart(path, seconds=1)


def test_what_the_limited_process_says_is_what_the_check_says(tmp_path):
    """A check, its marked workbook and a refusal come whole from one process to another."""
    path = put(tmp_path, "a.xlsx", package(on("deployment", E2="helth")))
    checked, marked, _ = pickle.loads(pickle.dumps(apart.outcome(path, "us-2507000")))
    assert [one.suggestion for one in checked.findings] == ["health"] and marked.startswith(b"PK")
    refused = pickle.loads(pickle.dumps(apart.outcome(put(tmp_path, "b.xlsx", LOCKED), "")))
    assert isinstance(refused, FileProblem) and "b.xlsx: the workbook is locked" in str(refused)


def test_a_fault_of_the_check_is_not_told_as_the_file_s(tmp_path, monkeypatch):
    """An error of the code, whatever its type, is raised as it is, and the limited process ends
    with it."""

    def broken(*_):
        raise ValueError("a fault of the code")

    monkeypatch.setattr(checked_module, "read_source", broken)
    path = put(tmp_path, "deployment.csv", text_of(FINE).encode())
    options = command.parser().parse_args(["check", str(path)])
    for run in (lambda: options.run(options), lambda: apart.outcome(path, "")):
        with pytest.raises(ValueError, match="a fault of the code"):
            run()


def test_findings_without_end_are_counted(tmp_path, monkeypatch):
    """The first findings are told, in the order of the file, and how many there are."""
    monkeypatch.setattr(findings, "MOST", 10)
    path = put(
        tmp_path,
        "deployment.csv",
        text_of(*[["x", "nowhere", "", ""]] * 20, header=HEADINGS[:4]).encode(),
    )
    checked = check(path, reference=REFERENCE)
    assert (len(checked.findings), checked.found) == (10, 79) and [
        one.row for one in checked.findings
    ] == [2, 2, 2, 3, 3, 3, 3, 4, 4, 4]
