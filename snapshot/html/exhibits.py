"""Numbers, exhibits with their figures, and the files that rows leave as."""

from markupsafe import Markup

from pages.shared.alt import alt
from pages.shared.sources import source_line
from pages.values import Drawer, Exhibit, Heading, Metric
from snapshot.html.page import EMPTY, Page, bare, folded
from snapshot.html.part import printed, printed_all
from words.markdown import Markdown


@printed.register
def _(part: Metric, page: Page) -> Markup:
    difference = f"({part.difference})" if part.difference else ""
    number = Markup('<p class="number"><span>{}</span> <strong>{}</strong></p>').format(
        bare(part.label), bare(" ".join(filter(None, (part.value, difference))))
    )
    return number + page.quiet(part.counted)


@printed.register
def _(part: Exhibit, page: Page) -> Markup:
    heading = printed(Heading(part.title, anchor=part.key), page)
    table = printed(part.table, page)  # under this heading, whatever heads what stands beside
    shown = page.draw(part.key, alt(part, page.say)) if part.figure else table
    pieces = (
        heading,
        page.quiet(part.counted),
        shown,
        printed_all(part.beside, page),
        page.quiet(part.note),
        _folded(table, page) if part.figure else EMPTY,
        _ways(part, page),
    )
    return Markup("\n").join(filter(None, pieces))


@printed.register
def _(part: Drawer, page: Page) -> Markup:
    if not part.table:
        return _ways(part, page)
    return Markup("\n").join((_folded(printed(part.table, page), page), _ways(part, page)))


def _folded(table: Markup, page: Page) -> Markup:
    return folded(page.say("snapshot-drawer-table"), table)


def _ways(part: Exhibit | Drawer, page: Page) -> Markup:
    """The files of these rows, how to cite them, and their sources."""
    say = page.say
    files = page.downloads.of(part.question, part.selection, part.parameters)
    links = " · ".join(f"[{kind}]({path})" for kind, path in files.items())
    cited = [
        page.quiet(say("snapshot-cite-rows", citation=page.downloads.cited(path)))
        for path in files.values()
        if path.endswith(".csv")
    ]
    sources = source_line(part.sources, page.release, say)
    return Markup("\n").join(
        (
            page.quiet(say.markdown("snapshot-files-of", links=Markdown(links))),
            *cited,
            page.quiet(say("drawer-source", sources=sources)),
        )
    )
