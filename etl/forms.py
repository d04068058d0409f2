"""Empty forms: the member survey's for one wave, with the two small tables that its folder of
answers will need, and the package's."""

import csv
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from etl import guided
from etl.reference import Reference, curated_now
from etl.waves.cities import labels, members
from schema import form
from schema.instrument import items
from schema.operator import Operator, usual
from words.said import said

Makers = Mapping[Callable[[str], str], Callable[[str], bytes]]  # name and bytes by language
KEPT = 32  # workbooks of cities, of some 100 kB each


def write(
    wave: str,
    as_of: date,
    out: Path,
    language: str | None = None,
    reference: Reference | None = None,
) -> list[Path]:
    """The XLSForm, the workbooks, wave.csv and members.csv, and the package's guided workbooks;
    gives back their paths. Who is a member now is asked."""
    asked = labels(members((reference or curated_now()).places))
    made = form.write(items(wave), asked, wave, out, [language] if language else form.LANGUAGES)
    card = [
        ["wave", "edition", "reference_date", "title"],
        [wave, "provisional", as_of.isoformat(), said("form-title", wave=wave)],
    ]
    tables: dict[str, Sequence[Sequence[str]]] = {
        "wave.csv": card,
        "members.csv": [["place_id", "name"], *asked.items()],
    }
    for name, rows in tables.items():
        with (out / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
    guides = _kept(out, language, {package_name: lambda code: package(code)})
    return [*made, *(out / name for name in tables), *guides]


def write_for(wave: str, city: str, out: Path, language: str | None = None) -> list[Path]:
    """The two empty workbooks of one city, as the page Submit offers them; gives back their
    paths."""
    out.mkdir(parents=True, exist_ok=True)
    makers: Makers = {
        package_name: lambda code: package(code, city),
        partial(form.file_name, wave): lambda code: survey(wave, code, city),
    }
    return _kept(out, language, makers)


def _kept(out: Path, language: str | None, makers: Makers) -> list[Path]:
    """Workbooks in a language, or in each, under their names."""
    kept = []
    for called, made in makers.items():
        for code in [language] if language else form.LANGUAGES:
            kept.append(out / called(code))
            kept[-1].write_bytes(made(code))
    return kept


def survey(wave: str, language: str, city: str = "") -> bytes:
    """The survey's empty workbook in one language, with the members as the cities to choose from;
    of a city with that one alone, filled in."""
    return _survey(wave, language, city, usual())


@lru_cache(maxsize=KEPT)
def _survey(wave: str, language: str, city: str, _: Operator) -> bytes:
    places = curated_now().places
    asked = places[places["place_id"] == city] if city else members(places)
    return form.workbook(items(wave), labels(asked), wave, language)


def package(language: str, city: str = "") -> bytes:
    """The package's guided workbook in one language, with a city and the places inside it to choose
    from."""
    return _package(language, city, usual())


@lru_cache(maxsize=KEPT)
def _package(language: str, city: str, _: Operator) -> bytes:
    return guided.workbook(language, city)


def package_name(language: str) -> str:
    """What that workbook is called."""
    return f"forum_package_{language}.xlsx"
