"""`columns.csv` of a wave's folder: what a file's columns hold, where their headings do not say it.

column: the heading, as it stands in the file; item: an item, an item and option (`barriers/cost`),
`ai_policy_url`, `systems_1_name`, `submitted`, `finished`, or `-` for a column that is not read.
file and number (of the column, from 1) may be left out or empty; they tell columns of one heading
apart. A line without an item says nothing.
"""

from pathlib import Path

from etl.read import csv_rows
from etl.waves.headings import key
from schema.computed import unguarded

NAME = "columns.csv"
COLUMNS = ["file", "number", "column", "item", "means"]
PASSED_OVER = "-"


def lines(folder: Path) -> list[dict[str, str]]:
    """The lines of the folder's columns.csv, with empty cells for columns that it lacks. Raises
    FileProblem for one that cannot be read."""
    path = folder / NAME
    if not path.exists():
        return []
    rows = csv_rows(path, needs=["column", "item"])
    return [
        {name: unguarded(row.get(name, "")) for name in COLUMNS} for row in rows.to_dict("records")
    ]


def renamed(names: list[str], path: Path) -> list[str]:
    """A file's headings as columns.csv renames them; the line that says most of a column counts."""
    meant = {
        (line["file"], line["number"], key(line["column"])): line["item"]
        for line in lines(path.parent)
        if line["item"]
    }
    return [
        next(
            (
                meant[asked]
                for file in (path.name, "")
                for place in (str(number), "")
                if (asked := (file, place, key(name))) in meant
            ),
            name,
        )
        for number, name in enumerate(names, start=1)
    ]
