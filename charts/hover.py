"""What hovering a mark of a map tells: who it is, how many residents and systems, and the colouring
in words."""

import html

import numpy as np
import pandas as pd

from charts.theme import MarkLook

RESIDENTS = "Residents"


def told(
    shown: pd.DataFrame, colour: str, mark_looks: list[MarkLook], headings: dict[str, str]
) -> list[str]:
    """Return what hovering tells: name, residents with year, systems where known, and the colouring
    in words."""
    wanted = ["name", "country_name", "population", "population_year", "systems", colour]
    columns = {column: bare(shown[column]) for column in dict.fromkeys(wanted) if column in shown}
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return [
        f"<b>{escaped(row['name'])}</b>, {escaped(row['country_name'])}<br>{RESIDENTS}:"
        f" {_number(row['population'])}"
        f"{_year(row.get('population_year'))}{_systems(row, headings['systems'])}"
        f"{_coloured(row, colour, mark_look, headings[colour])}"
        for row, mark_look in zip(rows, mark_looks, strict=True)
    ]


def escaped(name: str) -> str:
    """Return a name of the data as plotly writes it: plotly reads tags and entities."""
    return html.escape(name, quote=False)


def _coloured(row: dict, colour: str, mark_look: MarkLook, heading: str) -> str:
    if colour == "systems":  # its line is already there
        return ""
    exact = colour == "first_year" and pd.notna(row[colour])
    return f"<br>{heading}: {int(row[colour]) if exact else mark_look.label.lower()}"


def _number(value: float | None) -> str:
    return "not known" if value is None or pd.isna(value) else f"{int(value):,}"


def _year(value: float | None) -> str:
    return "" if value is None or pd.isna(value) else f" ({int(value)})"


def _systems(row: dict, counted: str) -> str:
    if "systems" not in row:
        return ""
    return (
        f"<br>{counted}: {'none on record' if pd.isna(row['systems']) else _number(row['systems'])}"
    )


def bare(column: pd.Series) -> np.ndarray:
    """Return a column as an array of plain objects: plotly copies arrays at once, lists item by
    item."""
    return column.to_numpy(dtype=object)
