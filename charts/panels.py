"""Small panels side by side in one figure: their axes, headings, and lines where a definition
changed."""

from charts import theme
from charts.look import Look


def axes(at: int) -> tuple[str, str]:
    """Plotly's names of a panel's two axes; the first have no number."""
    number = at + 1 if at else ""
    return f"x{number}", f"y{number}"


def in_per_cent(look: Look) -> dict:
    """The ticks of an axis from 0 to 100 per cent."""
    shares = [look.say.percent(share) for share in (0, 0.5, 1)]
    return {"tickvals": [0, 50, 100], "ticktext": shares, "fixedrange": True}


def heading(words: str, x: str, y: str, look: Look, above: float = 1.0, size: int = 14) -> dict:
    """Words over the left end of a panel, `above` as a part of its height."""
    return {
        "xref": f"{x} domain",
        "x": 0,
        "yref": f"{y} domain",
        "y": above,
        "yanchor": "bottom",
        "xanchor": "left",
        "align": "left",
        "text": f"<b>{words}</b>",
        "showarrow": False,
        "font": {"size": size, "color": theme.ink(look).ink},
    }


def dotted(at: float | str, look: Look) -> dict:
    """A dotted line from the bottom to the top of a panel, where a definition changed."""
    return {
        "type": "line",
        "x0": at,
        "x1": at,
        "y0": 0,
        "y1": 1,
        "line": {"color": theme.ink(look).quiet, "width": 1.5, "dash": "dot"},
    }
