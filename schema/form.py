"""Instrument -> forms that cities fill in: a workbook for a spreadsheet, here, and the XLSForm of
`schema.xlsform`.

Both are written with the same bytes for the same items, cities and wave. Neither asks for a
person's name or address.
"""

from collections.abc import Iterable
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Color, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from schema.arrow import fingerprint
from schema.instrument import LANGUAGES, LINK, PLACE, SYSTEMS, TOPICS_ES, Item, offered
from schema.xlsform import Cities, fill, list_name, saved, title, xlsform

FINISHED, SUBMITTED = "finished", "submitted"
SYSTEM_ROWS = 200
LINE = 15  # points of a line of text
ANSWER_WIDTHS = {"A": 30, "B": 70, "C": 34, "D": 40, "E": 40}  # characters
# Where to write, and headings: tints of the workbook's own theme.
TO_FILL, HEADING = (
    PatternFill("solid", fgColor=Color(theme=theme, tint=tint))
    for theme, tint in ((4, 0.8), (0, -0.15))
)
EDGE = Border(*[Side("thin", Color(theme=0, tint=-0.25))] * 4)
BOLD, TITLE_FONT = Font(name="Calibri", bold=True), Font(name="Calibri", bold=True, size=14)
WRAPPED = Alignment(wrap_text=True, vertical="top")
FROM_LIST = {"en": "Please choose from the list.", "es": "Elija una opción de la lista."}
SHEETS = {
    "instructions": {"en": "Instructions", "es": "Instrucciones"},
    "answers": {"en": "Answers", "es": "Respuestas"},
    "systems": {"en": "Systems", "es": "Sistemas"},
    "options": {"en": "Options", "es": "Opciones"},
}
HEADERS = {
    "item": {"en": "Item", "es": "Ítem"},
    "question": {"en": "Question", "es": "Pregunta"},
    "answer": {"en": "Answer", "es": "Respuesta"},
    "link": LINK,
    "note": {
        "en": "Note (not read by programs)",
        "es": "Nota (no la leen los programas)",
    },
}
ROWS = {
    SUBMITTED: {
        "en": "Date of these answers (YYYY-MM-DD)",
        "es": "Fecha de estas respuestas (AAAA-MM-DD)",
    },
    FINISHED: {
        "en": "Are the answers complete? Only complete ones are used.",
        "es": "¿Están completas las respuestas? Solo se usan las que lo están.",
    },
}
STAMP = {"wave": {"en": "Wave", "es": "Ronda"}, "form": {"en": "Form", "es": "Formulario"}}
SAYS = {
    "en": [
        "Fill in the sheet Answers, one row an item, and the sheet Systems, one row a system.",
        (
            "Choose answers from the lists. A cell left empty means that you gave no answer; it"
            " never counts as no."
        ),
        "For items with several answers, say yes beside each that applies.",
        "Give a link where a public page shows the answer.",
        "Please enter no names, e-mail addresses or telephone numbers of persons.",
        "Do not merge cells, enter formulas, hide sheets or add columns.",
        (
            "To reply to a value that the dashboard shows of your city, sign in on its page Submit:"
            " replies do not go into this workbook."
        ),
    ],
    "es": [
        "Rellene la hoja Respuestas, una fila por ítem, y la hoja Sistemas, una fila por sistema.",
        (
            "Elija las respuestas de las listas. Una celda vacía significa que no respondió;"
            " nunca cuenta como no."
        ),
        "En los ítems con varias respuestas, ponga sí junto a cada una que corresponda.",
        "Ponga un enlace donde una página pública muestre la respuesta.",
        "No escriba nombres, correos electrónicos ni teléfonos de personas.",
        "No combine celdas, no escriba fórmulas, no oculte hojas ni añada columnas.",
        (
            "Para responder a un valor que el panel muestra de su ciudad, entre en su página"
            " Submit: las respuestas no van en este libro."
        ),
    ],
}


def workbook(items: list[Item], cities: Cities, wave: str, language: str) -> bytes:
    """A workbook in one language: instructions, answers (one row an item; for select-all items one
    row an option), systems, options."""
    book = Workbook()
    _instructions(book.active, wave, language)
    answers, systems = (
        book.create_sheet(SHEETS[name][language]) for name in ("answers", "systems")
    )
    lists = _options(book.create_sheet(SHEETS["options"][language]), items, cities, language)
    _answers(answers, items, cities, lists, language)
    _systems(systems, [item for item in items if item.repeat == SYSTEMS], lists, language)
    return saved(book)


def _instructions(sheet: Worksheet, wave: str, language: str) -> None:
    stamp = [[STAMP["wave"][language], wave], [STAMP["form"][language], fingerprint()]]
    says = [["", line] for line in SAYS[language]]
    fill(
        sheet,
        SHEETS["instructions"][language],
        [[title(wave, language)], *stamp, [], *says],
    )
    _widths(sheet, [16, 100])
    for cell in sheet["B"]:
        cell.alignment = WRAPPED
    sheet["A1"].font = TITLE_FONT
    printed(sheet)


def _options(sheet: Worksheet, items: list[Item], cities: Cities, language: str) -> dict[str, str]:
    """One visible column a list; gives back the range that each list stands in."""
    lists = {
        PLACE: list(cities.values()),
        "yes": [_yes(items, code, language) for code in ("yes", "no")],
    }
    for item in items:
        if item.codes:
            lists[list_name(item)] = [item.label(code, language) for code in offered(item)]
    ranges = {}
    for column, (name, values) in enumerate(lists.items(), start=1):
        letter = get_column_letter(column)
        for row, value in enumerate([name, *values], start=1):
            sheet.cell(row, column, value)
        ranges[name] = f"'{sheet.title}'!${letter}$2:${letter}${max(len(values), 1) + 1}"
    sheet.freeze_panes = "A2"
    _widths(sheet, [34] * len(lists))
    return ranges


def _yes(items: list[Item], code: str, language: str) -> str:
    return next(item for item in items if item.options == "answer").label(code, language)


def _answers(
    sheet: Worksheet, items: list[Item], cities: Cities, lists: dict[str, str], language: str
) -> None:
    """One row an item below the name of its topic, which is no item; cells to fill are tinted."""
    fill(sheet, sheet.title, [[HEADERS[name][language] for name in HEADERS]])
    for name, words in ROWS.items():
        sheet.append([name, words[language]])
    _drop_down(sheet, lists["yes"], [f"C{sheet.max_row}"], language)
    topic = ""
    for item in (item for item in items if item.is_question or item.item == PLACE):
        if item.topic != topic:
            topic = item.topic
            sheet.append(["", TOPICS_ES[topic] if language == "es" else topic])
        _answer_rows(sheet, item, cities, lists, language)
    _widths(sheet, list(ANSWER_WIDTHS.values()))
    _dress(sheet)
    printed(sheet)


def _answer_rows(
    sheet: Worksheet, item: Item, cities: Cities, lists: dict[str, str], language: str
) -> None:
    """One row; where several may be chosen, one row an option with yes or no. Where one city alone
    is asked, it is filled in."""
    if item.kind == "many":
        for code in offered(item):
            sheet.append(
                [f"{item.item}/{code}", f"{item.wording(language)} {item.label(code, language)}"]
            )
            _drop_down(sheet, lists["yes"], [f"C{sheet.max_row}"], language)
        return
    sheet.append([item.item, f"{item.wording(language)}\n{item.hint(language)}".strip()])
    if item.item == PLACE and len(cities) == 1:
        sheet.cell(sheet.max_row, 3, *cities.values())
    if item.options:
        _drop_down(sheet, lists[list_name(item)], [f"C{sheet.max_row}"], language)


def _dress(sheet: Worksheet) -> None:
    """Topics as headings, cells to fill tinted, and rows as high as their words: not every program
    finds that out itself."""
    for row in sheet.iter_rows(min_row=2):
        words = row[1].value.split("\n")
        row[0].alignment = row[1].alignment = WRAPPED
        sheet.row_dimensions[row[1].row].height = LINE * sum(
            1 + len(line) // ANSWER_WIDTHS["B"] for line in words
        )
        if row[0].value:
            row[2].fill, row[2].border, row[2].alignment = TO_FILL, EDGE, WRAPPED
        else:
            row[1].font, row[1].fill = BOLD, HEADING


def _systems(sheet: Worksheet, fields: list[Item], lists: dict[str, str], language: str) -> None:
    """Two header rows: codes, which the reader goes by, and wordings with their hints."""
    words = [f"{field.wording(language)}\n{field.hint(language)}".strip() for field in fields]
    fill(sheet, sheet.title, [[field.item for field in fields], words])
    sheet.freeze_panes = "A3"
    sheet.row_dimensions[2].height = LINE * max(
        text.count("\n") + 1 + len(text) // 30 for text in words
    )
    for cell in sheet[2]:
        cell.alignment, cell.fill = WRAPPED, HEADING
    for column, field in enumerate(fields, start=1):
        letter = get_column_letter(column)
        if field.options:
            _drop_down(
                sheet, lists[list_name(field)], [f"{letter}3:{letter}{SYSTEM_ROWS + 2}"], language
            )
    _widths(sheet, [30] * len(fields))
    printed(sheet)


def printed(sheet: Worksheet) -> None:
    """On paper as wide as a page."""
    sheet.page_setup.orientation = "landscape"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0


def _drop_down(sheet: Worksheet, source: str, cells: list[str], language: str) -> None:
    for present in sheet.data_validations.dataValidation:
        if present.formula1 == source:
            present.add(cells[0])
            return
    rule = DataValidation(
        type="list",
        formula1=source,
        allow_blank=True,
        showErrorMessage=True,
        error=FROM_LIST[language],
    )
    rule.add(cells[0])
    sheet.add_data_validation(rule)


def _widths(sheet: Worksheet, widths: list[int]) -> None:
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for cell in sheet[1]:
        cell.font = BOLD


def file_name(wave: str, language: str) -> str:
    """What the workbook of a wave in one language is called."""
    return f"forum_survey_{wave}_{language}.xlsx"


def write(
    items: list[Item], cities: Cities, wave: str, out: Path, languages: Iterable[str] = LANGUAGES
) -> list[Path]:
    """The XLSForm and a workbook a language in `out`; gives back their paths."""
    out.mkdir(parents=True, exist_ok=True)
    made = {file_name(wave, "xlsform"): xlsform(items, cities, wave)}
    made |= {
        file_name(wave, language): workbook(items, cities, wave, language) for language in languages
    }
    for name, data in made.items():
        (out / name).write_bytes(data)
    return [out / name for name in made]
