"""What is inside a workbook or zip that a stranger made, measured before any of it is parsed."""

import zipfile
import zlib
from pathlib import Path

from etl.read import FileProblem

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
                raise FileProblem(
                    path, "the workbook holds macros; save it as .xlsx, which has none"
                )
            if any(entry.flag_bits & 1 for entry in entries):
                raise FileProblem(
                    path, "the archive is locked with a password; save it again without one"
                )
            return _unpack(path, archive, most_tags)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, zlib.error) as error:
        raise unreadable(path) from error


def unreadable(path: Path) -> FileProblem:
    """What is said of a file that its own kind's reader gives up; what that calls the fault tells a
    city nothing."""
    kind, remedy = (
        ("ZIP archive", "pack the CSV files again as .zip")
        if path.suffix.lower() == ".zip"
        else ("XLSX workbook", "open it in a spreadsheet program and save it again as .xlsx")
    )
    return FileProblem(
        path,
        f"it is not a whole {kind}: it was cut short or damaged, or is another kind of file under"
        f" this name; {remedy}",
    )


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
                    raise FileProblem(
                        path,
                        f"{entry.filename} declares a document type, which no spreadsheet program"
                        " does",
                    )
                before = piece[-len(DECLARATIONS[0]) :]
    return LARGEST_UNPACKED - left


def _bomb(path: Path, most_tags: int) -> FileProblem:
    return FileProblem(
        path,
        f"it unpacks to more than {LARGEST_UNPACKED // MB} MB, {MOST_ENTRIES:,} parts "
        f"or {most_tags:,} tags ({MOST_STYLES:,} of them of styles and links), and was not opened. "
        "Copy the answers into a new workbook",
    )
