"""Maps that a reader can move: the same places and areas, looks and words as the still figures of
charts/maps.py and charts/areas.py, as plain data for the script that draws them on the screen.

A map is a dict of
    part     a name of what is shown: another one is shown whole
    edges    of what is shown at first, in degrees
    looks    each a label, colour, stroke, edge, symbol and texture
    key      the looks that are explained, by their numbers
    marks    columns, one row a place, the biggest first
    areas    columns, one row an area, with the file that has their outlines; or None
    paper    looks and tones on white, as it is printed
    years    the first year of each mark and what is told of each year; or None
"""

import pandas as pd

from charts import hover, layers, maps, theme
from charts.areas import fills_of, lines_of
from charts.classes import Measure, class_of
from charts.look import Look
from charts.theme import MarkLook
from charts.views import Rows, View, within
from schema.codelists import told

SMALLEST, SMALLEST_SYMBOL = 6, 9  # diameters in pixels; a square must be told from a circle
RING, NUMBER, SILENT = "ring", "number", ("missing", "not_asked")  # looks that plotly does not have
# Governments that hold others' places: drawn as rings behind them.
ABOVE = {kind for kind, level in told("place_kind", "level").items() if level == "regional"} | {
    "county",
    "county_province",
}


def places(
    rows: Rows,
    view: View,
    size: str,
    colour: str,
    look: Look,
    status: str | None = None,
) -> dict:
    """One circle a place, as `maps.bubbles` draws them; rows may have `kind`, which tells those
    that lie above others."""
    shown = maps.drawn_first(within(rows, view), size)
    marked = layers.looks_of(shown, colour, look, status)
    drawn = layers.sized(marked, shown[size], look)
    explained = layers.explaining(marked, shown[size], colour, look, status)
    named, is_above = layers.headings(look, status), _above(shown)
    explained += _of_the_screen(any(is_above), look)
    looks = list(dict.fromkeys([*drawn, *explained]))
    at = {mark_look: number for number, mark_look in enumerate(looks)}
    marks = {
        "id": shown["place_id"].tolist(),
        "name": shown["name"].tolist(),
        "lon": shown["longitude"].round(4).tolist(),
        "lat": shown["latitude"].round(4).tolist(),
        "across": _across(shown[size], drawn, look),
        "look": [at[mark_look] for mark_look in drawn],
        "above": [int(each) for each in is_above],
        "told": hover.in_a_line(shown, colour, marked, named, look),
    }
    keyed = [at[each] for each in explained]
    heading = layers.heading_of(colour, size, look, status)
    years = _years(shown, look) if colour == "first_year" else None
    drawing = _map(view, looks, keyed, heading, look) | {"marks": marks, "years": years}
    if not look.is_dark:
        return drawing
    return drawing | _on_paper(places(rows, view, size, colour, look.but(is_dark=False), status))


def areas(
    rows: list[dict],
    view: View,
    measure: Measure,
    look: Look,
    outlines: dict,
    uncovered: str,
) -> dict:
    """Filled areas, as `areas.filled` draws them. Rows: code, name, value, status and id, what a
    click on the area chooses; nothing where it chooses none. Outlines: `file`, `layer` and `code`
    of a file of static/topojson, or `shapes`, GeoJSON."""
    table = pd.DataFrame(rows, columns=["code", "name", "value", "status", "id"])
    table["value"] = pd.to_numeric(table["value"]).where(table["status"] == "given")
    fills, answers = fills_of(measure, uncovered, look), theme.answers(look)
    fills[None] = fills[None]._replace(label=uncovered)  # what is silent is hatched, not marked
    silent = {
        status: MarkLook(answers[status].label, answers[status].colour, status) for status in SILENT
    }
    marked = [
        silent.get(status) or fills[class_of(fills, value)]
        for status, value in zip(table["status"], table["value"], strict=True)
    ]
    looks = [each for each in [*fills.values(), *silent.values()] if each in marked]
    lines = zip(table["name"], lines_of(table, measure, uncovered, look), strict=True)
    columns = {
        "codes": table["code"].tolist(),
        "id": [place if isinstance(place, str) else None for place in table["id"]],
        "told": [look.say("figure-area-line", area=name, words=words) for name, words in lines],
        "look": [looks.index(mark_look) for mark_look in marked],
    }
    drawn = _map(view, looks, list(range(len(looks))), measure.label, look, is_area=True)
    shown = drawn | {"areas": outlines | columns}
    if not look.is_dark:
        return shown
    on_white = look.but(is_dark=False)
    return shown | _on_paper(areas(rows, view, measure, on_white, outlines, uncovered))


def _on_paper(light: dict) -> dict:
    """What paper takes of the map of a light page."""
    return {"paper": {name: light[name] for name in ("looks", "tone")}}


def _map(
    view: View,
    looks: list[MarkLook],
    keyed: list[int],
    heading: str,
    look: Look,
    is_area: bool = False,
) -> dict:
    nothing: dict[str, list] = {
        name: [] for name in ("id", "name", "lon", "lat", "across", "look", "above", "told")
    }
    return {
        "edges": {edge: getattr(view, edge) for edge in ("west", "east", "south", "north")},
        "looks": [_look(mark_look, look, is_area) for mark_look in looks],
        "key": keyed,
        "heading": heading,
        "tone": theme.ink(look)._asdict() | {"font": theme.FONT},
        "marks": nothing,
        "areas": None,
        "paper": {},
        "years": None,
    }


def _look(mark_look: MarkLook, look: Look, is_area: bool) -> dict:
    symbol, textures = mark_look.symbol, {theme.CODED: "coded"} | {name: name for name in SILENT}
    return {
        "label": mark_look.label,
        "colour": mark_look.colour,
        "stroke": theme.stroke(mark_look.colour, look),
        "written": theme.written_on(mark_look.colour),
        "edge": maps.edges([mark_look.colour], look)[0],
        "symbol": "circle" if symbol in (theme.CODED, RING) else symbol,
        "texture": textures.get(symbol, ""),
        "isRing": symbol == RING,
        "isArea": is_area,
    }


def _of_the_screen(has_above: bool, look: Look) -> list[MarkLook]:
    """What the key explains of the screen alone: rings, and numbers of places."""
    quiet = theme.ink(look).quiet
    ring = MarkLook(look.say("figure-above"), quiet, RING)
    number = MarkLook(look.say("figure-gathered"), quiet, NUMBER)
    return [ring, number] if has_above else [number]


def _above(shown: pd.DataFrame) -> list[bool]:
    if "kind" not in shown:
        return [False] * len(shown)
    return [kind in ABOVE for kind in shown["kind"]]


def _across(sizes: pd.Series, drawn: list[MarkLook], look: Look) -> list[float]:
    """Diameters in pixels to one scale: twice the number is twice the ink."""
    largest = maps.LARGEST * (0.7 if look.is_narrow else 1)
    top = float(sizes.max()) if sizes.notna().any() else 1.0
    wide = (sizes.astype(float) / top) ** 0.5 * largest
    return [
        round(max(width, SMALLEST if mark_look.symbol == "circle" else SMALLEST_SYMBOL), 1)
        for width, mark_look in zip(wide.fillna(maps.UNSIZED), drawn, strict=True)
    ]


def _years(shown: pd.DataFrame, look: Look) -> dict | None:
    """The first year of each place, and how many had begun by the end of each."""
    dated = shown["first_year"].dropna().astype(int)
    if dated.empty:
        return None
    first, last = int(dated.min()), int(dated.max())
    undated = len(shown) - len(dated)
    return {
        "first": first,
        "last": last,
        "of": [None if pd.isna(year) else int(year) for year in shown["first_year"]],
        "told": [
            look.say(
                "figure-by-year",
                year=str(year),
                n=int((dated <= year).sum()),
                places=len(shown),
                undated=undated,
            )
            for year in range(first, last + 1)
        ],
    }
