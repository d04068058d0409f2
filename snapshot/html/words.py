"""A page's words."""

from collections.abc import Iterable

from markupsafe import Markup

from pages.values import Bullets, Code, Divider, Head, Heading, Notice, Paragraph, Sentences
from snapshot.html.page import EMPTY, Page, bare
from snapshot.html.part import printed


@printed.register
def _(part: Head, page: Page) -> Markup:
    page.title, page.question = bare(part.title), bare(part.question)
    page.heading = page.title
    heading = page.inline(part.title)
    return Markup("<h1>{}</h1>\n<p>{}</p>").format(heading, page.inline(part.question))


@printed.register
def _(part: Sentences, page: Page) -> Markup:
    return _bullets(filter(None, part.said), page)


@printed.register
def _(part: Bullets, page: Page) -> Markup:
    return _bullets(part.items, page)


def _bullets(items: Iterable[str], page: Page) -> Markup:
    shown = Markup("\n").join(Markup("<li>{}</li>").format(page.inline(item)) for item in items)
    return Markup("<ul>\n{}\n</ul>").format(shown) if shown else EMPTY


@printed.register
def _(part: Heading, page: Page) -> Markup:
    if bare(part.text) == page.title:
        return EMPTY  # a page of one city is headed by the city already
    page.has_section = page.has_section or part.level == 2
    tag = "h3" if part.level == 3 and page.has_section else "h2"
    page.heading = bare(part.text)
    name = page.name(part.anchor or page.heading)
    return Markup("<{0} id='{1}'>{2}</{0}>").format(Markup(tag), name, page.inline(part.text))


@printed.register
def _(part: Paragraph, page: Page) -> Markup:
    return page.boxed(part.text, "quiet") if part.is_quiet else page.formatted(part.text)


@printed.register
def _(part: Notice, page: Page) -> Markup:
    return page.boxed(part.text, "note")


@printed.register
def _(part: Code, page: Page) -> Markup:
    return Markup("<pre tabindex='0'><code>{}</code></pre>").format(part.text)


@printed.register
def _(part: Divider, page: Page) -> Markup:
    return Markup("<hr>")
