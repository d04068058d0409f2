"""A folder given to the check: read as a zip of it is, or as the build reads a survey's wave."""

import zipfile
from pathlib import Path

import pytest

from etl.__main__ import main
from etl.check import FileProblem, annotated, check, waves
from etl.reference import curated_now
from tests.delivered import BOSTON, FAULTS, REFERENCE, SYSTEMS, found
from tests.waves.one_wave import RESPONSES
from tests.waves.writers import write

NAMES = ("Deployment.CSV", ".DS_Store", ".git/config.csv", "__MACOSX/x.csv", "~$lock.csv")


def laid(folder: Path, *names: str, text: str = SYSTEMS) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("beside", [(), ("city/2026-11-01/notes.csv", "city/book.xlsx")])
def test_a_folder_is_read_as_a_zip_of_it(tmp_path, beside):
    """Folders below it, hidden files and capitals mean nothing; a file of another name is named,
    without a guess at its name, and costs itself alone."""
    folder = laid(tmp_path / "given", *(f"city/2026-11-01/{name}" for name in NAMES), *beside)
    with zipfile.ZipFile(tmp_path / "given.zip", "w") as archive:
        for file in (file for file in folder.rglob("*") if file.is_file()):
            archive.write(file, file.relative_to(folder))
    told = check(folder, reference=REFERENCE)
    assert found(told)[: len(FAULTS)] == FAULTS
    strays = [("notes", "wrong_file", ""), ("book", "wrong_file", "")] if beside else []
    unread = told.findings[len(FAULTS) :]
    assert sorted((one.sheet, one.problem, one.suggestion) for one in unread) == sorted(strays)
    zipped = check(tmp_path / "given.zip", reference=REFERENCE)
    assert (zipped.findings, zipped.said) == (told.findings, told.said)
    assert annotated(tmp_path / "given.zip", zipped)


def test_a_folder_without_a_file_that_counts_is_an_error(tmp_path, capsys):
    """Nothing, and nothing but what a computer leaves there, end with status 2."""
    laid(tmp_path / "left", ".DS_Store", "desktop.ini", text="")
    (tmp_path / "none").mkdir()
    for name in ("none", "left"):
        assert main(["check", str(tmp_path / name)]) == 2
        assert capsys.readouterr().err.endswith("put the files in it that are to be checked\n")


def test_two_deliveries_in_one_folder_are_told_apart_by_who_checks_them(tmp_path):
    """Neither of two files of one table is taken for the right one."""
    folder = laid(tmp_path, "2026-10-01/deployment.csv", "2026-11-01/Deployment.csv")
    with pytest.raises(FileProblem, match=r"holds deployment\.csv more than once"):
        check(folder, reference=REFERENCE)


def test_a_link_in_a_folder_is_not_followed(tmp_path):
    """As none in an archive is."""
    laid(tmp_path / "in", "place.csv")
    (tmp_path / "in" / "deployment.csv").symlink_to(tmp_path / "in" / "place.csv")
    with pytest.raises(FileProblem, match=r"deployment\.csv is a link"):
        check(tmp_path / "in", reference=REFERENCE)


@pytest.mark.parametrize("platform", ["qualtrics", "kobo", "workbook"])
def test_a_waves_folder_says_which_cities_count_and_with_what(tmp_path, platform):
    """Each city with its answers and systems, and that no card says which wave it is."""
    folder = tmp_path / "exports"
    write(platform, folder, RESPONSES, "en")
    told = check(folder)
    assert (told.kind, told.findings) == ("wave", [])
    head, wave, *cities = waves.told(folder, told.tables, curated_now())
    assert "no wave.csv" in head and "forum_survey:2027:final" in wave
    assert [line.split(":")[0] for line in cities] == [
        "Madrid, ES",
        "Nairobi, KE",
        "Boston, MA, US",
    ]
    assert "1 answer and no system (ai_strategy: no)" in cities[1]
    assert "answers and 2 systems (" in cities[2] and cities[2].endswith("more)")
    with pytest.raises(FileProblem, match="several cities"):
        check(folder, BOSTON)


@pytest.mark.parametrize(
    "headings",
    [
        "ID,Godzina rozpoczęcia,Godzina ukończenia,Adres e-mail,Nazwa",
        "Informazioni cronologiche,Indirizzo email",
        "Antwort ID,Datum Abgeschickt,Letzte Seite,Start-Sprache,Zufallsstartwert",
    ],
)
def test_headings_that_platforms_write_in_other_languages_are_passed_over(tmp_path, headings):
    """Those of Microsoft Forms in Polish, Google Forms in Italian and LimeSurvey in German."""
    added = ["2027-03-01 10:00:00" if name[0] in "GID" else "x" for name in headings.split(",")]
    rows = [f"{headings},place,aipolicy", ",".join([*added, "Boston", "Yes"])]
    told = check(laid(tmp_path / "wave", "x.csv", text="\n".join(rows) + "\n"))
    assert told.findings == [] and told.kind == "wave"
    assert told.tables["answer"].query("answer_status == 'given'")["answer"].tolist() == ["yes"]


def test_a_response_of_a_wave_that_does_not_count_is_named_where_it_stands(tmp_path):
    """By the row that a spreadsheet shows, below all rows of headings."""
    ids = [f'{{""ImportId"": ""{name}""}}' for name in ("Status", "Finished", "place", "ai_policy")]
    lines = ["Status,Finished,place,ai_policy", "Type,Done,City,Policy"]
    lines.append(",".join(f'"{name}"' for name in ids))
    lines += ["IP Address,True,Boston,Yes", "Survey Preview Spam,True,Boston,No"]
    (tmp_path / "q.csv").write_text("\n".join(lines), encoding="utf-8")
    told = check(tmp_path)
    assert [(one.row, one.column, one.value) for one in told.findings] == [
        (5, "Status", "Survey Preview Spam")
    ]
    assert told.tables["answer"].query("answer_status == 'given'")["answer"].tolist() == ["yes"]
