"""The guided workbook: an empty package as a city fills it in, in one language.

Sheets stand in the order in which a person fills them: what to do, the tables, and the lists to
choose from. Each table has its headings with a note, what is required in bold, and one worked row,
which is never read (`etl.package_names`). Columns of words, codes, dates and numbers that are names
hold text, so that no program turns `2023-05` or `01` into something else.
"""

from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Color, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from etl import package_names
from etl.reference import Reference, curated_now
from etl.sources import forum_package
from schema import fields, filling
from schema.codelists import codes
from schema.form import HEADING, LINE, TITLE_FONT, WRAPPED, printed
from schema.tables import columns
from schema.xlsform import saved
from words.speech import Speech, speech

FIRST, LAST = 3, 500  # rows with lists to choose from, below headings and worked row
FORMATTED = 60  # the first rows, for programs that do not look at the format of a whole column
WIDTH, WIDE = 20, 34  # characters of a column
WORDS = ("name", "body", "purpose", "note", "wording", "detail", "frame", "evidence_url")
NOTE = {"width": 320, "height": 130}
AS_TEXT = "@"
GREY = Font(name="Calibri", italic=True, color=Color(rgb="FF767676"))
STEPS = 6
# A column that names rows of another sheet, and that sheet's table.
LED_TO = {("question", "survey_id"): "survey", ("answer", "question_id"): "question"}


def workbook(language: str, city: str = "", reference: Reference | None = None) -> bytes:
    """The workbook in a language; with a city its places stand in the list of places."""
    book, say = Workbook(), speech(language)
    lists = book.create_sheet(package_names.title("lists", language))
    reference = reference or curated_now()
    is_founded = "founding" in set(reference.places["forum_status"])
    ranges = _lists(lists, _inside(city, reference), is_founded, say)
    _read_first(book.active, say)
    for table in filling.ORDER:
        sheet = book.create_sheet(package_names.title(table, language), len(book.worksheets) - 1)
        _table(sheet, table, ranges, say)
    return saved(book)


def _inside(city: str, reference: Reference) -> list[str]:
    """A city and the places inside it, as the list shows them; none without a city."""
    places = reference.places
    told, found = [city] if city else [], {city} if city else set()
    for place_id in told:
        inside = places.loc[places["parent_place_id"] == place_id, "place_id"]
        told += [each for each in inside if each not in found]
        found.update(inside)
    return [f"{place_id} ({reference.in_words[place_id]})" for place_id in told]


def _lists(sheet: Worksheet, places: list[str], is_founded: bool, say: Speech) -> dict[str, str]:
    """One column a list; gives back the range that each list stands in. A group that nobody founded
    has no founding city to choose."""
    hidden = set() if is_founded else {"founding"}
    headings = {
        fields.of(table)[name].codelist: say.column(table, name)
        for table in filling.ORDER
        for name in filling.asked(table)
        if fields.of(table)[name].codelist
    }
    listed = {
        name: [heading, *(say.label(name, code) for code in codes(name) if code not in hidden)]
        for name, heading in headings.items()
    }
    if places:
        listed["place"] = [say.column("deployment", "place_id"), *places]
    ranges = {}
    for number, (name, words) in enumerate(listed.items(), start=1):
        letter = get_column_letter(number)
        for row, text in enumerate(words, start=1):
            sheet.cell(row, number, text)
        sheet.cell(1, number).font = Font(name="Calibri", bold=True)
        sheet.column_dimensions[letter].width = WIDE
        ranges[name] = f"'{sheet.title}'!${letter}$2:${letter}${len(words)}"
    sheet.freeze_panes = "A2"
    return ranges


def _read_first(sheet: Worksheet, say: Speech) -> None:
    """What to do, then of each sheet what it is for and what belongs into its columns."""
    sheet.title = package_names.title("read", say.language)
    systems = package_names.title(filling.ORDER[0], say.language)
    steps = [say(f"guide-step-{step}", sheet=systems) for step in range(1, STEPS + 1)]
    sheet.append([say("guide-title")])
    for number, step in enumerate(steps, start=1):
        sheet.append([str(number), step])
    for table in filling.ORDER:
        sheet.append([])
        sheet.append([package_names.title(table, say.language), say(f"guide-use-{table}")])
        sheet.cell(sheet.max_row, 1).font = TITLE_FONT
        for row in _columns(table, say):
            sheet.append(row)
    sheet["A1"].font = TITLE_FONT
    for letter, width in {"A": 32, "B": 100, "C": 14}.items():
        sheet.column_dimensions[letter].width = width
    for cell in (*sheet["A"], *sheet["B"]):
        cell.alignment = WRAPPED
    printed(sheet)


def _columns(table: str, say: Speech) -> Iterator[list[str]]:
    """Heading and note of each column, and whether it is required."""
    may_lack = forum_package.optional(table)
    for name in filling.asked(table):
        needed = "" if name in may_lack else say("guide-required")
        yield [say.column(table, name), _note(table, name, say), needed]


def _note(table: str, column: str, say: Speech) -> str:
    return say.told("note", table, column, text=filling.note(table, column))


def _table(sheet: Worksheet, table: str, ranges: dict[str, str], say: Speech) -> None:
    """Headings, the worked row, and what the cells below take."""
    may_lack, made = forum_package.optional(table), package_names.example(table, say.language)
    for number, name in enumerate(filling.asked(table), start=1):
        letter, needed = get_column_letter(number), name not in may_lack
        heading = sheet.cell(1, number, say.column(table, name) + (" *" if needed else ""))
        heading.font, heading.fill = Font(name="Calibri", bold=needed), HEADING
        heading.alignment = WRAPPED
        told = "guide-note-required" if needed else "guide-note"
        author = say("check-author")
        heading.comment = Comment(say(told, note=_note(table, name, say)), author, **NOTE)
        sheet.column_dimensions[letter].width = WIDE if name in WORDS else WIDTH
        example = sheet.cell(2, number, made.get(name))
        example.font = GREY
        if _is_text(table, name):
            sheet.column_dimensions[letter].number_format = AS_TEXT
            for row in range(2, FORMATTED + 1):
                sheet.cell(row, number).number_format = AS_TEXT
        if source := _source(table, name, ranges, say):
            _drop_down(sheet, source, f"{letter}{FIRST}:{letter}{LAST}", say)
    sheet.row_dimensions[1].height = 2 * LINE
    sheet.freeze_panes = "A2"
    printed(sheet)


def _is_text(table: str, column: str) -> bool:
    return str(columns(table)[column].dtype) not in ("Int64", "float64")


def _source(table: str, column: str, ranges: dict[str, str], say: Speech) -> str:
    """The range from which a column's cells are chosen; none where anything may stand."""
    if of := LED_TO.get((table, column)):
        return f"'{package_names.title(of, say.language)}'!$A${FIRST}:$A${LAST}"
    if column == "place_id" and table != "place":
        return ranges.get("place", "")
    return ranges.get(fields.of(table)[column].codelist, "")


def _drop_down(sheet: Worksheet, source: str, cells: str, say: Speech) -> None:
    """A list to choose from; another word is asked about and not refused, as the check reads
    codes and labels of every language."""
    rule = DataValidation(
        type="list",
        formula1=source,
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning",
        error=say("guide-not-in-list"),
    )
    rule.add(cells)
    sheet.add_data_validation(rule)
