"""One wave of answers by the name of the platform that asked, or in the Forum's own workbook."""

import io
from pathlib import Path

import openpyxl

from schema import form
from tests.waves.one_wave import CITIES, ITEMS, PERSON, QUESTIONS, RESPONSES, WAVE, block, said
from tests.waves.platforms import kobo, limesurvey, ms_forms, qualtrics


def write(
    platform: str, folder: Path, responses: list[dict] = RESPONSES, language: str = "en"
) -> list[Path]:
    """The wave as one platform gives it; gives back the files."""
    folder.mkdir(parents=True, exist_ok=True)
    return WRITERS[platform](folder, responses, language)


def _workbook(folder: Path, responses: list[dict], language: str) -> list[Path]:
    """The Forum's own workbook filled in, one a city."""
    return [
        fill(folder / f"city{number}.xlsx", one, language) for number, one in enumerate(responses)
    ]


def fill(path: Path, one: dict, language: str = "en") -> Path:
    """The empty workbook with one response's answers in it."""
    book = openpyxl.load_workbook(io.BytesIO(form.workbook(ITEMS, CITIES, WAVE, language)))
    sheet, listed = (book[form.SHEETS[name][language]] for name in ("answers", "systems"))
    yes, no = (QUESTIONS[0].label(code, language) for code in ("yes", "no"))
    given = {
        "place": CITIES.get(one["city"], one["city"]),
        "submitted": one["submitted"][:10],
        "finished": yes if one["finished"] else no,
    }
    by_code = {item.item: item for item in QUESTIONS}
    for row in sheet.iter_rows(min_row=2):
        if not row[0].value:  # a topic
            continue
        code, _, option = row[0].value.partition("/")
        answer = one["answers"].get(code, [])
        if code in given:
            row[2].value = given[code]
        elif option:
            row[2].value = yes if option in answer else None
        else:
            row[2].value = "".join(said(by_code[code], answer, language)) or None
            row[3].value = one["links"].get(code)
        row[4].value = PERSON["name"]
    for number in range(len(one["systems"])):
        for column, cell in enumerate(block(one, number, language), start=1):
            listed.cell(number + 3, column, cell or None)
    book.save(path)
    return path


WRITERS = {
    "qualtrics": qualtrics,
    "limesurvey": limesurvey,
    "kobo": kobo,
    "ms_forms": ms_forms,
    "workbook": _workbook,
}
