"""What a choice was set to, links, and what is left out."""

from markupsafe import Markup

from pages.values import (
    Button,
    Choice,
    File,
    FileButtons,
    Finder,
    Link,
    Live,
    Number,
    Rows,
    Search,
    Span,
)
from snapshot.html.page import EMPTY, Page
from snapshot.html.part import printed


@printed.register
def _(part: Choice, page: Page) -> Markup:
    named = ", ".join(part.options[code] for code in part.chosen if code in part.options)
    if not named or part.placeholder:
        return EMPTY
    told = page.say("snapshot-set-to", label=part.label, chosen=named.rstrip("."))
    return Markup('<p class="quiet set">{}</p>').format(told)


@printed.register(Search)
@printed.register(Finder)
@printed.register(Rows)
@printed.register(FileButtons)
@printed.register(Number)
@printed.register(Span)
@printed.register(Button)
@printed.register(File)
@printed.register(Live)
def _(part: object, page: Page) -> Markup:
    return EMPTY


@printed.register
def _(part: Link, page: Page) -> Markup:
    to = page.lead(part.page if part.parameters is None else _address(part))
    return Markup('<p><a href="{}">{}</a></p>').format(to, part.words) if to else EMPTY


def _address(link: Link) -> str:
    """A link's address as `lead` reads it."""
    query = "&".join(f"{name}={value}" for name, value in (link.parameters or {}).items())
    return f"{link.page}?{query}" if query else link.page
