"""Areas filled by the class of their value: countries of the boundaries every map has, or outlines
that are handed in.

Drawn on the ground and under the key of charts/maps.py.
"""

import pandas as pd
from shapely import orient_polygons
from shapely.geometry import mapping, shape

from charts import theme
from charts.hover import escaped
from charts.maps import COUNT, Measure, Rows, bands, class_of, framed, keys, steps
from charts.theme import Look
from charts.views import View


def filled(
    rows: Rows,
    view: str | View = "world",
    measure: Measure = COUNT,
    outlines: dict | None = None,
    code: str = "statcode",
    dark: bool = False,
    narrow: bool = False,
    uncovered: str = "No source covers it",
) -> dict:
    """Fill countries or, where `outlines` are given, municipalities, by the class of their value.

    Rows: code (ISO 3166-1 alpha-3, or the property `code` of the outlines), name, value (0 is a
    stated none) and status (given, missing, not_asked or no_source). Outlines: GeoJSON in degrees,
    any winding. Filled areas cannot be hatched. So what is missing keeps the colour of the land and
    carries a mark at its centre, as the key says; what no source covers, or no row names, carries
    none: `uncovered` says what that means.
    """
    table = _areas(rows, outlines, code)
    looks = _fills(measure, uncovered, dark)
    classed = [class_of(looks, value) for value in table["value"]]
    outlines = clockwise(outlines) if outlines else None
    fill = {
        "type": "choropleth",
        "name": measure.label,
        "showscale": False,
        "locations": table["code"].tolist(),
        "customdata": table["code"].tolist(),
        "z": [list(looks).index(one) for one in classed],
        "zmin": -0.5,
        "zmax": len(looks) - 0.5,
        "colorscale": bands([look.colour for look in looks.values()]),
        "hovertext": _areas_told(table, measure, uncovered, dark),
        "hoverinfo": "text",
        "marker": {"line": {"color": theme.ink(dark).quiet, "width": 0.6}},
        "unselected": {"marker": {"opacity": 0.35}},
        **_where(outlines, code),
    }
    silent = {
        status: look
        for status, look in theme.answers(dark).items()
        if status in ("missing", "not_asked") and status in set(table["status"])
    }
    marks = [
        _centres(table[table["status"] == status], look, outlines, code)
        for status, look in silent.items()
    ]
    used = [look for one, look in looks.items() if one in classed]
    figure = framed(
        [fill, *marks, *keys([*used, *silent.values()], dark)], view, measure.label, dark, narrow
    )
    figure["layout"]["geo"]["showland"] = (
        outlines is None
    )  # coarse land would show behind finer outlines
    return figure


def _areas(rows: Rows, outlines: dict | None, code: str) -> pd.DataFrame:
    """Return one row an area; outlines without a row are covered by no source; only given values
    count."""
    table = pd.DataFrame(rows, columns=["code", "name", "value", "status"])
    known = [one["properties"][code] for one in outlines["features"]] if outlines else table["code"]
    table = table.set_index("code").reindex(pd.Index(known, name="code")).reset_index()
    table["status"] = table["status"].fillna("no_source")
    table["value"] = pd.to_numeric(table["value"]).where(table["status"] == "given")
    return table


def _fills(measure: Measure, uncovered: str, dark: bool) -> dict[float | None, Look]:
    tone = theme.ink(dark)
    plain = {None: Look(f"{uncovered} (no mark)", tone.land), 0: Look("None", tone.page)}
    return {
        low: look._replace(symbol="square") for low, look in (plain | steps(measure, dark)).items()
    }


def _areas_told(table: pd.DataFrame, measure: Measure, uncovered: str, dark: bool) -> list[str]:
    words = {status: look.label for status, look in theme.answers(dark).items()} | {
        "no_source": uncovered
    }
    said = [
        f"{measure.label}: {value:,.10g}" if pd.notna(value) else words[status]
        for value, status in zip(
            table["value"], table["status"].replace("given", "no_source"), strict=True
        )
    ]
    return [
        f"<b>{escaped(name if pd.notna(name) else code)}</b><br>{line}"
        for name, code, line in zip(table["name"], table["code"], said, strict=True)
    ]


def _where(outlines: dict | None, code: str) -> dict:
    if not outlines:
        return {"locationmode": "ISO-3"}
    return {"locationmode": "geojson-id", "geojson": outlines, "featureidkey": f"properties.{code}"}


def _centres(table: pd.DataFrame, look: Look, outlines: dict | None, code: str) -> dict:
    """Return a mark inside each area; plotly itself finds the middle of a country."""
    mark = {
        "type": "scattergeo",
        "mode": "markers",
        "hoverinfo": "skip",
        "showlegend": False,
        "name": look.label,
        "marker": {"symbol": look.symbol, "color": look.colour, "size": 7},
    }
    if not outlines:
        return mark | {"locations": table["code"].tolist(), "locationmode": "ISO-3"}
    shapes = {one["properties"][code]: shape(one["geometry"]) for one in outlines["features"]}
    inside = [shapes[one].representative_point() for one in table["code"]]
    return mark | {"lon": [point.x for point in inside], "lat": [point.y for point in inside]}


def clockwise(outlines: dict) -> dict:
    """Return the GeoJSON with clockwise outer rings; others make plotly fill the rest of the
    globe."""
    return outlines | {
        "features": [
            one | {"geometry": mapping(orient_polygons(shape(one["geometry"]), exterior_cw=True))}
            for one in outlines["features"]
        ]
    }
