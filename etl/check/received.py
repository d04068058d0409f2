"""A stranger's file -> a snapshot folder as the build reads it. Refused before it is parsed when it
is no file to parse."""

import csv
import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from etl import package_names, package_rows, recode
from etl.check import waves
from etl.check.as_sent import LARGEST, TEXTS, as_sent
from etl.check.folders import innermost, is_wave, visible
from etl.package_rows import is_of_no_table, table_file
from etl.read import FileProblem, marked, name_of
from etl.sources import forum_package
from etl.waves import exports, workbook
from etl.waves.archive import MB, check_archive
from etl.waves.editions import CARD
from etl.waves.tables import MOST_COLUMNS, MOST_ROWS, ZIP, Table, tables
from words.said import said

LARGEST_UNPACKED = 25 * MB  # a wave's export of a thousand cities may be larger
MOST_CELLS = 300_000  # of a sheet, empty ones among them
MOST_TAGS = 1_000_000  # of a workbook: some 200,000 cells, and at most half a minute
MOST_LINES = 100_000  # of a CSV: a cell may hold several, and blank rows are none
KINDS = (".xlsx", ".csv", ".zip")
NAMES = ", ".join(f"{table}.csv" for table in forum_package.TABLES)


@dataclass(frozen=True)
class Received:
    """A file laid out for the source that reads it, and its sheets as text; the files beside them
    that are of no table; and how many rows of headings each export of a wave has."""

    source_id: str
    folder: Path
    sheets: list[Table]
    strays: list[Path] = field(default_factory=list)
    heads: Mapping[str, int] = field(default_factory=dict)
    is_wave: bool = False

    @property
    def is_survey(self) -> bool:
        return self.source_id == "forum_survey"

    @property
    def is_replies_only(self) -> bool:
        """Whether it holds nothing but replies, and so replaces nothing."""
        return {table_of(sheet) for sheet in self.sheets if len(sheet.rows) > 1} == {"reply"}


def receive(path: Path, raw: Path, city: str = "") -> Received:
    """Lays a file or folder out below `raw`. Raises FileProblem for one that cannot or must not be
    read."""
    if path.is_dir():
        return _folder(path, raw, city)
    kind, day = bounded(path), _saved_on(path)
    name, data = as_sent(path.name, path.read_bytes())
    if name != path.name:
        (raw / name).write_bytes(data)
        shutil.copystat(path, raw / name)
        return receive(raw / name, raw, city)
    if kind in TEXTS:
        raise FileProblem(path, said("file-other-kind"))
    if kind == ".zip":
        (folder := raw / "unpacked").mkdir()
        files, strays = unzipped(path, folder)
        return replace(_package(files, raw, day, city), strays=strays)
    if kind == ".csv":
        return _package([path], raw, day, city)
    sheets = tables(path, MOST_CELLS)
    if workbook.is_meant(sheets):
        return _survey(path, sheets, raw, day, city)
    _no_export(path, sheets)
    return _package([path], raw, day, city, sheets)


def _folder(path: Path, raw: Path, city: str) -> Received:
    """A folder: of a wave, of one file, or of a package's files, as a zip of them is read."""
    there = visible(path)
    if is_wave(inner := innermost(there)):
        return _wave(inner, raw, city)
    if len(there) == 1:
        return receive(there[0], raw, city)
    sizes = sum(file.stat().st_size for file in there)
    if sizes > LARGEST_UNPACKED:
        most = {"size": sizes // MB, "most": LARGEST_UNPACKED // MB}
        raise FileProblem(path, said("file-unpacks-too-large", **most))
    named = {file: table_file(file.name) for file in there}
    strays = _no_tables(path, list(named.values()))
    (folder := raw / "unpacked").mkdir()
    for file, name in named.items():
        if name not in strays:
            shutil.copyfile(file, folder / name)
    day = max(map(_saved_on, there))
    held = _package(sorted(folder.iterdir()), raw, day, city)
    return replace(held, strays=[file for file, name in named.items() if name in strays])


def _no_tables(path: Path, names: list[str]) -> set[str]:
    """Those of the files of a zip or folder that are of no table. Raises FileProblem where none is
    of one, or several are of the same."""
    known = {f"{table}.csv" for table in (*forum_package.TABLES, recode.NAME)}
    held = [name for name in names if name in known]
    if not held:
        raise FileProblem(path, said("file-zip-of", names=NAMES))
    if twice := sorted(name for name in {*held} if held.count(name) > 1):
        raise FileProblem(path, said("file-twice-in-it", names=", ".join(twice)))
    return set(names) - known


def _wave(folder: Path, raw: Path, city: str) -> Received:
    if city:
        raise FileProblem(folder, said("file-wave-of-cities"))
    inner = waves.laid_out(folder, raw)
    held = list(waves.sheets(inner))
    heads = {sheet_of(table): heads for table, heads in held if heads}
    sheets = [table for table, _ in held]
    return Received("forum_survey", inner, sheets, heads=heads, is_wave=True)


def kept_as(name: str) -> str:
    """A file's name in the inbox: its own may name a person. A CSV's says which table it is; empty
    for a file that no inbox takes."""
    table, kind = package_names.table_of(Path(name).stem), Path(name).suffix.lower()
    if kind == ".csv":
        return f"{table}.csv" if table else ""
    return f"delivery{kind}" if kind in KINDS else ""


def _saved_on(path: Path) -> str:
    """The day that the file was saved: what it says is of that day at the latest."""
    return str(datetime.fromtimestamp(path.stat().st_mtime, UTC).date())


def _no_export(path: Path, sheets: list[Table]) -> None:
    """Raises FileProblem for a platform's export: those hold the answers of a whole wave, and of
    persons."""
    if names := exports.looks_like(sheets):
        raise FileProblem(path, said("file-is-export", platforms="/".join(names)))


def bounded(path: Path) -> str:
    """The file's kind, where its name and sizes allow to look into it. Raises FileProblem where
    they do not, for one that unpacks to more than a city sends above all."""
    kind = path.suffix.lower()
    if kind not in (*KINDS, *TEXTS, ".xlsm", ".xls"):
        raise FileProblem(path, said("file-other-kind"))
    if path.stat().st_size > LARGEST:
        size = f"{path.stat().st_size / MB:.1f}"
        raise FileProblem(path, said("file-too-large", size=size, most=LARGEST // MB))
    if kind == ".zip" or (kind != ".csv" and zipfile.is_zipfile(path)):
        unpacked = check_archive(path, MOST_TAGS)
        if unpacked > LARGEST_UNPACKED:
            sizes = {"size": unpacked // MB, "most": LARGEST_UNPACKED // MB}
            raise FileProblem(path, said("file-unpacks-too-large", **sizes))
    return kind


def unzipped(path: Path, folder: Path) -> tuple[list[Path], list[Path]]:
    """The CSV files of an archive that is `bounded`, by their bare names in a folder: no path in it
    is followed; and the names of what else is in it. Raises FileProblem for one without tables."""
    with zipfile.ZipFile(path) as archive:
        entries = [
            entry
            for entry in archive.infolist()
            if not is_of_no_table(entry.filename) and not entry.is_dir()  # which fails of no name
        ]
        names = [table_file(entry.filename) for entry in entries]
        strays = _no_tables(path, names)
        for entry, name in zip(entries, names, strict=True):
            if name not in strays:
                (folder / name).write_bytes(archive.read(entry))
    return (
        [folder / name for name in names if name not in strays],
        [path.with_name(name) for name in names if name in strays],
    )


def _package(
    files: list[Path], raw: Path, day: str, city: str, sheets: list[Table] | None = None
) -> Received:
    source_id = "forum_delivery" if city else "forum_package"
    folder = raw / source_id / day
    inner = folder / f"20000101T000000Z-{city}-{'0' * 12}" if city else folder
    inner.mkdir(parents=True)
    read_sheets = [
        _from_headings(sheet) for sheet in sheets or [] if sheet.sheet not in package_names.guides()
    ]
    for file in sorted(files, key=_place_in_package):
        is_csv = file.suffix.lower() == ".csv"
        beside = recode.NAME if file.stem == recode.NAME and len(files) > 1 else ""
        table = package_names.table_of(file.stem) or beside
        if is_csv and not table:
            _no_export(file, tables(file, MOST_CELLS))
            raise FileProblem(file, said("file-name-says-nothing", names=NAMES))
        read_sheets += [_table(file)] if sheets is None else []
        # A workbook's own name may begin as a lock file's does, which the build passes over.
        shutil.copyfile(file, inner / (f"{table}.csv" if is_csv else "delivery.xlsx"))
    return Received(source_id, folder, read_sheets)


def _table(path: Path) -> Table:
    """A CSV's cells, by the numbers of their rows. Raises FileProblem as the build's own reader
    does."""
    if path.open("rb").read(2) == ZIP:
        raise FileProblem(path, said("file-no-csv"))
    # Counted before they are parsed, and stand in memory as a whole.
    with path.open(encoding=marked(path), errors="replace") as lines:
        if any(number > MOST_LINES for number, _ in enumerate(lines)):
            raise _too_long(path)
    name = package_names.table_of(path.stem)
    if not name:  # words of the delivery's own
        return Table(path, "", recode.csv_rows(path))
    rows = list(package_rows.csv_rows(path, name))
    part = forum_package.headed(path, name, rows)
    if len(rows) > MOST_ROWS or len(part.headings[1]) > MOST_COLUMNS:
        raise _too_long(path)
    package_rows.framed(path, part, is_sheet=False)
    return Table(path.with_name(f"{name}.csv"), "", part.rows, part.own)


def _from_headings(sheet: Table) -> Table:
    """A sheet without the title above its headings; one that the build refuses stays as it is."""
    if not (table := table_of(sheet)):
        return sheet
    try:
        return replace(sheet, rows=forum_package.headed(sheet.file, table, sheet.rows).rows)
    except FileProblem:
        return sheet


def _too_long(path: Path) -> FileProblem:
    sizes = {"rows": MOST_ROWS, "lines": MOST_LINES, "columns": MOST_COLUMNS}
    return FileProblem(path, said("file-too-long", **sizes))


def _place_in_package(file: Path) -> int:
    name = package_names.table_of(file.stem)
    return forum_package.TABLES.index(name) if name else len(forum_package.TABLES)


def _survey(path: Path, sheets: list[Table], raw: Path, day: str, city: str) -> Received:
    """The folder of a wave with this one workbook; of a city's delivery that city alone was
    asked."""
    wave = workbook.responses(sheets, "").wave
    if not wave:
        raise FileProblem(path, said("file-no-instructions"))
    folder = raw / "forum_survey" / day
    folder.mkdir(parents=True)
    _write(folder / "wave.csv", [CARD, [wave, "final", day, wave]])
    if city:
        _write(folder / "members.csv", [["place_id"], [city]])
    shutil.copyfile(path, folder / "delivery.workbook.xlsx")
    return Received("forum_survey", folder, sheets)


def _write(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def sheet_name(file: str) -> str:
    """The sheet that a record's or finding's file names; a CSV is its own sheet."""
    name = file.rsplit("/", 1)[-1]
    return name.partition("#")[2] or Path(name).stem


def sheet_of(table: Table) -> str:
    return sheet_name(name_of(table.file))


def table_of(sheet: Table) -> str:
    """The table that a sheet or CSV is of; empty for any other."""
    return package_names.table_of(sheet_of(sheet))
