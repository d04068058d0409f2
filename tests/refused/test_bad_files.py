"""Files of a city that must not be read, item by item: `etl check` and the page Submit refuse each
in a sentence that names it and says what to do."""

import re

import pytest
from openpyxl import Workbook

from etl import __main__ as command
from etl.check import FileProblem, check
from etl.waves.tables import MOST_ROWS
from tests.pages.invented import INVENTED, unmarked
from tests.refused.unreadable import ACCENTS, KANJI, ZEROS
from tests.sent import (
    GOOD,
    HEADINGS,
    HIDDEN,
    LIMESURVEY,
    LOCKED,
    MERGED,
    NOT_WHOLE,
    REFERENCE,
    SHEET_1,
    forms,
    hide_sheet,
    lying,
    of,
    package,
    packed,
    put,
    replaced,
    saved,
    survey,
    text_of,
)

STRICT = (
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    b"http://purl.oclc.org/ooxml/spreadsheetml/main",
)
UNLOCKED = b"PK\x01\x02\x14\x03\x14\x00\x00"
NUL = "line 1 holds NUL bytes, as UTF-16 does"


# item / way: the file's name, its bytes, and words of what is said. In a package or a survey's
# workbook, for `etl check` and the page Submit.
REFUSED = {
    "wrong platform / Forms export": (
        "answers.xlsx",
        forms([1, "a", "2027-03-01", "Boston"]),
        "an export of ms_forms, with the answers",
    ),
    "wrong platform / LimeSurvey export": (
        "answers.csv",
        text_of(GOOD, header=LIMESURVEY).encode(),
        "an export of limesurvey",
    ),
    "wrong platform / neither": (
        "cities.csv",
        b"a,b\n1,2\n",
        "the file's name does not say what it holds",
    ),
    "wrong platform / a picture": (
        "page.pdf",
        b"%PDF-1.7",
        "not an .xlsx workbook, a .csv file or a .zip",
    ),
    "merged cells / package": (
        "a.xlsx",
        package(of("merged")),
        f"{MERGED}deployment A2:A3. Unmerge them",
    ),
    "merged cells / survey": (
        "a.xlsx",
        survey(lambda book: book["Answers"].merge_cells("C5:C9")),
        f"{MERGED}Answers C5:C9",
    ),
    "hidden sheet / package": (
        "a.xlsx",
        package(hide_sheet),
        f"{HIDDEN}sheet place. Show it, or delete it",
    ),
    "hidden sheet / survey": (
        "a.xlsx",
        survey(lambda book: setattr(book["Systems"], "sheet_state", "hidden")),
        f"{HIDDEN}sheet Systems",
    ),
    "hidden row": (
        "a.xlsx",
        package(of("hidden row")),
        f"{HIDDEN}deployment row 2. Show it, or delete it; clear all filters",
    ),
    "hidden column": ("a.xlsx", package(of("hidden column")), f"{HIDDEN}deployment column E"),
    "hidden column / of no width": (
        "a.xlsx",
        replaced(package(of("narrow column")), SHEET_1, b'width="21"', b'width="0"'),
        f"{HIDDEN}deployment column E",
    ),
    "a zip bomb": ("a.xlsx", ZEROS, "unpacks to more than 100 MB"),
    "a zip bomb / in a zip": (
        "a.zip",
        packed(("place.csv", bytes(26 * 1024 * 1024))),
        "unpacks to 26 MB; a city's file to at most 25",
    ),
    "a zip bomb / nested": (
        "a.zip",
        packed(("deployment.zip", ZEROS)),
        "a .zip or folder holds one or more files named place.csv",
    ),
    "a zip bomb / of a lying size": ("a.xlsx", lying(ZEROS), NOT_WHOLE),
    "a zip bomb / of many parts": (
        "a.xlsx",
        packed(*((f"part{n}", b"") for n in range(1001))),
        "1,000 parts",
    ),
    "a zip bomb / of tags": (
        "a.xlsx",
        packed(("xl/sharedStrings.xml", b"<si/>" * 1_010_000)),
        "1,000,000 tags",
    ),
    "a zip bomb / of styles": (
        "a.xlsx",
        packed(("xl/styles.xml", b"<xf/>" * 210_000)),
        "200,000 of them of styles",
    ),
    "a zip bomb / of entities": (
        "a.xlsx",
        packed((SHEET_1, b'<!DOCTYPE x [<!ENTITY a "b">]>')),
        "declares a document type",
    ),
    "a zip that leads elsewhere": ("a.zip", packed(("../../up/notes.txt", b"x")), "a .zip or"),
    "a zip with a table twice": (
        "a.zip",
        packed(("a/place.csv", b"x"), ("b/place.csv", b"x")),
        "it holds place.csv more than once",
    ),
    "macros / by name": ("a.xlsm", package(), "the workbook holds macros; save it as .xlsx"),
    "macros / inside": (
        "a.xlsx",
        packed(("xl/vbaProject.bin", b"x")),
        "the workbook holds macros; save it as .xlsx",
    ),
    "a password": ("a.xlsx", LOCKED, "locked with a password"),
    "a password / on a zip": (
        "a.zip",
        packed(("place.csv", b"x")).replace(UNLOCKED, UNLOCKED[:-1] + b"\x01"),
        "is locked with a password",
    ),
    "an old .xls": ("a.xls", LOCKED, "of the old .xls kind; save it as .xlsx"),
    "Shift-JIS": ("deployment.csv", KANJI.encode("shift-jis"), "line 2 is not UTF-8"),
    "Latin-1": (
        "deployment.csv",
        ACCENTS.encode("latin-1"),
        "line 2 is not UTF-8; it looks like Windows-1252",
    ),
    "UTF-16 / without its mark": ("deployment.csv", "a,b\n".encode("utf-16-le"), NUL),
    "a column twice / CSV": (
        "deployment.csv",
        text_of(header=[*HEADINGS, "name"]).encode(),
        "the header names name twice; keep one",
    ),
    "a column twice / survey": (
        "a.xlsx",
        survey(lambda book: book["Answers"].cell(1, 2, "Answer")),
        "two columns are headed Answer",
    ),
    "a column twice / of systems": (
        "a.xlsx",
        survey(lambda book: book["Systems"].cell(1, 6, "systems.name")),
        "two columns hold the same",
    ),
    "a system in the row of headings": (
        "a.xlsx",
        survey(lambda book: book["Systems"].delete_rows(2) or book["Systems"].append(["X"])),
        "its first 2 rows must be the codes and the words of the fields",
    ),
    "an empty file / CSV": ("place.csv", b"", "the file is empty"),
    "an empty file / blank lines": ("place.csv", b"\xef\xbb\xbf\n \n", "the file is empty"),
    "an empty file / workbook": ("a.xlsx", b"", NOT_WHOLE),
    "an empty file / a workbook of empty sheets": (
        "a.xlsx",
        saved(Workbook()),
        "the workbook is empty, or of a kind that is not read",
    ),
    "a workbook of the strict kind": (
        "a.xlsx",
        replaced(package(), SHEET_1, *STRICT),
        "not as Strict Open XML",
    ),
    "a file cut short / workbook": (
        "a.xlsx",
        package()[:3000],
        "it is not a whole XLSX workbook: it was cut short or damaged",
    ),
    "a file cut short / zip": (
        "a.zip",
        packed(("place.csv", b"x" * 99))[:80],
        "it is not a whole ZIP archive: it was cut short",
    ),
    "a file cut short / in a quoted cell": (
        "deployment.csv",
        (ACCENTS + 'b,es-28079,"Mála').encode(),
        "a quoted cell is never closed",
    ),
    "a quotation mark in a cell": (
        "deployment.csv",
        (ACCENTS + 'b,es-28079,"Mála"ga\n').encode(),
        "a quotation mark stands inside a cell",
    ),
    "a workbook named as CSV": ("answer.csv", package(), "named .csv but is a workbook or archive"),
    "words named as a workbook": ("words.xlsx", b"deployment_id,place_id", NOT_WHOLE),
    "a broken workbook": ("a.xlsx", packed(("[Content_Types].xml", b"<")), NOT_WHOLE),
    "a renamed column / survey": (
        "a.xlsx",
        survey(lambda book: book["Answers"].cell(1, 3, "Reply")),
        "has the headings Item",
    ),
    "a missing column / survey": (
        "a.xlsx",
        survey(lambda book: book["Answers"].delete_cols(4)),
        "has the headings Item",
    ),
    "a sheet of another name / survey": (
        "a.xlsx",
        survey(lambda book: setattr(book["Answers"], "title", "B")),
        "needs a sheet Answers",
    ),
    "a survey without its wave": (
        "a.xlsx",
        survey(lambda book: book.remove(book["Instructions"])),
        "the sheet of instructions",
    ),
    "too many rows": (
        "deployment.csv",
        text_of(*[["a"] * 4] * (MOST_ROWS + 1), header=HEADINGS[:4]).encode(),
        "more than 20,000 rows",
    ),
    "too many lines": ("deployment.csv", b"a\n" * 100_002, "100,000 lines"),
}


@pytest.mark.parametrize("item", REFUSED)
def test_a_file_that_must_not_be_read_is_refused_in_words(item, tmp_path, capsys):
    """`etl check` ends with 2 and a sentence that names the file and says what to do; nothing is
    raised or left behind."""
    name, data, words = REFUSED[item]
    path = put(tmp_path, name, data)
    options = command.parser().parse_args(["check", str(path)])
    assert options.run(options) == 2
    said = capsys.readouterr().err
    assert re.search(f"/{name}(#Answers|#Systems)?: ", said) and words in said
    assert not re.search(
        r"Traceback|Error\b|BadZip|_csv", said
    )  # what Python calls it tells a city nothing
    assert [one.name for one in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("item", REFUSED)
def test_a_refusal_is_said_in_the_readers_language(item, tmp_path):
    """Why a file is not read, or what is found in it, is a sentence of the catalogue, which every
    language can say, or a list of codes."""
    name, data, _ = REFUSED[item]
    try:
        told = [one.rule for one in check(put(tmp_path, name, data), reference=REFERENCE).findings]
    except FileProblem as problem:
        told = [problem.message]
    said = [INVENTED.say.again(text) for text in told if " | " not in text]
    assert told and not [text for text in said if re.search(r"[^\W\d_]", unmarked(text))]
