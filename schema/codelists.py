"""Code lists: every coded column takes its values from one CSV in `schema/codelists/`.

A list has the columns code, label, meaning, broader, and label_LANGUAGE where it is translated. The
order of its rows is the order readers see. One list has no file: `reply_field`, what a reply can be
about, is printed from the columns of the records.
"""

import csv
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "codelists"
PRINTED = "reply_field"


@lru_cache
def codelist(name: str) -> dict[str, dict[str, str]]:
    """Rows of one list by code, in the list's own order. Raises FileNotFoundError for an unknown
    list."""
    if name == PRINTED:
        from schema.reply_fields import (
            reply_field,
        )  # here, as the records are coded by lists themselves

        return reply_field()
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


def codes(name: str) -> list[str]:
    """The codes of one list, in the list's own order."""
    return list(codelist(name))


def label(name: str, code: str | None, language: str = "en") -> str:
    """What readers see for a code; an unknown or missing code is shown as it is, never hidden.

    A label that is not translated is the English one with `[en]` behind it, so that the gap is
    seen.
    """
    row = codelist(name).get(code or "", {})
    english = row.get("label") or (code or "")
    if language == "en" or not row:
        return english
    return row.get(f"label_{language}") or f"{english} [en]"


def narrower(name: str, broader: str) -> list[str]:
    """The codes whose `broader` is the given one: `narrower("collection_kind", "framed")`."""
    return [code for code, row in codelist(name).items() if row["broader"] == broader]


def told(name: str, column: str) -> dict[str, str]:
    """What a list says of each of its codes in one of its further columns."""
    return {code: row[column] for code, row in codelist(name).items()}


def names() -> list[str]:
    """All code lists."""
    return sorted([PRINTED, *(path.stem for path in FOLDER.glob("*.csv"))])
