"""A table of answers, bodies by items, each cell a mark, a word and a fill. Pure: rows in, a plotly
figure as a plain dict out."""

from typing import NamedTuple

from charts import theme
from charts.hover import escaped
from charts.look import Look

ROW_HEIGHT, HEAD, KEY = 30, 64, 30  # pixels: a row, the names of the columns, and the key
LEGEND = {
    "orientation": "h",
    "x": 0,
    "y": 1,
    "yref": "container",
    "yanchor": "top",
    "traceorder": "normal",
}
LINE = 12  # characters of a column's name in one line


class Answer(NamedTuple):
    """One cell: which row and column it stands in, its code (an answer, or why there is none), and
    what a hover says."""

    row: str
    column: str
    code: str
    words: str


def answers(
    rows: dict[str, str | None],
    columns: dict[str, str],
    cells: list[Answer],
    row_totals: dict[str, str],
    column_totals: dict[str, str],
    look: Look,
) -> dict:
    """Cells in the order of `rows` and `columns` (code -> label), with totals in words at the right
    and below.

    Labels of rows, and what a hover says, may hold tags; columns and headings are plain. A row
    whose label is None is a heading: its code is written over the rows that follow. A click
    on a cell gives its column and row as customdata.
    """
    order = {code: at for at, code in enumerate(rows)}
    across = {code: at for at, code in enumerate(columns)}
    data = []
    for code, mark_look in theme.cells(look).items():
        alike = [cell for cell in cells if cell.code == code]
        if alike:
            data.append(_look(alike, mark_look, code, order, across, look))
    layout = theme.layout(look)
    layout |= _axes(rows, columns, layout, look) | {
        "height": ROW_HEIGHT * (len(rows) + 1) + HEAD + KEY,
        "barmode": "overlay",
        "bargap": 0,
        "clickmode": "event+select",
        "showlegend": True,
        "legend": layout["legend"] | LEGEND,
        "margin": layout["margin"] | {"t": HEAD + KEY},
        "annotations": _totals(row_totals, column_totals, order, across, look),
    }
    return {"data": data, "layout": layout}


def _axes(
    rows: dict[str, str | None], columns: dict[str, str], layout: dict, look: Look
) -> dict[str, dict]:
    """Names above and at the left; one row and one column more, for the totals."""
    names = [*(_heading(code, name) for code, name in rows.items()), look.say("figure-of-items")]
    across = {
        "showgrid": False,
        "fixedrange": True,
        "side": "top",
        "range": [-0.5, len(columns) + 0.5],
        "tickangle": 0,
        "tickvals": [*range(len(columns))],
        "ticktext": [_broken(name) for name in columns.values()],
    }
    down = {
        "showgrid": False,
        "fixedrange": True,
        "range": [len(rows) + 0.5, -0.5],
        "tickvals": [*range(len(names))],
        "ticktext": names,
    }
    return {"xaxis": layout["xaxis"] | across, "yaxis": layout["yaxis"] | down}


def _look(
    cells: list[Answer],
    mark_look: theme.Cell,
    code: str,
    order: dict[str, int],
    across: dict[str, int],
    look: Look,
) -> dict:
    """All cells of one look as bars of one unit: bars take hatching, words and clicks, which a
    painted table does not."""
    return {
        "type": "bar",
        "name": _key(mark_look, code, look),
        "x": [across[cell.column] for cell in cells],
        "base": [order[cell.row] - 0.44 for cell in cells],
        "y": [0.88] * len(cells),
        "width": 0.94,
        "text": f"{mark_look.mark} {mark_look.words}",
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": 12, "color": mark_look.ink},
        "marker": _marker(mark_look, look),
        "customdata": [[cell.column, cell.row] for cell in cells],
        "hovertext": [cell.words for cell in cells],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 0.7}},
    }


def _marker(mark_look: theme.Cell, look: Look) -> dict:
    """The fill of cells. What is filled with the page has an edge: a no a firm one, what has no
    answer a faint one with hatching."""
    tone = theme.ink(look)
    edge = {
        "width": 0 if mark_look.fill != tone.page else 1,
        "color": tone.grid if mark_look.hatch else tone.quiet,
    }
    hatching = {
        "shape": mark_look.hatch,
        "fgcolor": tone.grid,
        "bgcolor": mark_look.fill,
        "size": 7,
        "solidity": 0.25,
    }
    return {"color": mark_look.fill, "line": edge, "pattern": hatching}


def _key(mark_look: theme.Cell, code: str, look: Look) -> str:
    """The words in the cells and, where they are shorter than its name, what they mean:
    `– n/a (not applicable)`."""
    say, codelist = look.say, "answer_status" if mark_look.hatch else "answer"
    name = say.label(codelist, code)
    if name.casefold() == mark_look.words.casefold():
        return f"{mark_look.mark} {name}"
    told = say("figure-key", words=mark_look.words, meaning=say.inner(codelist, code))
    return f"{mark_look.mark} {told}"


def _broken(name: str) -> str:
    """A name in lines no longer than a column is wide, broken between words."""
    words = escaped(name)
    return words.replace(" ", "<br>") if len(name) > LINE - 2 else words


def _heading(code: str, name: str | None) -> str:
    return f"<b>{escaped(code)}</b>" if name is None else name


def _totals(
    row_totals: dict[str, str],
    column_totals: dict[str, str],
    order: dict[str, int],
    across: dict[str, int],
    look: Look,
) -> list[dict]:
    style = {"showarrow": False, "font": {"size": 13, "color": theme.ink(look).ink}}
    right = [
        {"x": len(across), "y": order[row], "text": words} for row, words in row_totals.items()
    ]
    below = [
        {"x": across[column], "y": len(order), "text": words}
        for column, words in column_totals.items()
    ]
    head = {
        "x": len(across),
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "text": look.say("figure-of-cities"),
        "font": {"size": 14, "color": theme.ink(look).quiet},
    }
    return [style | note for note in (*right, *below, head)]
