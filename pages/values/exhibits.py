"""What a page shows of an answer: numbers, exhibits and the files that rows leave as."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from pages.values.choices import Choice
from pages.values.tables import Table
from queries.selection import Selection

if TYPE_CHECKING:
    from pages.values import Parts


@dataclass(frozen=True)
class Metric:
    """One large number with its name, below it what it is counted of, and beside it the difference
    to another one, signed."""

    label: str
    value: str
    counted: str = ""
    difference: str = ""


@dataclass(frozen=True)
class FileButtons:
    """A button for each kind of file that a question's rows leave as."""

    question: str
    selection: Selection
    parameters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Exhibit:
    """One thing to show, the same everywhere: figure, table, what is counted, and ways out.

    key       names it in addresses and frames
    title     a sentence that states the finding, with a number in it
    counted   what is counted and of how many
    table     the numbers of the figure under readable headings
    question  the question the numbers answer, asked of `selection` with `parameters`: what the
              files hold
    figure    a plotly figure as a plain dict, or None where the table is the exhibit
    movable   the same map as data for a screen on which it can be moved (charts/movable.py); the
              figure is then what is printed and kept
    sources   identifiers of the sources behind the numbers
    note      a caveat below the figure
    opens     what a click on a mark shows below: its customdata, of whatever type the figure gives
              it -> parts
    sets      the page's parameter that a click on a mark writes, with the mark's customdata
    adds      whether a click on a group left out adds it to what `sets` writes
    ahead     choices of the page whose options lead to other figures of this key: a browser may
              fetch one before it is chosen
    beside    parts at the side of the figure, below it on a narrow screen
    weights   of the widths of the figure and of what stands beside it
    table_at  where the table opens: in the drawer with the files, "below" the figure, or "beside"
              it under `beside`, with as few columns as on a narrow screen
    """

    key: str
    title: str
    counted: str
    table: Table
    question: str
    selection: Selection
    figure: dict | None = field(default=None, compare=False)
    movable: dict | None = field(default=None, compare=False)
    sources: tuple[str, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    opens: "Callable[[Any], Parts] | None" = None
    sets: str = ""
    adds: bool = False
    ahead: tuple[Choice, ...] = ()
    beside: "Parts" = ()
    weights: tuple[int, int] = (2, 1)
    table_at: Literal["drawer", "below", "beside"] = "drawer"


@dataclass(frozen=True)
class Drawer:
    """The ways out of rows that a page shows as something else than an exhibit: files, sources,
    lasting link, citation, code and frame. It stands in a Section of the same key. `table` opens
    with them."""

    key: str
    title: str
    question: str
    selection: Selection
    sources: tuple[str, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=dict)
    table: Table | None = None
