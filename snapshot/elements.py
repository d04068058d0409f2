"""The elements of a page that is still a script, as HTML. Widgets are left out, save what they
were set to."""

import json
import re
from collections.abc import Callable, Iterator
from itertools import count
from numbers import Integral, Real

import pandas as pd
from markupsafe import Markup, escape
from streamlit.testing.v1.element_tree import Block, Element

from schema import measures
from snapshot import markdown as words
from snapshot.downloads import Downloads
from snapshot.pictures import Picture

WIDTH, NARROW, GAP = (
    1080,
    358,
    32,
)  # pixels of a picture on a wide page and on a phone; between columns
MOST_ROWS = 3000  # of a table within a page
Node = Block | Element
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
TABLE = re.compile(r"(<summary><b>([^<]*)</b>(?:(?!<summary>).)*?)?<table>", re.DOTALL)
LINKS = "Link", "Page"  # columns of links alone
# What only a reader with a pointer can do is left out.
WAYS = "Click|Choose one|Narrow it|Or begin with|Filters do not narrow|The filters change nothing"
TO_DO = re.compile(rf"(?:^|(?<=[.:] ))(?:{WAYS})\b[^.:]*[.:] ?")
LINK_ALONE = re.compile(r"\[(?:\\.|[^\\\]])*\]\((\S*)\)")


def pictures(tree: Node, narrow: bool) -> dict[str, Picture]:
    """The figures of a page by their keys, with the width that each has room for."""
    number = count(1)
    return {
        key or f"figure-{next(number)}": Picture(
            json.loads(chart.proto.spec), NARROW if narrow else width
        )
        for chart, key, width in _charts(tree, "", WIDTH)
    }


def _charts(node: Node, key: str, width: int) -> Iterator[tuple[Element, str, int]]:
    if node.type == "plotly_chart":
        yield node, _key(node.proto.id) or key, width
    children = list(getattr(node, "children", {}).values())
    weight = {id(one): one.weight for one in children if one.type == "column"}
    for one in children:
        room = (
            int((width - GAP * (len(weight) - 1)) * weight[id(one)]) if id(one) in weight else width
        )
        yield from _charts(
            one, _key(getattr(one.proto, "id", "")).removeprefix("exhibit-") or key, room
        )


def _key(identifier: str) -> str:
    """The key that a page gave an element, from Streamlit's identifier; nothing where it gave
    none."""
    found = re.fullmatch(r"\$\$ID-[0-9a-f]+-(.+)", identifier or "")
    return re.sub(r"[^\w-]+", "-", found[1]) if found and found[1] != "None" else ""


class Printer:
    """Prints one page. `lead` gives where links lead, `draw` a picture's HTML by its key and its
    words. `name` is what the page is of, where the dashboard lets a reader choose that: it takes
    the place of the page's title."""

    def __init__(
        self,
        downloads: Downloads,
        lead: words.Lead,
        draw: Callable[[str, str], Markup],
        name: str = "",
    ):
        self._downloads, self._lead, self._draw, self._name = downloads, lead, draw, name
        self._csv: list[str] = []
        self._ids: set[str] = set()
        self._number, self._heading, self._has_section, self._has_figure = (
            count(1),
            "",
            False,
            False,
        )
        self.title = self.question = ""

    def block(self, node: Node, key: str = "") -> Markup:
        """A block with all that is in it."""
        return Markup("\n").join(
            filter(None, (self._node(one, key) for one in node.children.values()))
        )

    def _node(self, node: Node, key: str) -> Markup:
        if printed := getattr(self, f"_{node.type}", None):
            return printed(node, key)
        if not hasattr(node, "children"):
            return Markup()
        key = _key(getattr(node.proto, "id", "")).removeprefix("exhibit-") or key
        inside = self.block(node, key)
        weights = [one.weight for one in node.children.values() if one.type == "column"]
        parts = " ".join(f"minmax(0, {weight / min(weights):.3g}fr)" for weight in weights)
        return (
            Markup('<div class="columns" style="--parts: {}">{}</div>').format(parts, inside)
            if weights and inside
            else inside
        )

    def _column(self, node: Block, key: str) -> Markup:
        return Markup("<div>{}</div>").format(self.block(node, key))

    def _expander(self, node: Block, key: str) -> Markup:
        inside = self.block(node, key)
        of_exhibit = node.label.endswith(", link and citation")
        told = (
            words.bare(node.label).replace(", link and", " and")
            if of_exhibit
            else words.bare(node.label)
        )
        is_open = (
            Markup(" open") if node.proto.expanded and not (of_exhibit and self._has_figure) else ""
        )
        return (
            Markup("<details{}><summary>{}</summary>\n{}\n</details>").format(is_open, told, inside)
            if inside
            else inside
        )

    def _title(self, node: Element, key: str) -> Markup:
        self.title = self._name or words.bare(node.value)
        return Markup("<h1>{}</h1>").format(self.title)

    def _header(self, node: Element, key: str) -> Markup:
        if words.bare(node.value) == self._name:
            return Markup()
        self._has_section = True
        return self._headed("h2", node)

    def _subheader(self, node: Element, key: str) -> Markup:
        return self._headed("h3" if self._has_section else "h2", node)

    def _headed(self, tag: str, node: Element) -> Markup:
        self._heading, self._has_figure = words.bare(node.value), False
        name = self._id(
            re.sub(r"\W+", "-", node.proto.anchor or self._heading.lower())
            .strip("-")[:60]
            .strip("-")
        )
        return Markup("<{0} id='{1}'>{2}</{0}>").format(
            Markup(tag), name, words.inline(node.value, self._lead)
        )

    def _id(self, name: str) -> str:
        """A name within the page that nothing else has."""
        one = next(
            one
            for one in (name, *(f"{name}-{again}" for again in range(2, 1000)))
            if one not in self._ids
        )
        self._ids.add(one)
        return one

    def _markdown(self, node: Element, key: str) -> Markup:
        self.question = self.question or words.bare(TO_DO.sub("", node.value))
        if (alone := LINK_ALONE.fullmatch(node.value)) and not self._lead(alone[1]):
            return Markup()  # a link to what a snapshot does not have says nothing
        return words.formatted(TO_DO.sub("", node.value), self._linked)

    def _caption(self, node: Element, key: str) -> Markup:
        self._csv.clear()
        inside = words.formatted(TO_DO.sub("", node.value), self._linked)
        cited = Markup().join(
            Markup('<p class="quiet">Cite: {}</p>').format(self._downloads.cited(path))
            for path in self._csv
        )
        return Markup('<div class="quiet">{}</div>{}').format(inside, cited) if inside else inside

    def _linked(self, address: str) -> str | None:
        to = self._lead(address)
        if to and to.endswith(".csv"):
            self._csv.append(to)
        return to

    def _divider(self, node: Element, key: str) -> Markup:
        return Markup("<hr>")

    def _metric(self, node: Element, key: str) -> Markup:
        return Markup('<p class="number"><span>{}</span> <strong>{}</strong></p>').format(
            words.bare(node.label), words.bare(node.value)
        )

    def _info(self, node: Element, key: str) -> Markup:
        return Markup('<div class="note">{}</div>').format(
            words.formatted(TO_DO.sub("", node.value), self._linked)
        )

    _warning = _success = _error = _info

    def _code(self, node: Element, key: str) -> Markup:
        return Markup("<pre tabindex='0'><code>{}</code></pre>").format(node.value)

    def _html(self, node: Element, key: str) -> Markup:
        """Reference tables (pages/_print.py) as they are, each with a caption; other HTML of a page
        is its style."""
        if 'class="print"' not in node.value:
            return Markup()
        title = escape(self._heading or self.title)
        return Markup(
            TABLE.sub(
                lambda one: f"{one[1] or ''}<table><caption>{one[2] or title}</caption>",
                STYLE.sub("", node.value),
            )
        )

    def _plotly_chart(self, node: Element, key: str) -> Markup:
        self._has_figure = True
        key = _key(node.proto.id) or key or f"figure-{next(self._number)}"
        return self._draw(key, node.proto.alt or self._heading)

    def _button_group(self, node: Element, key: str) -> Markup:
        options = [one.content for one in node.proto.options]
        return _set_to(node.proto.label, [options[at] for at in node.indices if at < len(options)])

    def _selectbox(self, node: Element, key: str) -> Markup:
        return (
            Markup()
            if self._name
            else _set_to(node.label, [node.options[node.index]] if node.index is not None else [])
        )

    def _table(self, node: Element, key: str) -> Markup:
        return self.table(node.value, lambda cell: words.inline(str(cell), self._lead))

    def _dataframe(self, node: Element, key: str) -> Markup:
        return self.table(node.value, self._plain)

    def _plain(self, cell: object) -> Markup:
        """A cell as it stands; an address can be followed where it leads somewhere."""
        if isinstance(cell, str) and re.fullmatch(r"(https?:/)?/\S+", cell):
            to = self._lead(cell)
            return Markup('<a href="{}">Open</a>').format(to) if to else Markup()
        is_whole = isinstance(cell, Integral) or (isinstance(cell, Real) and cell == int(cell))
        return escape(
            measures.count(int(cell)) if is_whole and not isinstance(cell, bool) else str(cell)
        )

    def table(self, frame: pd.DataFrame, written: Callable[[object], Markup]) -> Markup:
        """A table with its caption, in a box that scrolls where the page is narrower than the
        table."""
        shown = {
            str(name): [_cell(cell, written) for cell in _years(frame[name].head(MOST_ROWS))]
            for name in frame
        }
        shown = {
            name: cells
            for name, cells in shown.items()
            if not name.startswith(LINKS) or any("<a " in cell for cell in cells)
        }
        of = (
            f" The first {measures.count(MOST_ROWS)} of {measures.count(len(frame))} rows; the"
            " files hold all."
        )
        caption = f"{self._heading or self.title}.{of if len(frame) > MOST_ROWS else ''}"
        head = Markup().join(Markup('<th scope="col">{}</th>').format(name) for name in shown)
        rows = Markup("\n").join(
            Markup("<tr>{}</tr>").format(Markup().join(map(_data, row)))
            for row in zip(*shown.values(), strict=True)
        )
        return Markup(
            '<div class="scroll" role="region" aria-label="Table: {}"'
            ' tabindex="0"><table><caption>{}</caption>\n'
            "<thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody></table></div>"
        ).format(caption, caption, head, rows)


def _years(column: pd.Series) -> pd.Series:
    """Years are no amounts: they have no separator."""
    if "year" not in str(column.name).lower():
        return column
    return column.map(
        lambda year: f"{year:.0f}" if isinstance(year, Real) and not pd.isna(year) else year
    ).astype(object)


def _data(cell: Markup) -> Markup:
    return Markup("<td{}>{}</td>").format(
        Markup(' class="n"') if re.fullmatch(r"[-+−]?[\d,]+(\.\d+)?%?", cell) else "", cell
    )


def _cell(cell: object, written: Callable[[object], Markup]) -> Markup:
    return (
        Markup()
        if cell is None or (not isinstance(cell, list | tuple) and pd.isna(cell))
        else written(cell)
    )


def _set_to(label: str, chosen: list[str]) -> Markup:
    """What a widget was set to when the page was drawn."""
    named = ", ".join(words.bare(one) for one in chosen)
    return (
        Markup('<p class="quiet set">{}: {}.</p>').format(words.bare(label), named.rstrip("."))
        if named and label
        else Markup()
    )
