"""Words of a delivery's own, and the codes they mean."""

import zipfile
from pathlib import Path

import pytest

from etl import recode
from etl.check import check
from etl.check.received import unzipped
from tests.delivered import BOSTON, REFERENCE, found, workbook

SYSTEMS = (
    "deployment_id,place_id,body,name,status,sector\n"
    f"a,{BOSTON},City of Boston,A,Implementert,Streetworks\n"
    f"b,{BOSTON},City of Boston,B,in_use,transport\n"
)
WORDS = "field,word,code\nstatus,implementert,in_use\nSector,Streetworks,Transport\n"


def zipped(path: Path, words: str, name: str = "recode.csv") -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("deployment.csv", SYSTEMS)
        archive.writestr(name, words)
    return path


def codes_of(checked) -> list[tuple]:
    systems = checked.tables["deployment"]
    return list(zip(systems["status"], systems["sector"], strict=True))


@pytest.mark.parametrize("kind", ["zip", "xlsx"])
def test_a_word_of_a_delivery_means_its_code(kind, tmp_path):
    """In a file of a zip or a sheet of a workbook: capitals do not matter, fields and codes may be
    called by their labels, and lines of words are no rows."""
    path = tmp_path / f"a.{kind}"
    if kind == "zip":
        zipped(path, WORDS, "city/Recode.CSV")
    else:
        workbook(path, deployment=SYSTEMS, recode=WORDS)
    checked = check(path, BOSTON, REFERENCE)
    assert not checked.findings and checked.said == "would be accepted: 2 of 2 rows"
    assert codes_of(checked) == [("in_use", "transport")] * 2


def test_lines_that_lead_nowhere_are_refused_by_name(tmp_path):
    """An unknown field or code, and a second code for a word, each where it stands and with what is
    accepted; the right lines count."""
    wrong = (
        "field,word,code\nstatus,Implementert,in_use\nstatuss,Live,in_use\n"
        "sector,Streetworks,tranport\nstatus,IMPLEMENTERT,retired\nstatus,,pilot\n"
    )
    checked = check(zipped(tmp_path / "a.zip", wrong), BOSTON, REFERENCE)
    assert found(checked)[1:] == [
        ("recode", 3, "field", "statuss", "unknown_code", "status"),
        ("recode", 4, "code", "tranport", "unknown_code", "transport"),
        ("recode", 5, "word", "IMPLEMENTERT", "duplicate_key", ""),
        ("recode", 6, "word", "", "missing_value", ""),
    ]
    assert checked.findings[0].value == "Streetworks"
    assert "transport" in checked.findings[2].rule
    assert codes_of(checked) == [("in_use", "transport")] and checked.accepted == 1


def test_words_that_cannot_be_read_cost_no_table(tmp_path):
    """A file without the three columns is refused, and the systems are read without it."""
    checked = check(zipped(tmp_path / "a.zip", "word,code\nLive,in_use\n"), "", REFERENCE)
    assert [(each.sheet, each.problem) for each in checked.findings if each.sheet == "recode"] == [
        ("recode", "missing_column")
    ]
    assert codes_of(checked) == [("in_use", "transport")]


def test_words_are_taken_in_with_the_delivery(tmp_path):
    """What was accepted with them is built with them."""
    (tmp_path / "taken").mkdir()
    taken, _ = unzipped(zipped(tmp_path / "a.zip", WORDS, "x/Recode.csv"), tmp_path / "taken")
    assert [path.name for path in taken] == ["deployment.csv", f"{recode.NAME}.csv"]
