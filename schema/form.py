"""Instrument -> forms that cities fill in: an XLSForm for KoboToolbox and ODK, and a workbook for a spreadsheet.

Both are written with the same bytes for the same items, cities and wave. Neither asks for a person's name or address.
"""

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from schema.arrow import fingerprint
from schema.instrument import ALONE, LANGUAGES, LINK, NON_ANSWERS, PLACE, SYSTEMS, TOPICS_ES, Item
from schema.tables import YEAR

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest moment a zip archive can hold
FINISHED, SUBMITTED = "finished", "submitted"
SYSTEM_ROWS = 200
TITLE = {"en": "Mayors AI Forum: member survey {wave}", "es": "Mayors AI Forum: encuesta a los miembros {wave}"}
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
    "note": {"en": "Note (not read by the Forum's programs)", "es": "Nota (no la leen los programas del Foro)"},
}
ROWS = {
    SUBMITTED: {"en": "Date of these answers (YYYY-MM-DD)", "es": "Fecha de estas respuestas (AAAA-MM-DD)"},
    FINISHED: {"en": "Are the answers complete? Only complete ones are used.", "es": "¿Están completas? Solo se usan las completas."},
}
STAMP = {"wave": {"en": "Wave", "es": "Ronda"}, "form": {"en": "Form", "es": "Formulario"}}
SAYS = {
    "en": ["Fill in the sheet Answers, one row an item, and the sheet Systems, one row a system.",
           "Choose answers from the lists. A cell left empty means that you gave no answer; it never counts as no.",
           "For items with several answers, say yes beside each that applies.",
           "Give a link where a public page shows the answer.",
           "Please enter no names, e-mail addresses or telephone numbers of persons.",
           "Do not merge cells, enter formulas, hide sheets or add columns."],
    "es": ["Rellene la hoja Respuestas, una fila por ítem, y la hoja Sistemas, una fila por sistema.",
           "Elija las respuestas de las listas. Una celda vacía significa que no respondió; nunca cuenta como no.",
           "En los ítems con varias respuestas, ponga sí junto a cada una que corresponda.",
           "Ponga un enlace donde una página pública muestre la respuesta.",
           "No escriba nombres, correos electrónicos ni teléfonos de personas.",
           "No combine celdas, no escriba fórmulas, no oculte hojas ni añada columnas."],
}  # fmt: skip
URL_RULE, YEAR_RULE = "regex(., '^https?://[^ ]+$')", f". >= {YEAR['ge']} and . <= {YEAR['le']}"
TYPES = {"text": "text", "url": "text", "number": "integer", "year": "integer"}
CONSTRAINTS = {"url": URL_RULE, "year": YEAR_RULE, "number": ". >= 0"}
SURVEY = ["type", "name", *[f"label::{name} ({code})" for code, name in LANGUAGES.items()],
          *[f"hint::{name} ({code})" for code, name in LANGUAGES.items()], "required", "relevant", "constraint", "appearance"]  # fmt: skip
Cities = dict[str, str]  # place_id -> name


def xlsform(items: list[Item], cities: Cities, wave: str) -> bytes:
    """An XLSForm (survey, choices, settings) in both languages."""
    book = Workbook()
    _fill(book.active, "survey", [SURVEY, *_survey(items)])
    _fill(book.create_sheet(), "choices", [["list_name", *SURVEY[1:4]], *_choices(items, cities)])
    title = TITLE["en"].format(wave=wave)
    settings = [title, f"forum_survey_{wave}", f"{wave}-{fingerprint()[:12]}", f"{LANGUAGES['en']} (en)"]
    _fill(book.create_sheet(), "settings", [["form_title", "form_id", "version", "default_language"], settings])
    return saved(book)


def _fill(sheet: Worksheet, title: str, rows: Iterable[list]) -> None:
    sheet.title = title
    for row in rows:
        sheet.append(row)
    sheet.freeze_panes = "A2"


def _survey(items: list[Item]) -> Iterable[list]:
    """Rows of the survey sheet: a group a topic, and the repeated list inside its own."""
    topics = list(dict.fromkeys(item.topic for item in items))
    for number, topic in enumerate(topics):
        yield _row("begin_group", f"topic_{number}", {"en": topic, "es": TOPICS_ES[topic]})
        for item in (item for item in items if item.topic == topic):
            yield from _item(item, items)
        yield _row("end_group", "", {})


def _item(item: Item, items: list[Item]) -> Iterable[list]:
    wording = {language: item.wording(language) for language in LANGUAGES}
    hint = {language: item.hint(language) for language in LANGUAGES}
    if item.kind == "repeat":
        yield _row("begin_repeat", item.item, wording, hint)
        for field in (field for field in items if field.repeat == item.item):
            yield _question(field)
        yield _row("end_repeat", "", {})
    elif not item.repeat:
        yield _question(item)
        if item.has_link:
            answered = f"${{{item.name}}} = 'yes' or ${{{item.name}}} = 'partly'"
            yield _row("text", f"{item.name}_url", LINK, relevant=answered, constraint=URL_RULE)


def _question(item: Item) -> list:
    """One question; what can be chosen is checked by its list, what is typed by a constraint."""
    kind = {"one": f"select_one {_list(item)}", "many": f"select_multiple {_list(item)}"}.get(item.kind) or TYPES[item.kind]
    alone = [f"not(selected(., '{code}') and count-selected(.) > 1)" for code in [*NON_ANSWERS, ALONE]] if item.kind == "many" else []
    return _row(
        kind, item.name, {language: item.wording(language) for language in LANGUAGES},
        {language: item.hint(language) for language in LANGUAGES}, required="yes" if item.required else "",
        relevant="${systems_risk_scheme} != ''" if item.item == "systems.risk_label" else "",
        constraint=" and ".join(alone) or CONSTRAINTS.get(item.kind, ""), appearance="minimal autocomplete" if item.item == PLACE else "",
    )  # fmt: skip


def _list(item: Item) -> str:
    """Its list of choices: a repeated field must have a code, so only plain items offer reasons not to answer."""
    return f"{item.options}_code" if item.repeat else item.options


def _row(kind: str, name: str, labels: dict, hints: dict | None = None, **more: str) -> list:
    rest = [more.get(column, "") for column in SURVEY[6:]]
    return [kind, name, *[labels.get(code, "") for code in LANGUAGES], *[(hints or {}).get(code, "") for code in LANGUAGES], *rest]


def _choices(items: list[Item], cities: Cities) -> Iterable[list]:
    for place_id, name in cities.items():
        yield [PLACE, place_id, *[name] * len(LANGUAGES)]
    for item in {_list(item): item for item in items if item.codes}.values():
        for code in offered(item):
            yield [_list(item), code, *[item.label(code, language) for language in LANGUAGES]]


def offered(item: Item) -> list[str]:
    """Its options and, outside repeated lists, the reasons not to answer."""
    return item.codes if item.repeat else [*item.codes, *NON_ANSWERS]


def workbook(items: list[Item], cities: Cities, wave: str, language: str) -> bytes:
    """A workbook in one language: instructions, answers (one row an item; for select-all items one row an option), systems, options."""
    book = Workbook()
    _instructions(book.active, wave, language)
    answers, systems = (book.create_sheet(SHEETS[name][language]) for name in ("answers", "systems"))
    lists = _options(book.create_sheet(SHEETS["options"][language]), items, cities, language)
    _answers(answers, items, lists, language)
    _systems(systems, [item for item in items if item.repeat == SYSTEMS], lists, language)
    return saved(book)


def _instructions(sheet: Worksheet, wave: str, language: str) -> None:
    stamp = [[STAMP["wave"][language], wave], [STAMP["form"][language], fingerprint()]]
    _fill(sheet, SHEETS["instructions"][language], [[TITLE[language].format(wave=wave)], *stamp, [], *[[line] for line in SAYS[language]]])
    sheet["A1"].font = Font(bold=True, size=14)
    _widths(sheet, [16, 100])


def _options(sheet: Worksheet, items: list[Item], cities: Cities, language: str) -> dict[str, str]:
    """One visible column a list; gives back the range that each list stands in."""
    lists = {PLACE: list(cities.values()), "yes": [_yes(items, code, language) for code in ("yes", "no")]}
    for item in items:
        if item.codes:
            lists[_list(item)] = [item.label(code, language) for code in offered(item)]
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


def _answers(sheet: Worksheet, items: list[Item], lists: dict[str, str], language: str) -> None:
    _fill(sheet, sheet.title, [[HEADERS[name][language] for name in HEADERS]])
    for name, words in ROWS.items():
        sheet.append([name, words[language]])
    _drop_down(sheet, lists["yes"], [f"C{sheet.max_row}"])
    for item in items:
        if item.is_question or item.item == PLACE:
            _answer_rows(sheet, item, lists, language)
    _widths(sheet, [30, 70, 34, 40, 40])


def _answer_rows(sheet: Worksheet, item: Item, lists: dict[str, str], language: str) -> None:
    """One row; where several may be chosen, one row an option with yes or no."""
    if item.kind == "many":
        for code in offered(item):
            sheet.append([f"{item.item}/{code}", f"{item.wording(language)} {item.label(code, language)}"])
            _drop_down(sheet, lists["yes"], [f"C{sheet.max_row}"])
        return
    sheet.append([item.item, f"{item.wording(language)}\n{item.hint(language)}".strip()])
    sheet.cell(sheet.max_row, 2).alignment = Alignment(wrap_text=True, vertical="top")
    if item.options:
        _drop_down(sheet, lists[_list(item)], [f"C{sheet.max_row}"])


def _systems(sheet: Worksheet, fields: list[Item], lists: dict[str, str], language: str) -> None:
    """Two header rows: codes, which the reader goes by, and wordings."""
    _fill(sheet, sheet.title, [[field.item for field in fields], [field.wording(language) for field in fields]])
    sheet.freeze_panes = "A3"
    for cell in sheet[2]:
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    for column, field in enumerate(fields, start=1):
        letter = get_column_letter(column)
        if field.options:
            _drop_down(sheet, lists[_list(field)], [f"{letter}3:{letter}{SYSTEM_ROWS + 2}"])
    _widths(sheet, [30] * len(fields))


def _drop_down(sheet: Worksheet, source: str, cells: list[str]) -> None:
    for present in sheet.data_validations.dataValidation:
        if present.formula1 == source:
            present.add(cells[0])
            return
    rule = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=True)
    rule.add(cells[0])
    sheet.add_data_validation(rule)


def _widths(sheet: Worksheet, widths: list[int]) -> None:
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for cell in sheet[1]:
        cell.font = Font(bold=True)


def saved(book: Workbook) -> bytes:
    """The workbook's bytes without the moment it was saved at."""
    first, last = io.BytesIO(), io.BytesIO()
    book.save(first)
    with zipfile.ZipFile(first) as old, zipfile.ZipFile(last, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:(created|modified)[^>]*>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", data)
            new.writestr(zipfile.ZipInfo(entry.filename, EPOCH), data, zipfile.ZIP_DEFLATED)
    return last.getvalue()


def write(items: list[Item], cities: Cities, wave: str, out: Path, languages: Iterable[str] = LANGUAGES) -> list[Path]:
    """The XLSForm and a workbook a language in `out`; gives back their paths."""
    out.mkdir(parents=True, exist_ok=True)
    made = {f"forum_survey_{wave}_xlsform.xlsx": xlsform(items, cities, wave)}
    made |= {f"forum_survey_{wave}_{language}.xlsx": workbook(items, cities, wave, language) for language in languages}
    for name, data in made.items():
        (out / name).write_bytes(data)
    return [out / name for name in made]
