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

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pandas as pd
from openpyxl.utils import get_column_letter

from etl import package_rows, read
from etl.reference import word
from etl.source import Fill, Origin, Snapshot
from etl.waves.sheets import Row
from etl.waves.tables import Table, tables
from schema import fields
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

TABLES = [
    "place",
    "deployment",
    "survey",
    "question",
    "answer",
    "reply",
]  # in the order in which one refers to another
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
    return [name for name, field in fields.of(table).items() if not field.is_made]


def optional(table: str) -> frozenset[str]:
    """Those of them that may be absent or empty: the schema allows it, or has a code for "not
    stated"."""
    return frozenset(
        name
        for name, field in fields.of(table).items()
        if not field.is_made and (field.is_nullable or field.unstated or name == "obs_status")
    )


def _rows(table: str) -> Callable[[list[Snapshot]], pd.DataFrame]:
    return lambda snapshots: delivered(snapshots[-1], table, "forum_package:")


def delivered(package: Snapshot, table: str, prefix: str) -> pd.DataFrame:
    """One table of one package, identifiers of surveys and questions with a prefix. Raises
    FileProblem as its readers do."""
    frames = [
        _framed(table, path, package_rows.csv_rows(path, columns(table)), is_sheet=False)
        for path in files_of(package, table)
    ]
    frames += [
        _framed(table, sheet.file, sheet.rows, is_sheet=True)
        for book in _books(package)
        for sheet in _sheets(book)
        if sheet.sheet == table
    ]
    rows = pd.concat([pd.DataFrame(columns=read.OURS), *frames]).fillna("")
    return _completed(rows.reset_index(drop=True), prefix)


def _ending(package: Snapshot, *endings: str) -> list[Path]:
    """Its files of some endings, in small letters or capitals, without those that the programs of a
    computer leave beside others."""
    return sorted(
        path
        for path in package.folder.iterdir()
        if path.suffix.lower() in endings and not package_rows.is_of_no_table(path.name)
    )


def files_of(package: Snapshot, table: str) -> list[Path]:
    """The CSV files of a table."""
    return [path for path in _ending(package, ".csv") if path.stem.lower() == table]


def _books(package: Snapshot) -> list[Path]:
    return _ending(package, ".xlsx")


def _sheets(book: Path) -> list[Table]:
    """A workbook's sheets, refused as those of the survey are. Raises FileProblem when it cannot or
    must not be read."""
    state = book.stat()
    return _opened(book, state.st_size, state.st_mtime_ns)


@lru_cache(
    maxsize=1
)  # the tables of a workbook are asked for one after the other, and opening it is what takes long
def _opened(book: Path, _size: int, _changed: int) -> list[Table]:
    return tables(book)


def headed(path: Path, table: str, rows: list[Row]) -> package_rows.Parted:
    """The rows of a table from its headings on. Raises FileProblem where more than a title stands
    above them."""
    known = columns(table)
    return package_rows.parted(path, rows, known, {*known} - optional(table))


def _framed(table: str, path: Path, rows: list[Row], is_sheet: bool) -> pd.DataFrame:
    body, below = package_rows.framed(path, headed(path, table, rows), is_sheet)
    return pd.concat([_known(table, body), below]) if len(below) else _known(table, body)


def _known(table: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The same rows. Raises FileProblem for columns that the format does not have, as they may be
    slips of real ones, or without a name."""
    nameless = [
        number
        for number, name in enumerate(frame.columns, start=1)
        if not name and (frame.iloc[:, number - 1] != "").any()
    ]
    if nameless and set(columns(table)) - optional(table) <= set(
        frame.columns
    ):  # else the heading that is missing is named
        message = said("file-no-heading", column=get_column_letter(nameless[0]))
        raise read.FileProblem(Path(frame["source_file"].iloc[0]), message)
    frame = frame[[name for name in frame.columns if name]]
    strange = [
        name for name in frame.columns if name not in columns(table) and name not in read.OURS
    ]
    if len(frame) and strange:
        names = {"strange": ", ".join(strange), "columns": ", ".join(columns(table))}
        message = said("file-strange-column", table=table, **names)
        raise read.FileProblem(Path(frame["source_file"].iloc[0]), message)
    return frame


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
    held = {path.stem.lower() for path in _ending(package, ".csv")}
    for book in _books(package):
        try:
            held |= {sheet.sheet for sheet in _sheets(book)}
        except read.FileProblem:
            return False
    return held.intersection(TABLES) == {"reply"}


def strays(package: Snapshot) -> list[read.FileProblem]:
    """A problem for each file or sheet that has none of the tables' names and so was not read, or
    cannot be read."""
    file_names = said("file-name-among", names=", ".join(f"{table}.csv" for table in TABLES))
    sheet_names = said("file-sheet-among", names=", ".join(TABLES))
    problems = [
        read.FileProblem(path, file_names)
        for path in _ending(package, ".csv", *OTHERS)
        if path.stem.lower() not in TABLES or path.suffix.lower() in OTHERS
    ]
    for book in _books(package):
        try:
            strange = [sheet.sheet for sheet in _sheets(book) if sheet.sheet not in TABLES]
        except read.FileProblem as problem:
            problems.append(problem)
            continue
        problems += [
            read.FileProblem(book.with_name(f"{book.name}#{sheet}"), sheet_names)
            for sheet in strange
        ]
    return problems


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


FILLS = [*map(_fill, TABLES), Fill(table="answer", rows=_strays, columns={})]
