"""The member survey's forms for one wave, and the two small tables that its folder of answers will need."""

import csv
from datetime import date
from pathlib import Path

from etl.reference import Reference
from etl.waves.cities import labels, members
from schema import form
from schema.instrument import items

TITLE = "Member survey {wave}"


def write(wave: str, as_of: date, out: Path, language: str | None = None, reference: Reference | None = None) -> list[Path]:
    """The XLSForm, the workbooks, wave.csv and members.csv; gives back their paths. Who is a member now is asked."""
    asked = labels(members((reference or Reference()).places))
    made = form.write(items(wave), asked, wave, out, [language] if language else form.LANGUAGES)
    card = [["wave", "edition", "reference_date", "title"], [wave, "provisional", as_of.isoformat(), TITLE.format(wave=wave)]]
    tables = {"wave.csv": card, "members.csv": [["place_id", "name"], *asked.items()]}
    for name, rows in tables.items():
        with (out / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
    return [*made, *(out / name for name in tables)]
