"""The English of categories that sources state in another language: a curated table of ours."""

import csv
from functools import lru_cache
from pathlib import Path

from words.foreign import foreign

LISTED = Path(__file__).parent.parent / "data" / "reference" / "category_words.csv"


def stated(category: str) -> str:
    """A category as its source states it, in the language that it is stated in."""
    return foreign(category, worded().get(category, {}).get("language"))


@lru_cache(maxsize=1)
def worded() -> dict[str, dict[str, str]]:
    """Category as stated -> what it says in English, and the language that it is stated in; those
    that are stated in English have none."""
    with LISTED.open(encoding="utf-8", newline="") as file:
        return {row["category"]: row for row in csv.DictReader(file)}
