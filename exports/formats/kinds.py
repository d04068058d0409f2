"""The kinds of file that rows leave as, by the end of their name."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from exports.about import About
from exports.formats import comma, excel, geography, parquet, records
from queries.stream import Rows
from schema.datapackage import MEDIA_TYPES


class Kind(NamedTuple):
    """A name, a media type, what it is in words, and what turns rows into pieces."""

    name: str
    media_type: str
    words: str
    pieces: Callable[[Rows, About], Iterator[bytes]]


def fitting(rows: Rows) -> list[str]:
    """The kinds that rows can leave as; a map only where they can be found on it."""
    return [kind for kind in KINDS if kind != "geojson" or geography.is_located(rows)]


KINDS = {
    "csv": Kind(
        "CSV",
        f"{MEDIA_TYPES['csv']}; charset=utf-8",
        "CSV without a byte order mark",
        comma.pieces,
    ),
    "xlsx": Kind("Excel", MEDIA_TYPES["xlsx"], "Excel workbook with a dictionary", excel.pieces),
    "parquet": Kind(
        "Parquet", MEDIA_TYPES["parquet"], "Parquet with its meaning inside", parquet.pieces
    ),
    "geojson": Kind(
        "GeoJSON",
        MEDIA_TYPES["geojson"],
        "GeoJSON: places as points, countries as areas",
        geography.pieces,
    ),
    "json": Kind("JSON", "application/json", "JSON: what it is about, then rows", records.pieces),
}
