"""Groups of places on a map, one mark a group: its area its residents, its colour the class of its
share. Pure: rows in, a figure out.

Drawn on the ground and under the key of charts/maps.py.
"""

from typing import NamedTuple

from charts import theme
from charts.classes import Measure, class_of, steps
from charts.ground import framed, keys
from charts.hover import escaped
from charts.look import Look
from charts.theme import MarkLook

LARGEST, SMALLEST = 38, 8  # diameters in pixels
NARROW = 0.6  # of the diameters, on a phone
SHARES = Measure("", (0.0, 0.2, 0.4, 0.6, 0.8), "share")


class Group(NamedTuple):
    """Places taken together: a name, the degrees it stands at, residents, its share from 0 to 1
    (None where the base is too small for one), words for its hover, and the words beside it on the
    map, if any."""

    name: str
    latitude: float
    longitude: float
    residents: int
    share: float | None
    words: str
    label: str = ""


def marks(
    groups: list[Group],
    view: str,
    heading: str,
    look: Look,
) -> dict:
    """One circle a group on a view of `charts.maps`, the biggest drawn first; a click gives the
    group's name as customdata."""
    too_few = theme.unstated(look.say("figure-too-few"), look)
    mark_looks = steps(SHARES, look) | {None: too_few}
    drawn = sorted(groups, key=lambda group: (-group.residents, group.name))
    classed = [mark_looks[class_of(mark_looks, group.share)] for group in drawn]
    used = [mark_look for mark_look in mark_looks.values() if mark_look in classed]
    return framed(
        [_circles(drawn, classed, look), *keys(used, look)],
        view,
        look.say("figure-area-of-group", heading=heading),
        look,
    )


def _circles(drawn: list[Group], mark_looks: list[MarkLook], look: Look) -> dict:
    tone, largest = theme.ink(look), LARGEST * (NARROW if look.is_narrow else 1)
    top = max((group.residents for group in drawn), default=0) or 1
    return {
        "type": "scattergeo",
        "mode": "markers+text",
        "showlegend": False,
        "hoverinfo": "text",
        "lon": [group.longitude for group in drawn],
        "lat": [group.latitude for group in drawn],
        "customdata": [group.name for group in drawn],
        "hovertext": [f"<b>{escaped(group.name)}</b><br>{group.words}" for group in drawn],
        "text": [escaped(group.label) for group in drawn],
        "textposition": "top center",
        "textfont": {"color": tone.ink, "size": 13, "shadow": theme.halo(look)},
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 0.6}},
        "marker": {
            "size": [group.residents for group in drawn],
            "sizemode": "area",
            "sizeref": 2 * top / largest**2,
            "sizemin": SMALLEST / 2,
            "color": [mark_look.colour for mark_look in mark_looks],
            "symbol": [mark_look.symbol for mark_look in mark_looks],
            "opacity": 0.9,
            "line": {"color": tone.page, "width": 1},
        },
    }
