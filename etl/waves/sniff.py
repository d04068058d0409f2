"""Which platform a file is from: by its headings, or by its name, which overrules them
(`answers.kobo.csv`)."""

from pathlib import Path
from types import ModuleType

from etl.read import FileProblem
from etl.waves import kobo, limesurvey, ms_forms, qualtrics, workbook
from etl.waves.tables import Table
from words.said import said

PLATFORMS = {
    "workbook": workbook,
    "qualtrics": qualtrics,
    "limesurvey": limesurvey,
    "kobo": kobo,
    "ms_forms": ms_forms,
}


def looks_like(tables: list[Table]) -> list[str]:
    """The platforms whose export a file looks like."""
    return [name for name, reader in PLATFORMS.items() if tables and reader.reads(tables)]


def platform(path: Path, tables: list[Table]) -> ModuleType:
    """The reader of a file. Raises FileProblem when it is no platform's, or more than one's."""
    if in_name := [name for name in PLATFORMS if f".{name}." in path.name]:
        return PLATFORMS[in_name[0]]
    fits = looks_like(tables)
    if len(fits) == 1:
        return PLATFORMS[fits[0]]
    known = ", ".join(PLATFORMS)
    if not fits:
        raise FileProblem(path, said("file-of-no-platform", known=known))
    looks, *others = fits
    for other in others:
        looks = said("file-and-like", first=looks, other=other)
    raise FileProblem(path, said("file-of-many-platforms", looks=looks, known=known))
