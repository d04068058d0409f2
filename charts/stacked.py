"""Bars split in parts. Pure: rows in, a plotly figure as a plain dict out."""

from charts import theme
from charts.bars import HATCHED, KEY, ROW_HEIGHT
from charts.hover import escaped
from charts.labels import shortened
from charts.look import Look

LEAST_WRITTEN = 0.06  # of the longest bar: a shorter part has no room for its number


def bars(
    labels: list[str],
    parts: list[tuple[str, list[int], str]],
    look: Look,
    share: bool = False,
    hatched: str = "",
) -> dict:
    """Horizontal bars split in parts `(name, values, colour)`; `share` draws each bar to its full
    length; the part of the name `hatched` is hatched."""
    totals = [sum(values[row] for _, values, _ in parts) or 1 for row in range(len(labels))]
    longest = max(totals, default=1)
    lengths = totals if share else [longest] * len(labels)
    data = [
        _part(labels, name, values, lengths, colour, look)
        | {
            "x": [value / total for value, total in zip(values, totals, strict=True)]
            if share
            else values
        }
        | (_hatching(colour, look) if name == hatched else {})
        for name, values, colour in parts
    ]
    layout = theme.layout(look)
    rows = {"autorange": "reversed", "type": "category", "showgrid": False}
    layout |= {
        "barmode": "stack",
        "height": ROW_HEIGHT * len(labels) + 56,
        "bargap": 0.3,
        "showlegend": True,
        "legend": layout["legend"] | KEY,
        "margin": layout["margin"] | {"t": 40},
        "xaxis": layout["xaxis"] | {"visible": False},
        "yaxis": layout["yaxis"] | rows,
    }
    return {"data": data, "layout": layout}


def _hatching(colour: str, look: Look) -> dict:
    """What a hatched part has besides; its numbers could not be read on it and stand in hover and
    table."""
    marker = {"color": colour, "line": {"color": theme.stroke(colour, look), "width": 1}}
    return {"marker": marker | HATCHED, "textposition": "none"}


def _part(
    labels: list[str],
    name: str,
    values: list[int],
    lengths: list[int],
    colour: str,
    look: Look,
) -> dict:
    """One part of all bars, with its number where the part is long enough for it."""
    say = look.say
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": [shortened(label) for label in labels],
        "text": [
            say.count(value) if value / length > LEAST_WRITTEN else ""
            for value, length in zip(values, lengths, strict=True)
        ],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "insidetextfont": {"color": theme.written_on(colour)},
        "marker": {"color": colour, "line": {"color": theme.stroke(colour, look), "width": 1}},
        "customdata": values,
        "hovertext": [
            say("figure-part", row=escaped(label), part=escaped(name), number=say.count(value))
            for label, value in zip(labels, values, strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
