"""Lines over years. Pure: rows in, a plotly figure as a plain dict out."""

from charts import theme


def steps(years: list[int], series: list[tuple[str, list[int | None], str]], dark: bool, band: tuple[int, str] | None = None) -> dict:
    """Counts by year as lines `(name, values, colour)`, each named at its end; a missing year is a gap.

    `band` (number, words) draws a grey band on top of the last series: what cannot be placed in time.
    """
    data = [
        {"type": "scatter", "mode": "lines", "x": years, "y": values, "name": name, "connectgaps": False,
         "line": {"color": colour, "width": 2.5}, "hovertemplate": "%{x}: %{y:,} " + name.lower() + "<extra></extra>"}
        for name, values, colour in series
    ]  # fmt: skip
    layout = theme.layout(dark)
    if band and band[0]:
        data.insert(0, _band(years, series[0][1], band, dark))
    layout |= {
        "height": 380, "annotations": [_end_label(years, *one, dark) for one in series], "hovermode": "x",
        "margin": layout["margin"] | {"r": 150, "t": 16},
        "xaxis": layout["xaxis"] | {"showgrid": False, "tickformat": "d", "fixedrange": True, "range": [years[0], years[-1]]},
        "yaxis": layout["yaxis"] | {"rangemode": "tozero", "tickformat": ",d", "fixedrange": True},
    }  # fmt: skip
    return {"data": data, "layout": layout}


def _band(years: list[int], values: list[int | None], band: tuple[int, str], dark: bool) -> dict:
    top = [(value or 0) + band[0] for value in values]
    return {"type": "scatter", "mode": "lines", "x": years + years[::-1], "y": top + [value or 0 for value in values[::-1]], "fill": "toself",
            "line": {"width": 0}, "fillcolor": theme.ink(dark).grid, "name": band[1], "hoverinfo": "skip"}  # fmt: skip


def _end_label(years: list[int], name: str, values: list[int | None], colour: str, dark: bool) -> dict:
    last = next((value for value in reversed(values) if value is not None), 0)
    return {"x": years[-1], "y": last, "text": f"<b>{last:,}</b> {name.lower()}", "xanchor": "left", "xshift": 8, "showarrow": False,
            "align": "left", "font": {"color": theme.ink(dark).ink, "size": 13}}  # fmt: skip
