"""Bars and heat tables. Pure: rows in, a plotly figure as a plain dict out."""

from charts import theme

ROW_HEIGHT = 30
LONGEST_LABEL = 34


def bars(labels: list[str], values: list[float | None], texts: list[str], dark: bool, colours: str | list[str] | None = None) -> dict:
    """Horizontal bars in the order given, first on top, each with its number at its end; axes start at zero."""
    mark = {"type": "bar", "orientation": "h", "x": values, "y": [shortened(label) for label in labels], "text": texts,
            "textposition": "outside", "cliponaxis": False, "hovertext": labels, "hovertemplate": "%{hovertext}: %{text}<extra></extra>",
            "marker": {"color": colours or theme.ink(dark).accent}, "textfont": {"color": theme.ink(dark).ink}}  # fmt: skip
    layout = theme.layout(dark)
    layout |= {
        "height": ROW_HEIGHT * len(labels) + 16, "bargap": 0.35,
        "xaxis": layout["xaxis"] | {"visible": False, "range": [0, 1.22 * max([v or 0 for v in values], default=1) or 1]},
        "yaxis": layout["yaxis"] | {"autorange": "reversed", "type": "category", "showgrid": False, "ticks": ""},
    }  # fmt: skip
    return {"data": [mark], "layout": layout}


def stacked(labels: list[str], parts: list[tuple[str, list[float], str]], dark: bool, share: bool = False) -> dict:
    """Horizontal bars split in parts `(name, values, colour)`; `share` draws each bar to its full length."""
    totals = [sum(values[row] for _, values, _ in parts) or 1 for row in range(len(labels))]
    data = [
        {"type": "bar", "orientation": "h", "name": name, "y": [shortened(label) for label in labels],
         "x": [value / totals[row] if share else value for row, value in enumerate(values)],
         "text": [f"{value:,}" if value / (totals[row] if share else max(totals)) > 0.06 else "" for row, value in enumerate(values)],
         "textposition": "inside", "insidetextanchor": "middle", "textangle": 0, "marker": {"color": colour},
         "customdata": values, "hovertemplate": "%{y}: %{customdata:,} " + name.lower() + "<extra></extra>"}
        for name, values, colour in parts
    ]  # fmt: skip
    layout = theme.layout(dark)
    layout |= {
        "barmode": "stack", "height": ROW_HEIGHT * len(labels) + 56, "bargap": 0.3, "showlegend": True,
        "legend": layout["legend"] | {"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0, "traceorder": "normal"},
        "margin": layout["margin"] | {"t": 40},
        "xaxis": layout["xaxis"] | {"visible": False}, "yaxis": layout["yaxis"] | {"autorange": "reversed", "type": "category", "showgrid": False},
    }  # fmt: skip
    return {"data": data, "layout": layout}


def heat(rows: list[str], columns: list[str], values: list[list[int | None]], dark: bool) -> dict:
    """A table coloured by its numbers, each written in its cell; cells without a row stay empty."""
    most = max((value or 0 for line in values for value in line), default=0) or 1
    paint = [[(value / most) ** 0.5 if value else None for value in line] for line in values]  # root: small counts stay visible
    texts = [[f"{value:,}" if value else "" for value in line] for line in values]
    return _painted(rows, columns, paint, texts, "%{y}, %{x}: %{text} systems<extra></extra>", dark)


def filled(rows: list[str], columns: list[str], parts: list[list[int]], bases: list[int], dark: bool) -> dict:
    """A table of shares, one base a column, each written in its cell in per cent; nothing is 0 per cent, never empty."""
    paint = [[part / base if base else None for part, base in zip(line, bases, strict=True)] for line in parts]
    texts = [[f"{share:.0%}" if share is not None else "" for share in line] for line in paint]
    hovers = [[f"{part:,} of {base:,}" for part, base in zip(line, bases, strict=True)] for line in parts]
    figure = _painted(rows, columns, paint, texts, "%{y}, %{x}: %{customdata}<extra></extra>", dark)
    figure["data"][0]["customdata"] = hovers
    return figure


def _painted(rows: list[str], columns: list[str], paint: list[list[float | None]], texts: list[list[str]], hover: str, dark: bool) -> dict:
    """Cells coloured from 0 to 1 with a text in each; cells without a value stay empty."""
    scale = [[step / 6, colour] for step, colour in enumerate(theme.sequence(7, dark))]
    mark = {"type": "heatmap", "x": columns, "y": rows, "z": paint, "colorscale": scale, "showscale": False, "zmin": 0, "zmax": 1,
            "text": texts, "texttemplate": "%{text}", "xgap": 2, "ygap": 2, "hovertemplate": hover, "hoverongaps": False}  # fmt: skip
    layout = theme.layout(dark)
    layout |= {
        "height": 34 * len(rows) + 130,
        "xaxis": layout["xaxis"] | {"side": "top", "showgrid": False, "tickangle": -38, "type": "category"},
        "yaxis": layout["yaxis"] | {"autorange": "reversed", "showgrid": False, "type": "category"},
    }  # fmt: skip
    return {"data": [mark], "layout": layout}


def shortened(label: str) -> str:
    """A label that fits beside its bar; the whole one is in the hover and the table."""
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"
