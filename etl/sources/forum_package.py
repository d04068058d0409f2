"""Forum package: what member cities deliver, and how anybody loads data of their own.

Collected: by the cities themselves. A package is one dated folder with the files place.csv,
deployment.csv, survey.csv, question.csv, answer.csv and reply.csv, or workbooks with sheets of
these names; any of the six may be absent. Headers are the schema's own field names
(docs/forum_package.md lists them), codes are the schema's codes. The newest folder counts as a
whole and replaces the one before. Survey and question identifiers get this source's name in front,
as deployments do.

The source stays a collection even where a survey lies in it: a survey brings its own frame, and
shares of its answers rest on that, and so do those of its systems: of the places that the newest
wave was put to, how many delivered such a system. Without a survey the systems are those somebody
chose to deliver, and have no frame.

Cannot tell: what a city left out; whether what it says of itself is so.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
from openpyxl.utils import get_column_letter

from etl import package_files, package_names, package_rows, read, recode
from etl.reference import word
from etl.source import Fill, Origin, Snapshot
from etl.waves.sheets import Row
from etl.waves.tables import Table
from schema import fields, filling
from schema.codelists import codes
from words.said import said

ORIGIN = Origin(
    title="Packages in the format of this dashboard",
    publisher="Those who made the packages",
    url="{website}",
    licence="As those who made each package have agreed",
    licence_note="Agreed at delivery",
    citation="Data delivered as packages in the format of this dashboard",
    collection_kind="collection",
    frame="Local governments of which a package was made",
    caveat=(
        "What those who made the packages chose to put in, in their own words; a place that is"
        " absent is in none."
    ),
    by_hand=(
        "Packages are published nowhere: those who make them send them (docs/forum_package.md)."
        " Save each in {folder}."
    ),
)

# In the order in which one refers to another.
TABLES = ["place", "deployment", "survey", "question", "answer", "reply"]
TOLD = {
    "deployment": ("name", "body", "vendor", "risk_scheme", "risk_label"),
    "survey": ("title", "organiser", "frame"),
}
OTHERS = (".xls", ".xlsm", ".xlsb", ".ods", ".numbers", ".tsv", ".zip")  # tables that are not read
PREFIXED = ["survey_id", "question_id"]
# What SDMX says of an answer, where the package does not say it; where the status is none, that
# costs the row.
OBS_STATUS = {
    "given": "A",
    "not_found": "M",
    "not_asked": "M",
    "not_applicable": "M",
    "declined": "O",
    "dont_know": "O",
    "missing": "O",
}


def columns(table: str) -> list[str]:
    """The columns a package may have in one table."""
    return filling.asked(table)


def optional(table: str) -> frozenset[str]:
    """Those of them that may be absent or empty: the schema allows it, or has a code for "not
    stated", or another column tells them."""
    return frozenset(
        name
        for name, field in fields.of(table).items()
        if not field.is_made
        and (field.is_nullable or field.unstated or name in ("obs_status", "region"))
    )


def _rows(table: str) -> Callable[[list[Snapshot]], Iterator[pd.DataFrame]]:
    return lambda snapshots: _parts(snapshots[-1], table, "forum_package:")


def _parts(package: Snapshot, table: str, prefix: str) -> Iterator[pd.DataFrame]:
    """As `delivered`, part by part where the table is one CSV."""
    files, sheets = package_files.of_table(package, table), package_files.sheets_of(package, table)
    if sheets or len(files) != 1:
        yield delivered(package, table, prefix)
        return
    words = recode.words(package_files.words(package))
    rows, needed = package_rows.csv_rows(files[0], table), _needed(table)
    strange: list[read.FileProblem] = []
    for part in package_rows.part_by_part(files[0], rows, table, needed):
        body, below = package_rows.framed(files[0], part, is_sheet=False)
        named = _named(table, body)
        strange += _strange(table, named)
        if not strange:
            rows = _together([named, below]) if len(below) else named
            yield _in_codes(table, rows, words, prefix)
    if strange:  # a column that is filled further below and has no heading is told first
        raise strange[0]


def delivered(package: Snapshot, table: str, prefix: str) -> pd.DataFrame:
    """One table of one package, identifiers of surveys and questions with a prefix. Raises
    FileProblem as its readers do."""
    frames = [
        _framed(table, path, list(package_rows.csv_rows(path, table)), is_sheet=False)
        for path in package_files.of_table(package, table)
    ]
    frames += [
        _framed(table, sheet.file, sheet.rows, is_sheet=True)
        for sheet in package_files.sheets_of(package, table)
    ]
    words = recode.words(package_files.words(package))
    return _in_codes(table, _together(frames), words, prefix)


def _together(frames: list[pd.DataFrame]) -> pd.DataFrame:
    """The rows of some frames, which may have other columns each."""
    rows = pd.concat([pd.DataFrame(columns=read.OURS), *frames]).fillna("")
    return rows.reset_index(drop=True)


def _in_codes(table: str, rows: pd.DataFrame, words: recode.Words, prefix: str) -> pd.DataFrame:
    """The rows with codes for words, and with what follows of other columns."""
    rows = recode.recoded(rows, words)
    for name in rows.columns.intersection(package_names.worded(table)):
        texts = rows[name].unique()
        known = {text: package_names.code_of(table, name, text) for text in texts}
        if any(code != text for text, code in known.items()):
            rows[name] = rows[name].map(known)
    return _completed(rows, prefix)


def headed(path: Path, table: str, rows: list[Row]) -> package_rows.Parted:
    """The rows of a table from its headings on. Raises FileProblem where more than a title stands
    above them."""
    return package_rows.parted(path, rows, table, _needed(table))


def tables_headed(rows: list[Row]) -> list[str]:
    """The tables of which all needed columns are headings of some rows."""
    return [table for table in TABLES if package_rows.is_headed(rows, table, _needed(table))]


def _needed(table: str) -> set[str]:
    return {*columns(table)} - optional(table)


def _framed(table: str, path: Path, rows: list[Row], is_sheet: bool) -> pd.DataFrame:
    body, below = package_rows.framed(path, headed(path, table, rows), is_sheet)
    return pd.concat([_known(table, body), below]) if len(below) else _known(table, body)


def _known(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The same rows. Raises FileProblem for columns that the format does not have, as they may be
    slips of real ones, or without a name."""
    frame = _named(table, frame)
    if problems := _strange(table, frame):
        raise problems[0]
    return frame


def _named(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The same rows without empty columns that have no name. Raises FileProblem for one that is not
    empty."""
    nameless = [
        number
        for number, name in enumerate(frame.columns, start=1)
        if not name and (frame.iloc[:, number - 1] != "").any()
    ]
    # else the heading that is missing is named
    if nameless and _needed(table) <= set(frame.columns):
        message = said("file-no-heading", column=get_column_letter(nameless[0]))
        raise read.FileProblem(Path(frame["source_file"].iloc[0]), message)
    return frame if all(frame.columns) else frame[[name for name in frame.columns if name]]


def _strange(table: str, frame: pd.DataFrame) -> list[read.FileProblem]:
    """A problem where the rows have columns that the format does not have."""
    strange = [
        name for name in frame.columns if name not in columns(table) and name not in read.OURS
    ]
    if not (len(frame) and strange):
        return []
    names = {"strange": ", ".join(strange), "columns": ", ".join(columns(table))}
    message = said("file-strange-column", table=table, **names)
    return [read.FileProblem(Path(frame["source_file"].iloc[0]), message)]


def _completed(frame: pd.DataFrame, prefix: str) -> pd.DataFrame:
    for name in PREFIXED:
        if name in frame:
            frame[name] = frame[name].map(lambda value: f"{prefix}{value}" if value else "")
    if "record_id" in frame:  # of the release, or of this package
        frame["record_id"] = frame["record_id"].map(
            lambda value: value if ":" in value or not value else f"{prefix}{value}"
        )
    if "answer_status" in frame and "obs_status" not in frame:
        frame["obs_status"] = frame["answer_status"].map(
            lambda status: OBS_STATUS.get(word(status).replace(" ", "_"), "M")
        )
    return frame


def is_replies_only(package: Snapshot) -> bool:
    """Whether a package holds replies and no other table, and so replaces none."""
    held = {package_names.table_of(path.stem) for path in package_files.ending(package, ".csv")}
    for book in package_files.books(package):
        try:
            held |= {table for sheet in package_files.sheets(book) if (table := _filled(sheet))}
        except read.FileProblem:
            return False
    return held.intersection(TABLES) == {"reply"}


def _filled(sheet: Table) -> str:
    """The table that a sheet has rows of; empty where it has none."""
    table = package_names.table_of(sheet.sheet)
    return table if table and headed(sheet.file, table, sheet.rows).body else ""


def strays(package: Snapshot) -> list[read.FileProblem]:
    """A problem for each file or sheet that has none of the tables' names and so was not read, or
    cannot be read."""
    file_names = said("file-name-among", names=", ".join(f"{table}.csv" for table in TABLES))
    sheet_names = said("file-sheet-among", names=", ".join(TABLES))
    problems = [
        read.FileProblem(path, file_names)
        for path in package_files.ending(package, ".csv", *OTHERS)
        if is_strange(path.stem.lower()) or path.suffix.lower() in OTHERS
    ]
    try:
        package_files.own_words(package)
    except read.FileProblem as problem:
        problems.append(problem)
    for book in package_files.books(package):
        try:
            strange = [
                sheet.sheet for sheet in package_files.sheets(book) if is_strange(sheet.sheet)
            ]
        except read.FileProblem as problem:
            problems.append(problem)
            continue
        problems += [
            read.FileProblem(book.with_name(f"{book.name}#{sheet}"), sheet_names)
            for sheet in strange
        ]
    return problems


def is_strange(sheet: str) -> bool:
    """Whether a sheet or file is neither of a table or of words, nor one that guides who fills a
    workbook in."""
    beside = {recode.NAME} | package_names.guides()
    return not package_names.table_of(sheet) and sheet not in beside


def _strays(snapshots: list[Snapshot]) -> pd.DataFrame:
    """No rows. Raises an ExceptionGroup of FileProblems for what was not read."""
    if problems := strays(snapshots[-1]):
        raise ExceptionGroup("not read", problems)
    return pd.DataFrame(columns=read.OURS)


def _fill(table: str) -> Fill:
    listed = {name: field.codelist for name, field in fields.of(table).items()}
    return Fill(
        table=table,
        rows=_rows(table),
        columns={name: "key" if name == "deployment_id" else name for name in columns(table)},
        codes={
            name: {code: code for code in ["", *codes(listed[name])]}
            for name in columns(table)
            if listed[name]
        },
        optional=optional(table),
        told=TOLD.get(table, ()),
        is_ours=True,
        is_of_its_day=True,
    )


FILLS = [
    *map(_fill, TABLES),
    # Of any table that needs no place: what is left of it are refusals.
    Fill("survey", lambda snapshots: package_files.wrong_words(snapshots[-1]), columns={}),
    Fill("answer", _strays, columns={}),
]
