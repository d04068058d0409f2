"""Text of sources and addresses in Markdown: shown as it is, and never a format or an image; a bare
web address can be clicked."""

import re


class Markdown(str):
    """Text that is meant to be formatted, where other text stands as it is."""

    __slots__ = ()


def plain(text: object) -> Markdown:
    """Text with nothing in it that Markdown would read: an image, above all, would be fetched from
    wherever it names."""
    return Markdown(re.sub(r"([\\`*_\[\]<>$~|#]|:(?=\w))", r"\\\1", str(text)))


def link(words: str, url: str | None) -> Markdown:
    """A link; only the words where there is no address."""
    return (
        Markdown(f"[{plain(words)}]({url.replace('(', '%28').replace(')', '%29')})")
        if url
        else plain(words)
    )
