"""Groups over years as a server draws them: lines with their names at their ends, in parts of the
figure's width and height."""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from itertools import groupby
from math import floor, log10
from typing import Any

from words.speech import Speech

COLOUR = re.compile(r"color:(#\w{6})")
NUMBER = re.compile(r"<b>(.*?)</b>")
TAG = re.compile("<[^>]*>|[●○]")
DASHES = {"dash": "dashed", "dot": "dotted"}  # as plotly and typst call them
TICKS_UP, TICKS_ACROSS = 4, 6  # about so many

Point = tuple[float, float]


def is_drawn(figure: Mapping) -> bool:
    """Whether a figure is lines on one pair of axes, whose names stand beside it."""
    data, names = figure["data"], figure["layout"].get("annotations", ())
    is_lines = all("lines" in trace.get("mode", "") and "xaxis" not in trace for trace in data)
    return bool(data) and is_lines and bool(names) and all(n.get("xref") == "paper" for n in names)


def drawn(figure: Mapping, say: Speech) -> dict[str, Any]:
    """Its lines, their names, and the ticks of both axes: places from 0 to 1."""
    layout = figure["layout"]
    first, last = layout["xaxis"]["range"]
    most = layout["yaxis"]["range"][1]
    up = [{"at": n / most, "told": say.residents(n)} for n in _steps(0, most, TICKS_UP)]
    years = _steps(first, last, TICKS_ACROSS)
    return {
        "up": up,
        "across": [{"at": (y - first) / (last - first), "told": str(y)} for y in years],
        "lines": [_line(trace, (first, last), most) for trace in figure["data"]],
        "names": [_name(name, most) for name in layout["annotations"]],
    }


def _steps(first: float, last: float, about: int) -> list[int]:
    """Round numbers from the first to the last, some of each ten."""
    rough = max(1.0, (last - first) / about)
    ten = 10 ** floor(log10(rough))
    step = next(int(ten * each) for each in (1, 2, 5, 10) if ten * each >= rough)
    return list(range(int(-(-first // step)) * step, floor(last) + 1, step))


def _line(trace: Mapping, across: Point, most: float) -> dict[str, Any]:
    look = trace["line"]
    return {
        "colour": look["color"],
        "dash": DASHES.get(look.get("dash", ""), "solid"),
        "thick": look["width"],
        "parts": list(_parts(trace["x"], trace["y"], across, most)),
    }


def _parts(
    years: Sequence[int], values: Sequence[int | None], across: Point, most: float
) -> Iterator[list[Point]]:
    """Runs of points that follow each other in the years looked at; a year without a number breaks
    the line."""
    first, last = across
    pairs = list(zip(years, values, strict=True))
    for is_there, run in groupby(pairs, lambda p: p[1] is not None and first <= p[0] <= last):
        if is_there:
            yield [((year - first) / (last - first), (value or 0) / most) for year, value in run]


def _name(name: Mapping, most: float) -> dict[str, Any]:
    text = name["text"]
    colour, number = COLOUR.search(text), NUMBER.search(text)
    bare = unescape(TAG.sub("", NUMBER.sub("", text))).strip()
    return {
        "at": name["y"] / most,
        "colour": colour[1] if colour else name["font"]["color"],
        "told": unescape(number[1]) if number else "",
        "label": bare,
    }
