"""What a person means to send: the workbook that stands alone in a zip, a CSV of another name as
the table whose headings it has."""

import io
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from etl import package_names, package_rows
from etl.encodings import encoding_of
from etl.sources import forum_package
from etl.waves.archive import MB, MOST_ENTRIES, PACKED

LARGEST = 5 * MB  # of a city's own file
HEAD = 64 * 1024  # bytes, in which headings stand
BOOK, LONGEST_NAME = ".xlsx", 60  # and signs of the name before it
ENTRY = b"PK\x01\x02"  # with which an archive lists an entry
TEXTS = (".tsv", ".txt")  # as Google Sheets and Excel call text with tabs


class Sent(NamedTuple):
    """A file as it is checked, kept and read."""

    name: str
    data: bytes


def as_sent(name: str, data: bytes) -> Sent:
    """A chosen file as it is meant; where that is not sure, as it is. Nothing of more than LARGEST
    is unpacked."""
    named = package_names.table_of(Path(name).stem)
    match Path(name).suffix.lower():
        case ".zip":
            return _alone_in(data) or Sent(name, data)
        case kind if kind in TEXTS or (kind == ".csv" and not named):
            table = _headed(data[:HEAD])
            return Sent(f"{table}.csv" if table else name, data)
    return Sent(name, data)


def _alone_in(data: bytes) -> Sent | None:
    """The one file of an archive, where it is a workbook, packed as programs pack."""
    if data.count(ENTRY) > MOST_ENTRIES:
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            there = [
                entry
                for entry in archive.infolist()
                if not package_rows.is_of_no_table(entry.filename) and not entry.is_dir()
            ]
            is_book = len(there) == 1 and there[0].filename.lower().endswith(BOOK)
            if not is_book or there[0].compress_type not in PACKED:
                return None
            with archive.open(there[0]) as packed:
                book = packed.read(LARGEST + 1)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, zlib.error):
        return None  # which the check tells in words
    stem = PurePosixPath(there[0].filename.replace("\\", "/")).stem
    name = "".join(sign for sign in stem if sign.isprintable())[:LONGEST_NAME]
    return Sent(f"{name}{BOOK}", book) if len(book) <= LARGEST else None


def _headed(head: bytes) -> str:
    """The one table of which all needed columns are headings of a CSV that begins so."""
    text = head.decode(encoding_of(head), errors="replace")
    tables = forum_package.tables_headed(package_rows.split_rows(text))
    return tables[0] if len(tables) == 1 else ""
