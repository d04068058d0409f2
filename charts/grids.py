"""Tables coloured by their numbers. Pure: rows in, a plotly figure as a plain dict out."""

from charts import bars, cells, theme
from charts.hover import escaped
from charts.labels import wrapped
from charts.look import Look
from schema import measures

STRIP = 0.24  # of a cell's height, at its foot: its number stands above


def heat(
    rows: dict[str, str],
    columns: dict[str, str],
    values: list[list[int | None]],
    look: Look,
    coded: list[list[int]] | None = None,
) -> dict:
    """A table coloured by its numbers of systems, each written in its cell; cells without a number
    stay empty. `coded` are how many of each cell's systems are coded and not stated: at the foot
    of the cell a hatched strip is as much of its width.

    Rows and columns are code -> label. A click on a cell gives its two codes and its number as
    customdata: plotly tells clicks on marks but not on a painted table, so every cell holds an
    unseen mark.
    """
    most = max((value or 0 for line in values for value in line), default=0) or 1
    rows, columns = (
        {code: escaped(label) for code, label in labels.items()} for labels in (rows, columns)
    )
    # The root of the share: small counts stay visible.
    paint = [[(value / most) ** 0.5 if value else None for value in line] for line in values]
    texts = [[look.say.count(value) if value else "" for value in line] for line in values]
    figure = cells.painted(list(rows.values()), list(columns.values()), paint, texts, None, look)
    figure["data"].append(_unseen(rows, columns, values, look))
    figure["layout"]["clickmode"] = "event+select"
    if coded and any(map(any, coded)):
        figure["data"].append(_strips(values, coded, paint, look))
        _lay_over(figure["layout"], len(rows), len(columns))
    return figure


def _strips(
    values: list[list[int | None]], coded: list[list[int]], paint: cells.Paint, look: Look
) -> dict:
    """The coded part of each cell as a hatched bar at its foot, on axes of places: rows and columns
    are numbered from the first."""
    strips = [
        (column, row, part / value, cells.written_on(shade, look))
        for row, (line, parts, shades) in enumerate(zip(values, coded, paint, strict=True))
        for column, (value, part, shade) in enumerate(zip(line, parts, shades, strict=True))
        if value and part and shade is not None
    ]
    across, down, parts, colours = zip(*strips, strict=True)
    pattern = bars.HATCHED["pattern"] | {"fgcolor": colours, "bgcolor": "rgba(0,0,0,0)", "size": 5}
    return {
        "type": "bar",
        "orientation": "h",
        "xaxis": "x2",
        "yaxis": "y2",
        "base": [column - 0.5 for column in across],
        "x": parts,
        "y": [row + 0.5 - STRIP / 2 for row in down],
        "width": STRIP,
        "marker": {"color": colours, "line": {"width": 0}, "pattern": pattern},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _lay_over(layout: dict, rows: int, columns: int) -> None:
    """Give a layout axes of places that lie exactly over those of names."""
    ends = {"x": [-0.5, columns - 0.5], "y": [rows - 0.5, -0.5]}
    for way, anchor in (("x", "y2"), ("y", "x2")):
        exactly = {"range": ends[way], "autorange": False, "fixedrange": True}
        layout[f"{way}axis"] |= exactly
        layout[f"{way}axis2"] = exactly | {"visible": False, "overlaying": way, "anchor": anchor}


def _unseen(
    rows: dict[str, str], columns: dict[str, str], values: list[list[int | None]], look: Look
) -> dict:
    """Marks nobody sees, one in each cell with a number: what is hovered over and clicked. Names
    are as plotly writes them."""
    marked = [
        (row, column, value)
        for row, line in zip(rows, values, strict=True)
        for column, value in zip(columns, line, strict=True)
        if value
    ]
    unseen = {"marker": {"opacity": 0}}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [columns[column] for _, column, _ in marked],
        "y": [rows[row] for row, _, _ in marked],
        "customdata": [list(cell) for cell in marked],
        "marker": {"size": 30, "symbol": "square", "opacity": 0},
        "hovertext": [
            look.say(
                "figure-cell-systems",
                row=rows[row],
                column=columns[column],
                n=value,
            )
            for row, column, value in marked
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "selected": unseen,
        "unselected": unseen,
    }


def filled(
    rows: list[str], columns: list[str], parts: list[list[int]], bases: list[int], look: Look
) -> dict:
    """A table of shares, each column headed by its base and its name; nothing is a quiet 0 per
    cent, never an empty cell."""
    say = look.say
    pairs = [list(zip(line, bases, strict=True)) for line in parts]
    paint = [[part / base if base else None for part, base in line] for line in pairs]
    texts = [[_per_cent(part, base, look) for part, base in line] for line in pairs]
    hovers = [
        [
            say("figure-value", label=escaped(row), value=say("part-of", part=part, whole=base))
            for part, base in line
        ]
        for row, line in zip(rows, pairs, strict=True)
    ]
    heads = [
        wrapped(say("figure-value", label=say.count(base), value=name))
        for name, base in zip(columns, bases, strict=True)
    ]
    figure = cells.painted(rows, heads, paint, texts, hovers, look)
    mark, axis = figure["data"][0], figure["layout"]["xaxis"]
    first, *others = mark["colorscale"]
    mark["colorscale"] = [[0, theme.ink(look).grid], [0.001, first[1]], *others]
    axis.pop("tickangle")
    axis["autotickangles"] = [0, 90]
    return figure


def _per_cent(part: int, base: int, look: Look) -> str:
    """Whole per cent that says 0 or 100 only where it is so; under the smallest base the two
    counts."""
    if base < measures.SMALLEST_BASE:
        return look.say("part-of", part=part, whole=base)
    share = part / base
    return look.say.percent(share if part in (0, base) else min(max(round(share, 2), 0.01), 0.99))
