"""A page's parts as HTML. What only a server or a pointer can do is left out; what a choice was set
to is told."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import singledispatchmethod

from markupsafe import Markup, escape

from charts.look import Look
from pages.shared.alt import alt
from pages.shared.sources import source_line
from pages.values import (
    Bullets,
    Button,
    Choice,
    Code,
    Column,
    Columns,
    Divider,
    Drawer,
    Exhibit,
    File,
    FileButtons,
    Fold,
    Head,
    Heading,
    Link,
    Live,
    Metric,
    Notice,
    Number,
    Paragraph,
    Parts,
    Reference,
    Row,
    Rows,
    Scroll,
    Search,
    Section,
    Sentences,
    Table,
    Tabs,
)
from snapshot import markdown
from snapshot.downloads import Downloads
from words.markdown import Markdown, plain

MOST_ROWS = 3000  # of a table within a page
NUMBER = re.compile(r"[-+−]?[\d.,\s]+%?")
EMPTY = Markup()


class Printer:
    """Writes one page.

    downloads  the snapshot's files, which links to the interface become
    lead       where an address of the dashboard leads in the snapshot, or nothing
    draw       a figure's HTML by the key of its exhibit and its words
    """

    def __init__(
        self,
        downloads: Downloads,
        lead: Callable[[str], str | None],
        draw: Callable[[str, str], Markup],
        look: Look,
        release: str,
    ):
        self._downloads, self._lead, self._draw = downloads, lead, draw
        self._say, self._release = look.say, release
        self._ids: set[str] = set()
        self._has_section, self._heading = False, ""
        self.title = self.question = ""

    def all(self, parts: Iterable[object]) -> Markup:
        """Parts below each other."""
        return Markup("\n").join(filter(None, map(self.part, parts)))

    @singledispatchmethod
    def part(self, part: object) -> Markup:
        """One part."""
        raise TypeError(f"No way to print {type(part).__name__}")

    # Words

    @part.register
    def _(self, part: Head) -> Markup:
        self.title, self.question = self._bare(part.title), self._bare(part.question)
        self._heading = self.title
        return Markup("<h1>{}</h1>\n<p>{}</p>").format(self.title, self._inline(part.question))

    @part.register
    def _(self, part: Sentences) -> Markup:
        return self._bullets(filter(None, part.said))

    @part.register
    def _(self, part: Bullets) -> Markup:
        return self._bullets(part.items)

    def _bullets(self, items: Iterable[str]) -> Markup:
        shown = Markup("\n").join(
            Markup("<li>{}</li>").format(self._inline(item)) for item in items
        )
        return Markup("<ul>\n{}\n</ul>").format(shown) if shown else EMPTY

    @part.register
    def _(self, part: Heading) -> Markup:
        if self._bare(part.text) == self.title:
            return EMPTY  # a page of one city is headed by the city already
        self._has_section = self._has_section or part.level == 2
        tag = "h3" if part.level == 3 and self._has_section else "h2"
        self._heading = self._bare(part.text)
        name = self._id(part.anchor or self._heading)
        return Markup("<{0} id='{1}'>{2}</{0}>").format(Markup(tag), name, self._inline(part.text))

    def _id(self, words: str) -> str:
        """A name within the page that nothing else has."""
        name = re.sub(r"\W+", "-", words if words in self._ids else words.lower()).strip("-")[:60]
        tries = (name.strip("-"), *(f"{name.strip('-')}-{again}" for again in range(2, 1000)))
        free = next(each for each in tries if each not in self._ids)
        self._ids.add(free)
        return free

    @part.register
    def _(self, part: Paragraph) -> Markup:
        written = markdown.formatted(plain(part.text), self._lead)
        return Markup('<div class="quiet">{}</div>').format(written) if part.is_quiet else written

    @part.register
    def _(self, part: Notice) -> Markup:
        written = markdown.formatted(plain(part.text), self._lead)
        return Markup('<div class="note">{}</div>').format(written)

    @part.register
    def _(self, part: Code) -> Markup:
        return Markup("<pre tabindex='0'><code>{}</code></pre>").format(part.text)

    @part.register
    def _(self, part: Divider) -> Markup:
        return Markup("<hr>")

    # Numbers

    @part.register
    def _(self, part: Metric) -> Markup:
        difference = f"({part.difference})" if part.difference else ""
        number = Markup('<p class="number"><span>{}</span> <strong>{}</strong></p>').format(
            self._bare(part.label), self._bare(" ".join(filter(None, (part.value, difference))))
        )
        return number + self._quiet(part.counted)

    @part.register
    def _(self, part: Exhibit) -> Markup:
        heading = self.part(Heading(part.title, part.level, part.key))
        table = self._table(part.table)
        shown = self._draw(part.key, alt(part, self._say)) if part.figure else table
        folded = self._folded(self._say("snapshot-drawer-table"), table) if part.figure else EMPTY
        return Markup("\n").join(
            filter(
                None,
                (
                    heading,
                    self._quiet(part.counted),
                    shown,
                    self.all(part.beside),
                    self._quiet(part.note),
                    folded,
                    self._ways(part),
                ),
            )
        )

    @part.register
    def _(self, part: Drawer) -> Markup:
        if not part.table:
            return self._ways(part)
        folded = self._folded(self._say("snapshot-drawer-table"), self._table(part.table))
        return Markup("\n").join((folded, self._ways(part)))

    def _ways(self, part: Exhibit | Drawer) -> Markup:
        """The files of these rows, how to cite them, and their sources."""
        say = self._say
        files = self._downloads.of(part.question, part.selection, part.parameters)
        links = " · ".join(f"[{kind}]({path})" for kind, path in files.items())
        cited = [
            self._quiet(say("snapshot-cite-rows", citation=self._downloads.cited(path)))
            for path in files.values()
            if path.endswith(".csv")
        ]
        sources = source_line(part.sources, self._release, say)
        return Markup("\n").join(
            (
                self._quiet(say.markdown("snapshot-files-of", links=Markdown(links))),
                *cited,
                self._quiet(say("drawer-source", sources=sources)),
            )
        )

    @part.register
    def _(self, part: Table) -> Markup:
        return self._table(part)

    def _table(self, table: Table) -> Markup:
        """A table with its caption, in a box that scrolls where the page is narrower."""
        say, caption = self._say, table.caption or self._heading
        if table.rows > MOST_ROWS:
            caption = say("snapshot-first-rows", caption=caption, shown=MOST_ROWS, rows=table.rows)
        columns = {column.heading: self._cells(column) for column in table.columns}
        columns = {heading: cells for heading, cells in columns.items() if cells is not None}
        head = EMPTY.join(Markup('<th scope="col">{}</th>').format(name) for name in columns)
        rows = Markup("\n").join(
            Markup("<tr>{}</tr>").format(EMPTY.join(map(_data, row)))
            for row in zip(*columns.values(), strict=True)
        )
        return Markup(
            '<div class="scroll" role="region" aria-label="{}" tabindex="0">'
            "<table><caption>{}</caption>\n<thead><tr>{}</tr></thead>\n"
            "<tbody>\n{}\n</tbody></table></div>"
        ).format(say("snapshot-table-of", caption=caption), caption, head, rows)

    def _cells(self, column: Column) -> list[Markup] | None:
        """A column's cells; nothing for one whose links all lead nowhere here."""
        cells = [self._cell(cell, column.kind) for cell in column.cells[:MOST_ROWS]]
        return None if column.kind == "link" and not any(cells) else cells

    def _cell(self, cell: object, kind: str) -> Markup:
        if cell is None:
            return EMPTY
        if kind == "link":
            to = self._lead(str(cell))
            opened = self._say("table-open")
            return Markup('<a href="{}">{}</a>').format(to, opened) if to else EMPTY
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return escape(f"{cell:.0f}" if kind == "year" else self._number(cell))
        return self._inline(str(cell) if not isinstance(cell, Markdown) else cell)

    def _number(self, value: float) -> str:
        return self._say.count(int(value)) if value == int(value) else self._say.decimal(value)

    @part.register
    def _(self, part: Reference) -> Markup:
        if part.table:
            body = self._table(part.table)
        else:
            body = Markup("<dl>{}</dl>").format(
                EMPTY.join(
                    Markup("<dt>{}</dt><dd>{}</dd>").format(what, self._linked(value))
                    for what, value in part.cards
                )
            )
        summary = Markup("<b>{}</b> <small>{}</small>").format(part.title, part.meaning)
        return Markup('<details id="{}"><summary>{}</summary>\n{}\n</details>').format(
            self._id(part.anchor), summary, body
        )

    def _linked(self, value: object) -> Markup:
        text = "" if value is None else str(value)
        if text.startswith(("https://", "http://")):
            return Markup('<a href="{0}">{0}</a>').format(text)
        return escape(self._say.count(value) if isinstance(value, int) else text)

    # Choices and ways on

    @part.register
    def _(self, part: Choice) -> Markup:
        named = ", ".join(part.options[code] for code in part.chosen if code in part.options)
        if not named or part.placeholder:
            return EMPTY
        told = self._say("snapshot-set-to", label=part.label, chosen=named.rstrip("."))
        return Markup('<p class="quiet set">{}</p>').format(told)

    @part.register(Search)
    @part.register(Rows)
    @part.register(FileButtons)
    @part.register(Number)
    @part.register(Button)
    @part.register(File)
    @part.register(Live)
    def _(self, part: object) -> Markup:
        return EMPTY

    @part.register
    def _(self, part: Link) -> Markup:
        to = self._lead(part.page if part.parameters is None else _address(part))
        return Markup('<p><a href="{}">{}</a></p>').format(to, part.words) if to else EMPTY

    # Arrangement

    @part.register(Section)
    @part.register(Row)
    @part.register(Scroll)
    def _(self, part: Section | Row | Scroll) -> Markup:
        return self.all(part.parts)

    @part.register
    def _(self, part: Columns) -> Markup:
        weights = part.weights or (1,) * len(part.cells)
        widths = " ".join(f"minmax(0, {weight / min(weights):.3g}fr)" for weight in weights)
        inside = Markup("\n").join(
            Markup("<div>{}</div>").format(self.all(cell)) for cell in part.cells
        )
        return Markup('<div class="columns" style="--parts: {}">{}</div>').format(widths, inside)

    @part.register
    def _(self, part: Fold) -> Markup:
        return self._folded(self._bare(part.title), self.all(part.parts()), part.is_open)

    def _folded(self, title: str, inside: Markup, is_open: bool = False) -> Markup:
        if not inside:
            return EMPTY
        return Markup("<details{}><summary>{}</summary>\n{}\n</details>").format(
            Markup(" open") if is_open else EMPTY, title, inside
        )

    @part.register
    def _(self, part: Tabs) -> Markup:
        printed = (
            self.part(Heading(words, 2)) + self.all(parts()) for words, parts in part.tabs.values()
        )
        return Markup("\n").join(printed)

    # Text

    def _quiet(self, text: str) -> Markup:
        if not text:
            return EMPTY
        written = markdown.formatted(plain(text), self._lead)
        return Markup('<div class="quiet">{}</div>').format(written)

    def _inline(self, text: str) -> Markup:
        return markdown.inline(plain(text), self._lead)

    def _bare(self, text: str) -> str:
        return markdown.bare(plain(text))


def _address(link: Link) -> str:
    """A link's address as `lead` reads it."""
    query = "&".join(f"{name}={value}" for name, value in (link.parameters or {}).items())
    return f"{link.page}?{query}" if query else link.page


def _data(cell: Markup) -> Markup:
    is_number = NUMBER.fullmatch(cell)
    return Markup("<td{}>{}</td>").format(Markup(' class="n"') if is_number else EMPTY, cell)


def figures(parts: Parts, width: int, gap: int) -> Mapping[str, tuple[dict, int]]:
    """The figures of a page by the keys of their exhibits, each with the width that it has room
    for, in pixels."""
    return dict(_figures(parts, width, gap))


def _figures(parts: Iterable[object], width: int, gap: int) -> Iterator[tuple[str, tuple]]:
    for part in parts:
        if isinstance(part, Exhibit) and part.figure:
            yield part.key, (part.figure, width)
        elif isinstance(part, Section | Row | Scroll):
            yield from _figures(part.parts, width, gap)
        elif isinstance(part, Fold):
            yield from _figures(part.parts(), width, gap)
        elif isinstance(part, Tabs):
            for _, made in part.tabs.values():
                yield from _figures(made(), width, gap)
        elif isinstance(part, Columns):
            weights = part.weights or (1,) * len(part.cells)
            free = width - gap * (len(weights) - 1)
            for cell, weight in zip(part.cells, weights, strict=True):
                yield from _figures(cell, int(free * weight / sum(weights)), gap)
