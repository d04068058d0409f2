"""Areas filled by the class of their value: countries of the boundaries every map has, or outlines
that are handed in.

Drawn on the ground of charts/ground.py, under its key.
"""

import pandas as pd
from shapely import orient_polygons
from shapely.geometry import mapping, shape

from charts import theme
from charts.classes import Looks, Measure, class_of, steps
from charts.ground import bands, framed, keys
from charts.hover import escaped
from charts.look import Look
from charts.theme import MarkLook
from charts.views import Rows, View


def filled(
    rows: Rows,
    view: str | View,
    measure: Measure,
    outlines: dict | None = None,
    code: str = "statcode",
    *,
    look: Look,
    uncovered: str | None = None,
) -> dict:
    """Fill countries or, where `outlines` are given, municipalities, by the class of their value.

    Rows: code (ISO 3166-1 alpha-3, or the property `code` of the outlines), name, value (0 is a
    stated none) and status (given, missing, not_asked or no_source). Outlines: GeoJSON in degrees,
    any winding. Filled areas cannot be hatched. So what is missing keeps the colour of the land and
    carries a mark at its centre, as the key says; what no source covers, or no row names, carries
    none: `uncovered` says what that means.
    """
    table = _areas(rows, outlines, code)
    outlines = clockwise(outlines) if outlines else None
    answers = theme.answers(look)
    uncovered = uncovered or answers["no_source"].label
    fills = fills_of(measure, uncovered, look)
    classed = [class_of(fills, value) for value in table["value"]]
    asked = [status for status in ("missing", "not_asked") if status in set(table["status"])]
    silent = {status: answers[status] for status in asked}
    marks = [
        _centres(table[table["status"] == status], mark_look, outlines, code)
        for status, mark_look in silent.items()
    ]
    fill = _fill(table, classed, fills, look) | _where(outlines, code)
    fill |= {"name": measure.label, "hovertext": _told(table, measure, uncovered, look)}
    used = [mark_look for end, mark_look in fills.items() if end in classed]
    explained = keys([*used, *silent.values()], look)
    figure = framed([fill, *marks, *explained], view, measure.label, look)
    # Coarse land would show behind finer outlines.
    figure["layout"]["geo"]["showland"] = outlines is None
    return figure


def _fill(table: pd.DataFrame, classed: list, fills: Looks, look: Look) -> dict:
    return {
        "type": "choropleth",
        "showscale": False,
        "locations": table["code"].tolist(),
        "customdata": table["code"].tolist(),
        "z": [list(fills).index(end) for end in classed],
        "zmin": -0.5,
        "zmax": len(fills) - 0.5,
        "colorscale": bands([mark_look.colour for mark_look in fills.values()]),
        "hoverinfo": "text",
        "marker": {"line": {"color": theme.ink(look).quiet, "width": 0.6}},
        "unselected": {"marker": {"opacity": 0.35}},
    }


def _areas(rows: Rows, outlines: dict | None, code: str) -> pd.DataFrame:
    """Return one row an area; outlines without a row are covered by no source; only given values
    count."""
    table = pd.DataFrame(rows, columns=["code", "name", "value", "status"])
    known = (
        [area["properties"][code] for area in outlines["features"]] if outlines else table["code"]
    )
    table = table.set_index("code").reindex(pd.Index(known, name="code")).reset_index()
    table["status"] = table["status"].fillna("no_source")
    table["value"] = pd.to_numeric(table["value"]).where(table["status"] == "given")
    return table


def fills_of(measure: Measure, uncovered: str, look: Look) -> Looks:
    """Return the look of every class; None stands for no value, 0 for a stated none."""
    say, tone = look.say, theme.ink(look)
    unmarked = MarkLook(say("figure-unmarked", label=uncovered), tone.land)
    plain: Looks = {None: unmarked, 0: MarkLook(say("figure-none"), tone.page)}
    return {
        low: mark_look._replace(symbol="square")
        for low, mark_look in (plain | steps(measure, look)).items()
    }


def _told(table: pd.DataFrame, measure: Measure, uncovered: str, look: Look) -> list[str]:
    """Return what hovering tells: name, and the value or why there is none."""
    named = zip(table["name"].where(table["name"].notna(), table["code"]), strict=True)
    lines = lines_of(table, measure, uncovered, look)
    return [f"<b>{escaped(name)}</b><br>{line}" for (name,), line in zip(named, lines, strict=True)]


def lines_of(table: pd.DataFrame, measure: Measure, uncovered: str, look: Look) -> list[str]:
    """Return the value of each area in words, or why there is none."""
    say = look.say
    reasons = {status: mark_look.label for status, mark_look in theme.answers(look).items()}
    reasons |= {"no_source": uncovered, "given": uncovered}
    return [
        say("figure-value", label=measure.label, value=say.decimal(value, 3))
        if pd.notna(value)
        else reasons[status]
        for value, status in zip(table["value"], table["status"], strict=True)
    ]


def _where(outlines: dict | None, code: str) -> dict:
    if not outlines:
        return {"locationmode": "ISO-3"}
    return {"locationmode": "geojson-id", "geojson": outlines, "featureidkey": f"properties.{code}"}


def _centres(table: pd.DataFrame, mark_look: MarkLook, outlines: dict | None, code: str) -> dict:
    """Return a mark inside each area; plotly itself finds the middle of a country."""
    mark = {
        "type": "scattergeo",
        "mode": "markers",
        "hoverinfo": "skip",
        "showlegend": False,
        "name": mark_look.label,
        "marker": {"symbol": mark_look.symbol, "color": mark_look.colour, "size": 7},
    }
    if not outlines:
        return mark | {"locations": table["code"].tolist(), "locationmode": "ISO-3"}
    shapes = {area["properties"][code]: shape(area["geometry"]) for area in outlines["features"]}
    inside = [shapes[area].representative_point() for area in table["code"]]
    return mark | {"lon": [point.x for point in inside], "lat": [point.y for point in inside]}


def clockwise(outlines: dict) -> dict:
    """Return the GeoJSON with clockwise outer rings; others make plotly fill the rest of the
    globe."""
    return outlines | {
        "features": [
            area | {"geometry": mapping(orient_polygons(shape(area["geometry"]), exterior_cw=True))}
            for area in outlines["features"]
        ]
    }
