"""What is inside a workbook or zip that a stranger made, measured before any of it is parsed."""

import zipfile
import zlib
from pathlib import Path

from etl.read import FileProblem
from words.said import said

MB = 1024 * 1024
LARGEST_UNPACKED = 100 * MB
MOST_ENTRIES = 1_000
MOST_TAGS = 4_000_000  # about a million cells; what is parsed costs time by tags, not by bytes
# Tags outside sheets and their strings: styles, names, links, each of which becomes an object
MOST_STYLES = 200_000
CELLS = ("xl/worksheets/", "xl/sharedstrings")
CHUNK = MB
DECLARATIONS = (
    b"<!DOCTYPE",
    b"<!ENTITY",
)  # no spreadsheet program writes one; entities can unfold without end


def check_archive(path: Path, most_tags: int = MOST_TAGS) -> int:
    """Bytes that really come out. Raises FileProblem for an archive that is too large, locked,
    broken, or holds macros or entities."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if (
                len(entries) > MOST_ENTRIES
                or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED
            ):
                raise _bomb(path, most_tags)
            if (
                any(entry.filename.lower().endswith("vbaproject.bin") for entry in entries)
                or path.suffix.lower() == ".xlsm"
            ):
                raise FileProblem(path, said("file-macros"))
            if any(entry.flag_bits & 1 for entry in entries):
                raise FileProblem(path, said("file-archive-locked"))
            return _unpack(path, archive, most_tags)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, zlib.error) as error:
        raise unreadable(path) from error


def unreadable(path: Path) -> FileProblem:
    """What is said of a file that its own kind's reader gives up; what that calls the fault tells a
    city nothing."""
    is_zip = path.suffix.lower() == ".zip"
    return FileProblem(path, said("file-no-whole-zip" if is_zip else "file-no-whole-workbook"))


def _unpack(path: Path, archive: zipfile.ZipFile, most_tags: int) -> int:
    """Counts what really comes out, bytes and tags, piece by piece, and throws it away."""
    left, tags, styles = LARGEST_UNPACKED, most_tags, MOST_STYLES
    for entry in archive.infolist():
        name, before = entry.filename.lower(), b""
        is_xml = name.endswith((".xml", ".rels"))
        with archive.open(entry) as packed:
            while piece := packed.read(CHUNK):
                left, opened = left - len(piece), is_xml * piece.count(b"<")
                tags, styles = tags - opened, styles - (0 if name.startswith(CELLS) else opened)
                if left < 0 or tags < 0 or styles < 0:
                    raise _bomb(path, most_tags)
                if is_xml and any(declaration in before + piece for declaration in DECLARATIONS):
                    raise FileProblem(path, said("file-declares", entry=entry.filename))
                before = piece[-len(DECLARATIONS[0]) :]
    return LARGEST_UNPACKED - left


def _bomb(path: Path, most_tags: int) -> FileProblem:
    most = {"size": LARGEST_UNPACKED // MB, "parts": MOST_ENTRIES}
    return FileProblem(path, said("file-bomb", tags=most_tags, styles=MOST_STYLES, **most))
