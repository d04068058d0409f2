"""Suggestions written into a file: what a finding's mend puts into which cells, and the file with
it."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook

from etl import package_names, package_rows
from etl.check.findings import Finding, Mend
from etl.check.opened import opened
from etl.encodings import encoding_of
from etl.package_names import table_of
from schema import fields, filling, instrument
from schema.codelists import codelist
from schema.form import SHEETS
from schema.instrument import LANGUAGES
from words.catalogue import FIRST
from words.speech import Said, speech

MARK = b"\xef\xbb\xbf"  # of UTF-8, as Excel writes it
NOTHING = "check-empty-cell"  # the sentence of a suggestion that leaves a cell empty


def language_of(sheet: str, otherwise: str) -> str:
    """The language of a sheet by its title, as the Forum's workbooks have them; else another."""
    for language in LANGUAGES:
        titles = {title[language] for title in SHEETS.values()}
        titles |= {package_names.title(name, language) for name in package_names.SHEETS}
        if sheet in titles:
            return language
    return otherwise if otherwise in LANGUAGES else next(iter(LANGUAGES))


def called(finding: Finding, text: str, language: str) -> str:
    """A rule or suggestion with codes as the lists call them, in a language."""
    return " | ".join(_label(finding, word, language) for word in text.split(" | "))


def _title(table: str, language: str) -> str:
    """What a sheet is to be called; in another language than ours so that its columns are called by
    their labels."""
    return table if language == FIRST else package_names.title(table, language)


def _label(finding: Finding, code: str, language: str) -> str:
    if finding.row is None and code in filling.ORDER:
        return _title(code, language)
    table, column = table_of(finding.sheet), finding.column
    if table and column in fields.of(table) and (name := fields.of(table)[column].codelist):
        return speech(language).label(name, code) if code in codelist(name) else code
    asked = (
        item for item in instrument.items() if item.item == column.partition("/")[0] and item.codes
    )
    item = next(asked, None)
    if not item or code not in (*item.codes, *instrument.NON_ANSWERS):
        return code
    listed = "answer_status" if code in instrument.NON_ANSWERS else item.options
    return speech(language).label(listed, code)


def column_called(finding: Finding, language: str) -> str:
    """A finding's column by its heading: the file's own, where that is known; where the sheet has
    labels as headings, the label in a language."""
    table = table_of(finding.sheet)
    if finding.heading or not table or table == finding.sheet:
        return finding.heading or finding.column
    if finding.column not in fields.of(table):
        return finding.column
    return speech(language).column(table, finding.column)


def written(finding: Finding, language: str) -> list[Mend]:
    """What taking a finding's suggestion writes, and where: labels in the language of the sheet,
    or in the reader's."""
    return [_written(finding, mend, language) for mend in finding.mends]


def _written(finding: Finding, mend: Mend, language: str) -> Mend:
    if isinstance(mend.text, Said):
        return mend._replace(text="" if mend.text.sentence == NOTHING else str(mend.text))
    if not mend.row:
        return mend._replace(text=_title(mend.text, language))
    if mend.row and finding.problem == "unknown_code":
        return mend._replace(text=called(finding, mend.text, language_of(finding.sheet, language)))
    return mend


def mended(path: Path, mends: Sequence[Mend]) -> bytes | None:
    """A file's bytes with cells changed, of its own kind. None where it is a workbook too large to
    be changed."""
    match path.suffix.lower():
        case ".csv":
            return _csv(path.read_bytes(), table_of(path.stem), mends)
        case ".zip":
            return _zip(path, mends)
    book = opened(path)
    if book is None:
        return None
    write(book, mends)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def write(book: Workbook, mends: Iterable[Mend]) -> None:
    """Put each text into its cell, as text; a mend of no row is of the sheet's title."""
    for mend in mends:
        if mend.sheet not in book.sheetnames:
            continue
        if not mend.row:
            book[mend.sheet].title = mend.text
            continue
        cell = book[mend.sheet].cell(mend.row, mend.column)
        cell.value = mend.text or None
        if mend.text:
            cell.data_type = "s"


def _csv(data: bytes, name: str, mends: Sequence[Mend]) -> bytes:
    """The bytes of a file of a table, or of another name, with the cells of it changed."""
    encoding = encoding_of(data)
    text = data.decode(encoding)
    sign = package_rows.separator(text, table_of(name))
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True))
    for mend in _of(name, mends):
        cells = rows[mend.row - 1]
        cells += [""] * (mend.column - len(cells))
        cells[mend.column - 1] = mend.text
    made = io.StringIO(newline="")
    ending = "\r\n" if "\r\n" in text else "\n"
    csv.writer(made, delimiter=sign, lineterminator=ending).writerows(rows)
    is_marked = data.startswith(MARK) or encoding == "utf-16"  # which becomes UTF-8
    return (MARK if is_marked else b"") + made.getvalue().encode()


def _of(name: str, mends: Sequence[Mend]) -> list[Mend]:
    """The mends of cells in a file of a table, or of another name."""
    return [mend for mend in mends if mend.row and (table_of(mend.sheet) or mend.sheet) == name]


def _zip(path: Path, mends: Sequence[Mend]) -> bytes:
    """The archive's files, those with a mend changed and the others as they are, whatever they
    hold; what computers put beside them, and what is named as a folder is, is left out."""
    made = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            name = package_rows.table_file(entry.filename)
            if entry.is_dir() or name == ".." or package_rows.is_of_no_table(entry.filename):
                continue
            data, sheet = old.read(entry), name.removesuffix(".csv")
            new.writestr(name, _csv(data, sheet, mends) if _of(sheet, mends) else data)
    return made.getvalue()
