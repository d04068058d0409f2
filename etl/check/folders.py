"""What a folder that is checked holds: the files that a person sees in it, or a survey's wave."""

import os
from pathlib import Path

from etl import package_names
from etl.package_rows import is_of_no_table
from etl.read import FileProblem
from etl.waves import exports, files, workbook
from etl.waves.tables import tables
from words.said import said

CARD = "wave.csv"


def visible(folder: Path) -> list[Path]:
    """The files below a folder that a person sees in it. Raises FileProblem where there is none,
    and for one that leads to another place, as an archive's is refused."""
    there = [
        file
        for file in sorted(folder.rglob("*"))
        if not is_of_no_table(str(file.relative_to(folder))) and not file.is_dir()
    ]
    if not there:
        raise FileProblem(folder, said("file-folder-empty"))
    if links := [file for file in there if file.is_symlink()]:
        raise FileProblem(folder, said("file-link-inside", entry=links[0].name))
    return there


def innermost(there: list[Path]) -> Path:
    """The folder that holds all of some files, which may lie several folders down."""
    return Path(os.path.commonpath([file.parent for file in there]))


def is_wave(folder: Path) -> bool:
    """Whether a folder is one of a wave: it has the wave's card, or exports of survey platforms
    under names that are no table's, or workbooks of several cities."""
    if (folder / CARD).is_file():
        return True
    there = [file for file in files(folder) if not package_names.table_of(file.stem.lower())]
    return any(_is_of_wave(file, len(there)) for file in there)


def _is_of_wave(file: Path, files_there: int) -> bool:
    if file.suffix.lower() not in (".csv", ".xlsx"):
        return False
    try:
        held = tables(file)
    except FileProblem:
        return False
    return bool(exports.looks_like(held)) or (files_there > 1 and workbook.is_meant(held))
