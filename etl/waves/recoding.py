"""`words.csv` of a wave's folder: what words of answers mean that are no options of the form.

item: the item whose answer it is, or nothing for all of them; word: as it stands in the file; code:
an option, a reason to give no answer, or for the item `place` a place_id. A line without a code
says nothing.
"""

import unicodedata
from pathlib import Path

from etl.read import csv_rows
from etl.reference import word
from schema.computed import unguarded

NAME = "words.csv"
COLUMNS = ["item", "word", "code"]
Recoded = dict[tuple[str, str], str]  # item and word, as words are compared -> code


def compared(text: str) -> str:
    """A word as options compare it: wide letters count as usual ones."""
    return word(unicodedata.normalize("NFKC", text))


def recoded(folder: Path) -> Recoded:
    """What the folder's words.csv says. Raises FileProblem for one that cannot be read."""
    return {
        (line["item"], compared(line["word"])): line["code"]
        for line in lines(folder)
        if line["code"]
    }


def lines(folder: Path) -> list[dict[str, str]]:
    """The lines of the folder's words.csv. Raises FileProblem for one that cannot be read."""
    path = folder / NAME
    if not path.exists():
        return []
    rows = csv_rows(path, needs=COLUMNS)[COLUMNS]
    return rows.map(unguarded).to_dict("records")


def meant(recode: Recoded, item: str, text: str) -> str | None:
    """The code that a word of an item's answer stands for; None where words.csv does not say."""
    return recode.get((item, compared(text))) or recode.get(("", compared(text)))
