"""The English of categories that sources state in another language: a curated table of ours."""

import csv
from functools import lru_cache
from pathlib import Path

LISTED = Path(__file__).parent.parent / "data" / "reference" / "category_words.csv"


@lru_cache(maxsize=1)
def english() -> dict[str, str]:
    """Category as stated -> what it says in English; those that are stated in English have none."""
    with LISTED.open(encoding="utf-8", newline="") as file:
        return {row["category"]: row["english"] for row in csv.DictReader(file)}
