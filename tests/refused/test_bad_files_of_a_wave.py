"""Files of a wave's folder that must not be read, item by item: a build refuses each in a sentence
that names it, and reads the others."""

import pytest

from etl.waves import gather
from etl.waves.tables import MOST_ROWS
from tests.refused.unreadable import ACCENTS, KANJI, ZEROS
from tests.sent import (
    CITIES,
    GOOD,
    HIDDEN,
    LIMESURVEY,
    LOCKED,
    MERGED,
    NOT_WHOLE,
    SHEET_1,
    forms,
    hide_sheet,
    lying,
    package,
    put,
    replaced,
    text_of,
)

# The same ways in for a wave's folder, where platforms' exports lie.
WAVE = {
    "wrong platform / by name": (
        "a.qualtrics.csv",
        text_of(GOOD, header=LIMESURVEY).encode(),
        "not a Qualtrics export: its third row",
    ),
    "wrong platform / by name again": (
        "a.kobo.csv",
        text_of(GOOD, header=LIMESURVEY).encode(),
        "not an export of KoboToolbox: it should have the columns _uuid, _submission_time",
    ),
    "wrong platform / none": (
        "a.csv",
        text_of(GOOD[3:], header=LIMESURVEY[3:]).encode(),
        "its headings are no known platform's",
    ),
    "wrong platform / a picture": ("a.png", b"\x89PNG", "not a .csv or .xlsx file"),
    "merged cells / Forms": (
        "a.xlsx",
        replaced(
            forms([1, "", "2027-03-01", "Boston"]),
            SHEET_1,
            b"</sheetData>",
            b'</sheetData><mergeCells count="1"><mergeCell ref="D2:E2"/></mergeCells>',
        ),
        f"{MERGED}Sheet D2:E2",
    ),
    "hidden sheet / Forms": ("a.xlsx", package(hide_sheet), f"{HIDDEN}sheet place"),
    "a zip bomb": ("a.xlsx", ZEROS, "unpacks to more than 100 MB"),
    "a zip bomb / of a lying size": ("a.xlsx", lying(ZEROS), NOT_WHOLE),
    "macros": ("a.xlsm", package(), "holds macros"),
    "a password": ("a.xlsx", LOCKED, "locked with a password"),
    "an old .xls": ("a.xls", LOCKED, "of the old .xls kind"),
    "Shift-JIS": ("a.csv", KANJI.encode("shift-jis"), "is not UTF-8; it looks like Shift-JIS"),
    "Latin-1": ("a.csv", ACCENTS.encode("latin-1"), "is not UTF-8; it looks like"),
    "a column twice": (
        "a.csv",
        text_of([*GOOD, "no"], header=[*LIMESURVEY, "AI policy"]).encode(),
        "two columns hold the same: AI policy",
    ),
    "an empty file": ("a.csv", b"", "empty"),
    "a file cut short": (
        "a.csv",
        text_of(GOOD, header=LIMESURVEY).encode() + b'2,"2027-03',
        "cut short",
    ),
    "a file cut short / between cells": (
        "a.csv",
        text_of(GOOD, header=LIMESURVEY).encode() + b"2,2027-03",
        "line 3 has 2 columns",
    ),
    "a line too long": (
        "a.csv",
        text_of(GOOD, [*GOOD, "yes"], header=LIMESURVEY).encode(),
        "line 3 has 8 columns and the headings 7",
    ),
    "a workbook named as CSV": ("a.csv", package(), "named .csv but is a workbook"),
    "a renamed column": (
        "a.csv",
        text_of(
            [*GOOD[:4], "0049", *GOOD[5:]], header=[*LIMESURVEY[:4], "AI rules", *LIMESURVEY[5:]]
        ).encode(),
        "'AI rules' is no item of this wave",
    ),
    "too many rows": (
        "a.csv",
        text_of(*[GOOD] * (MOST_ROWS + 2), header=LIMESURVEY).encode(),
        "more than 20,000 rows",
    ),
}


@pytest.mark.parametrize("item", WAVE)
def test_a_bad_file_of_a_wave_costs_only_itself(item, tmp_path):
    """The one problem names the file and what to do; the answers in the file beside it are kept."""
    name, data, said = WAVE[item]
    put(tmp_path, name, data)
    put(
        tmp_path,
        "beside.limesurvey.csv",
        text_of(["9", *GOOD[1:3], "ke-047", *GOOD[4:]], header=LIMESURVEY).encode(),
    )
    gathered = gather(tmp_path, "2027", CITIES)
    assert "ke-047" in [one.place_id for one in gathered.responses]
    (problem,) = map(str, gathered.problems)
    assert (
        name in problem and said in problem and "0049" not in problem
    )  # whatever stands in a column nobody knows
