"""Painted tables: cells coloured from 0 to 1, each with a text that is read on its colour."""

from charts import contrast, theme
from charts.look import Look

ROW_HEIGHT, HEAD = 34, 130  # pixels
STEPS = 7  # of the colours of a scale
Paint = list[list[float | None]]


def painted(
    rows: list[str],
    columns: list[str],
    paint: Paint,
    texts: list[list[str]],
    hovers: list[list[str]] | None,
    look: Look,
) -> dict:
    """Cells coloured from 0 to 1 with a text in each; cells without a value stay empty. Without
    `hovers` the table itself tells nothing when it is hovered over."""
    colours = theme.sequence(STEPS, look)
    mark = {
        "type": "heatmap",
        "x": columns,
        "y": rows,
        "z": paint,
        "colorscale": [[step / (STEPS - 1), colour] for step, colour in enumerate(colours)],
        "showscale": False,
        "zmin": 0,
        "zmax": 1,
        "xgap": 2,
        "ygap": 2,
        "hoverongaps": False,
    }
    if hovers:
        mark |= {"hovertext": hovers, "hovertemplate": "%{hovertext}<extra></extra>"}
    else:
        mark |= {"hoverinfo": "skip"}
    written = _written(rows, columns, paint, texts, colours)
    return {"data": [mark, written], "layout": _layout(len(rows), look)}


def _layout(rows: int, look: Look) -> dict:
    layout = theme.layout(look)
    head = {"side": "top", "showgrid": False, "tickangle": -38, "type": "category"}
    side = {"autorange": "reversed", "showgrid": False, "type": "category"}
    return layout | {
        "height": ROW_HEIGHT * rows + HEAD,
        "xaxis": layout["xaxis"] | head,
        "yaxis": layout["yaxis"] | side,
    }


def _written(
    rows: list[str],
    columns: list[str],
    paint: Paint,
    texts: list[list[str]],
    scale: tuple[str, ...],
) -> dict:
    """The texts of painted cells, each black or white as its cell needs: plotly's own choice is too
    faint on half of a scale."""
    cells = [
        (column, row, text, theme.written_on(_shade(scale, value)))
        for row, line, words in zip(rows, paint, texts, strict=True)
        for column, value, text in zip(columns, line, words, strict=True)
        if text and value is not None
    ]
    x, y, text, colours = zip(*cells, strict=True) if cells else ((), (), (), ())
    return {
        "type": "scatter",
        "mode": "text",
        "x": x,
        "y": y,
        "text": text,
        "textfont": {"color": colours},
        "hoverinfo": "skip",
    }


def written_on(value: float, look: Look) -> str:
    """Black or white, whichever reads better on a cell painted from 0 to 1."""
    return theme.written_on(_shade(theme.sequence(STEPS, look), value))


def _shade(scale: tuple[str, ...], value: float) -> str:
    """The colour a scale has at a value from 0 to 1."""
    step, part = divmod(value * (len(scale) - 1), 1)
    return contrast.mixed(scale[min(int(step) + 1, len(scale) - 1)], scale[int(step)], part)
