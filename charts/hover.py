"""What hovering a mark of a map tells: who it is, how many residents and systems, and the colouring
in words."""

import html
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from charts.look import Look
from charts.theme import MarkLook
from words.speech import Speech


def told(
    shown: pd.DataFrame,
    colour: str,
    mark_looks: list[MarkLook],
    headings: dict[str, str],
    look: Look,
) -> list[str]:
    """Return what hovering tells: name, residents with year, systems where known, and the colouring
    in words."""
    wanted = ["name", "country_name", "population", "population_year", "systems", colour]
    columns = {column: bare(shown[column]) for column in dict.fromkeys(wanted) if column in shown}
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    name = _filled(look.say, "figure-place", "place", "country")
    value = _filled(look.say, "figure-value", "label", "value")
    residents = _residents(look)
    lines = (
        [
            name(place=f"<b>{escaped(row['name'])}</b>", country=escaped(row["country_name"])),
            residents(row["population"], row.get("population_year")),
            *(value(label=label, value=said) for label, said in facts),
        ]
        for row, facts in zip(rows, _facts(rows, colour, mark_looks, headings, look), strict=True)
    )
    return ["<br>".join(told) for told in lines]


def in_a_line(
    shown: pd.DataFrame,
    colour: str,
    mark_looks: list[MarkLook],
    headings: dict[str, str],
    look: Look,
) -> list[str]:
    """Return what hovering tells where one line has to do: name, and the colouring in words."""
    columns = [column for column in dict.fromkeys(("systems", colour)) if column in shown]
    facts = _facts(shown[columns].to_dict("records"), colour, mark_looks, headings, look)
    line = _filled(look.say, "figure-place-value", "place", "country", "label", "value")
    return [
        line(place=name, country=country, label=label, value=value)
        for name, country, (*_, (label, value)) in zip(
            bare(shown["name"]), bare(shown["country_name"]), facts, strict=True
        )
    ]


def _facts(
    rows: list[dict],
    colour: str,
    mark_looks: list[MarkLook],
    headings: dict[str, str],
    look: Look,
) -> list[list[tuple[str, str]]]:
    """Return what is told of each row beside its residents, each as a heading and words."""
    none = look.say("figure-none-on-record")
    facts = []
    for row, mark_look in zip(rows, mark_looks, strict=True):
        told = []
        if "systems" in row:
            systems = _whole(row["systems"])
            number = none if systems is None else look.say.count(systems)
            told.append((headings["systems"], number))
        if colour != "systems":
            told.append((headings[colour], _exactly(row[colour], colour, mark_look, look)))
        facts.append(told)
    return facts


def _exactly(value: Any, colour: str, mark_look: MarkLook, look: Look) -> str:
    """Return a number itself, where the class is one of numbers, else the class."""
    whole = _whole(value) if colour in ("first_year", "population") else None
    if not whole:
        return mark_look.label
    return str(whole) if colour == "first_year" else look.say.count(whole)


def _residents(look: Look) -> Callable[[float | None, float | None], str]:
    say = look.say
    heading, unknown = say("figure-residents"), say("not-known")
    undated = _filled(say, "figure-value", "label", "value")
    dated = _filled(say, "figure-value-of-year", "label", "value", "year")

    def line(residents: float | None, year: float | None) -> str:
        number, dated_in = _whole(residents), _whole(year)
        value = unknown if number is None else say.count(number)
        if dated_in is None:
            return undated(label=heading, value=value)
        return dated(label=heading, value=value, year=dated_in)

    return line


def _whole(number: float | None) -> int | None:
    return None if number is None or pd.isna(number) else int(number)


def _filled(say: Speech, sentence: str, *names: str) -> Callable[..., str]:
    """Return a function that fills a sentence in for one row: it is said once for the thousands of
    places of a map, which saying it for each would make slow."""
    return say(sentence, **{name: f"{{{name}}}" for name in names}).format


def escaped(name: str) -> str:
    """Return a name of the data as plotly writes it: plotly reads tags and entities."""
    return html.escape(name, quote=False)


def bare(column: pd.Series) -> np.ndarray:
    """Return a column as an array of plain objects: plotly copies arrays at once, lists item by
    item."""
    return column.to_numpy(dtype=object)
