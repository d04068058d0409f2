"""The files of a package: CSV files of its tables, workbooks, and words of its own."""

from functools import lru_cache
from pathlib import Path

import pandas as pd

from etl import package_names, package_rows, read, recode
from etl.source import Snapshot
from etl.waves.tables import Table, tables


def ending(package: Snapshot, *endings: str) -> list[Path]:
    """Its files of some endings, in small letters or capitals, without those that the programs of a
    computer leave beside others."""
    return sorted(
        path
        for path in package.folder.iterdir()
        if path.suffix.lower() in endings and not package_rows.is_of_no_table(path.name)
    )


def of_table(package: Snapshot, table: str) -> list[Path]:
    """The CSV files of a table."""
    return [path for path in ending(package, ".csv") if package_names.table_of(path.stem) == table]


def books(package: Snapshot) -> list[Path]:
    """Its workbooks."""
    return ending(package, ".xlsx")


def sheets(book: Path) -> list[Table]:
    """A workbook's sheets, refused as those of the survey are. Raises FileProblem when it cannot or
    must not be read."""
    state = book.stat()
    return _opened(book, state.st_size, state.st_mtime_ns)


def sheets_of(package: Snapshot, table: str) -> list[Table]:
    """The sheets of a table in all workbooks of a package. Raises FileProblem as `sheets` does."""
    return [
        sheet
        for book in books(package)
        for sheet in sheets(book)
        if package_names.table_of(sheet.sheet) == table
    ]


@lru_cache(
    maxsize=1
)  # the tables of a workbook are asked for one after the other, and opening it is what takes long
def _opened(book: Path, _size: int, _changed: int) -> list[Table]:
    return tables(book)


def own_words(package: Snapshot) -> list[pd.DataFrame]:
    """The lines of the package's own words and their codes. Raises FileProblem where they cannot be
    read."""
    files = [path for path in ending(package, ".csv") if path.stem.lower() == recode.NAME]
    held = [sheet for book in books(package) for sheet in sheets(book)]
    return [recode.lines(path, recode.csv_rows(path)) for path in files] + [
        recode.lines(sheet.file, sheet.rows) for sheet in held if sheet.sheet == recode.NAME
    ]


def words(package: Snapshot) -> list[pd.DataFrame]:
    """The same; none where they cannot be read, which the package's strays name."""
    try:
        return own_words(package)
    except read.FileProblem:
        return []


def wrong_words(package: Snapshot) -> pd.DataFrame:
    """The lines of its own words that lead nowhere, marked."""
    frames = [lines[lines["problem"] != ""] for lines in words(package)]
    return pd.concat([pd.DataFrame(columns=read.OURS), *frames], ignore_index=True).fillna("")
