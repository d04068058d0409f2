"""What is inside a workbook or zip that a stranger made, measured before any of it is parsed."""

import stat
import zipfile
import zlib
from pathlib import Path
from xml.parsers.expat import ExpatError, ParserCreate

from defusedxml import DTDForbidden

from etl.read import FileProblem
from words.said import said

MB = 1024 * 1024
LARGEST_UNPACKED = 100 * MB
MOST_ENTRIES = 1_000
MOST_TAGS = 4_000_000  # about a million cells; what is parsed costs time by tags, not by bytes
# Tags outside sheets and their strings: styles, names, links, each of which becomes an object
MOST_STYLES = 200_000
LISTS, WEIGHT = {"Types", "Relationships", "workbook"}, 4  # of such tags, which cost more to read
MOST_SHEETS = 100
CELLS = ("xl/worksheets/", "xl/sharedstrings")
CHUNK = MB
PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # as spreadsheet programs and systems pack


def check_archive(path: Path, most_tags: int = MOST_TAGS) -> int:
    """Bytes that really come out. Raises FileProblem for an archive that is too large, locked,
    broken, or holds macros, links, entities or more sheets than a city or wave can have."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if (
                len(entries) > MOST_ENTRIES
                or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED
            ):
                raise _bomb(path, most_tags)
            for entry in entries:
                _is_plain(path, entry)
            return _unpack(path, archive, most_tags)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, zlib.error) as error:
        raise unreadable(path) from error


def unreadable(path: Path) -> FileProblem:
    """What is said of a file that its own kind's reader gives up; what that calls the fault tells a
    city nothing."""
    is_zip = path.suffix.lower() == ".zip"
    return FileProblem(path, said("file-no-whole-zip" if is_zip else "file-no-whole-workbook"))


def _is_plain(path: Path, entry: zipfile.ZipInfo) -> None:
    """Raises FileProblem for an entry that is no file that spreadsheet programs or systems pack."""
    name = entry.filename.lower()
    if name.endswith("vbaproject.bin") or path.suffix.lower() == ".xlsm":
        raise FileProblem(path, said("file-macros"))
    if entry.flag_bits & 1:
        raise FileProblem(path, said("file-archive-locked"))
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise FileProblem(path, said("file-link-inside", entry=entry.filename))
    if "\0" in entry.orig_filename:
        raise FileProblem(path, said("file-nul-name", entry=entry.filename))
    if entry.compress_type not in PACKED:
        raise FileProblem(path, said("file-packed-otherwise", entry=entry.filename))


def _unpack(path: Path, archive: zipfile.ZipFile, most_tags: int) -> int:
    """Counts what really comes out, bytes and tags, piece by piece, and throws it away."""
    left, tags, styles = LARGEST_UNPACKED, most_tags, MOST_STYLES
    for entry in archive.infolist():
        part, is_cells = _Part(path), entry.filename.lower().startswith(CELLS)
        try:
            with archive.open(entry) as packed:
                while piece := packed.read(CHUNK):
                    part.feed(piece)
                    is_xml = part.is_xml or entry.filename.lower().endswith((".xml", ".rels"))
                    left, opened = left - len(piece), is_xml * piece.count(b"<")
                    tags -= opened
                    styles -= 0 if is_cells and part.weight == 1 else part.weight * opened
                    if left < 0 or tags < 0 or styles < 0:
                        raise _bomb(path, most_tags)
        except DTDForbidden as declared:
            raise FileProblem(path, said("file-declares", entry=entry.filename)) from declared
        except (zipfile.BadZipFile, zlib.error) as error:
            raise _damaged(path, entry) from error
    return LARGEST_UNPACKED - left


class _Part:
    """One entry as far as it is XML, whatever its name and encoding: no spreadsheet program
    declares a document type, whose entities can unfold without end; and of a workbook its sheets
    are counted."""

    def __init__(self, path: Path):
        self.path, self.is_xml, self.weight, self.sheets = path, True, 1, set[str]()
        self.parser = ParserCreate()
        self.parser.StartDoctypeDeclHandler = self._declares
        self.parser.StartElementHandler = self._begins

    def feed(self, piece: bytes) -> None:
        """Takes the next bytes. Raises DTDForbidden, and FileProblem for too many sheets."""
        if self.is_xml:
            try:
                self.parser.Parse(piece)
            except ExpatError:  # whoever reads it later comes no further
                self.is_xml = False

    def _declares(self, name: str, system: str | None, public: str | None, _: int) -> None:
        raise DTDForbidden(name, system, public)

    def _begins(self, name: str, _: dict) -> None:
        root = name.rpartition(":")[2]
        self.weight = WEIGHT if root in LISTS else 1
        self.parser.StartElementHandler = self._counts if root == "workbook" else None

    def _counts(self, name: str, told: dict[str, str]) -> None:
        if name.rpartition(":")[2] != "sheet":
            return
        title = told.get("name", "").casefold()
        if title in self.sheets:
            raise FileProblem(self.path, said("file-sheet-twice", sheet=told.get("name", "")))
        self.sheets.add(title)
        if len(self.sheets) > MOST_SHEETS:
            raise FileProblem(self.path, said("file-too-many-sheets", most=MOST_SHEETS))


def _damaged(path: Path, entry: zipfile.ZipInfo) -> FileProblem:
    kind = "zip" if path.suffix.lower() == ".zip" else "workbook"
    return FileProblem(path, said("file-part-damaged", entry=entry.filename, kind=kind))


def _bomb(path: Path, most_tags: int) -> FileProblem:
    most = {"size": LARGEST_UNPACKED // MB, "parts": MOST_ENTRIES}
    return FileProblem(path, said("file-bomb", tags=most_tags, styles=MOST_STYLES, **most))
