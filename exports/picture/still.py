"""A page without scripts: its sentences, and each exhibit as a still picture with its table, source
and citation, in plain HTML."""

from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import urlencode

from charts import theme
from exports.picture import body
from exports.picture.asked import STILL, Asked, exhibits
from exports.picture.said import cited
from pages.contents import NAMES
from pages.shared.alt import alt
from pages.shared.cells import in_words
from pages.shared.sources import source_line
from pages.values import Bullets, Exhibit, Sentences, Table, every
from queries.imprint import citation, imprint
from queries.selection import write
from words.markdown import bare, bare_pieces
from words.speech import Speech

MOST_ROWS = 300  # of a table; the file has all
LIGHT, DARK = (
    f"--ink: {tone.ink}; --page: {tone.page}; --grid: {tone.grid}; --quiet: {tone.quiet};"
    f" --link: {link};"
    for tone, link in ((theme.LIGHT, theme.CONTROL), (theme.DARK, theme.SKY))
)
STYLE = f"""
:root {{ color-scheme: light dark; {LIGHT} }}
@media (prefers-color-scheme: dark) {{ :root {{ {DARK} }} }}
@media print {{ :root {{ color-scheme: light; {LIGHT} }} }}
body {{ max-width: 64rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 sans-serif;
  color: var(--ink); background: var(--page); }}
h1 {{ margin: 1rem 0 0; }}
h2 {{ margin: 2rem 0 0; font-size: 1.25rem; line-height: 1.3; }}
img {{ max-width: 100%; height: auto; }}
div {{ overflow-x: auto; }}
table {{ border-collapse: collapse; }}
td, th {{ padding: 0.3rem 0.8rem 0.3rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--grid); }}
a {{ color: var(--link); }}
th {{ vertical-align: bottom; }}
small {{ color: var(--quiet); }}
"""


def still(asked: Asked) -> str:
    """The page, or its one exhibit, as a whole document; all links are relative to the
    interface."""
    say, head = STILL.say, body.head_of(asked.parts)
    title = escape(bare(head.title))
    called = escape(imprint(asked.selection).name)
    return "\n".join(
        (
            f'<!doctype html>\n<html lang="{STILL.language}"><head><meta charset="utf-8" />',
            '<meta name="viewport" content="width=device-width, initial-scale=1" />',
            f"<title>{title} · {called}</title><style>{STYLE}</style></head><body>",
            f"<nav>{_others(asked, say)}</nav>",
            f"<h1>{title}</h1><p>{_spoken(head.question)}</p>",
            *_sentences(asked),
            *(_exhibit(part, asked, say) for part in _meant(asked)),
            f"<hr /><p><small>{escape(citation(asked.selection))}.</small></p></body></html>\n",
        )
    )


def _meant(asked: Asked) -> Iterable[Exhibit]:
    return (asked.exhibit,) if asked.exhibit else exhibits(asked.parts)


def _others(asked: Asked, say: Speech) -> str:
    chosen = write(asked.selection)
    links = (_link("picture.html", chosen | {"exhibit": n}, say(f"page-{n}")) for n in NAMES)
    return " · ".join(links)


def _link(path: str, query: dict[str, str], words: str) -> str:
    return f'<a href="{_address(path, query)}">{escape(words)}</a>'


def _address(path: str, query: dict[str, str]) -> str:
    return escape(f"{path}?{urlencode(query)}")


def _sentences(asked: Asked) -> Iterator[str]:
    for part in every(asked.parts):
        if isinstance(part, Sentences):
            yield from (f"<p>{_spoken(text)}</p>" for text in part.said if text)
    for part in asked.parts:
        if isinstance(part, Bullets):
            yield from (f"<p>{_spoken(text)}</p>" for text in part.items)


def _exhibit(part: Exhibit, asked: Asked, say: Speech) -> str:
    release = asked.selection.release
    own = dict(asked.choices.given) | write(asked.selection)
    picture = own | {"exhibit": f"{asked.page}.{part.key}"}
    rows = write(part.selection.but(release=release)) | dict(part.parameters)
    files = (
        (f"{part.question}.csv", rows, "CSV"),
        *((f"picture.{kind}", picture, kind.upper()) for kind in ("png", "svg")),
    )
    source = say("drawer-source", sources=source_line(part.sources, release, say))
    lines = (part.note, source, cited(part, release))
    shown = _address("picture.svg", picture)  # larger where it is followed, as a phone needs
    return "\n".join(
        (
            f'<section id="{escape(part.key)}"><h2>{_spoken(part.title)}</h2>',
            f'<p><a href="{shown}"><img src="{shown}" width="1200"'
            f' alt="{escape(alt(part, say))}" /></a></p>',
            of_table(part.table, say),
            f"<p>{' · '.join(_link(*file) for file in files)}</p>",
            *(f"<p><small>{_spoken(line)}</small></p>" for line in lines if line),
            "</section>",
        )
    )


def of_table(table: Table, say: Speech) -> str:
    """A table as HTML, its first `MOST_ROWS` rows."""
    columns = [column for column in table.columns if column.kind != "link"]
    head = "".join(f'<th scope="col">{_spoken(column.heading)}</th>' for column in columns)
    rows = "".join(
        "<tr>" + "".join(f"<td>{_cell(c.cells[row], c.kind, say)}</td>" for c in columns) + "</tr>"
        for row in range(min(table.rows, MOST_ROWS))
    )
    left = table.rows - MOST_ROWS
    more = f"<p>{escape(say('picture-more', n=left))}</p>" if left > 0 else ""
    return f"<div><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>{more}"


def _cell(cell: object, kind: str, say: Speech) -> str:
    return _spoken(cell) if isinstance(cell, str) else escape(in_words(cell, kind, say))


def _spoken(text: object) -> str:
    """The words of a text, those of another language marked as such for who hears the page."""
    return "".join(
        f'<span lang="{escape(language)}">{escape(words)}</span>' if language else escape(words)
        for words, language in bare_pieces(text)
    )
