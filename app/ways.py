"""How rows leave a page: files, sources, a lasting link, citation, code, and a frame for another
site. The same for every exhibit and every list; closed at first."""

import streamlit as st

from app import address, framed, report, tables
from charts.look import Look
from exports import about, wanted
from exports import address as addresses
from exports.dictionary import dictionary
from exports.formats.kinds import KINDS, fitting
from exports.picture.asked import WIDTHS
from exports.snippets import monthly, snippets
from pages.shared.sources import source_line
from pages.values import Drawer, Exhibit, FileButtons, Table
from queries import engine, preview
from queries.selection import write
from queries.stream import Rows
from words.markdown import plain


def drawer(part: Exhibit | Drawer, look: Look, table: Table | None = None) -> None:
    """The ways out of an exhibit's or a list's rows. `table` is what opens with them."""
    # A closed table is not sent: tables cost the browser more than figures do.
    say = look.say
    title = say("drawer-with-table" if table else "drawer-files")
    with st.expander(title, key=f"drawer-{part.key}", on_change="rerun") as opened:
        if opened.open:
            if table:
                tables.draw(table, look)
            st.caption(say("drawer-download", links=files(part, look)))
            if isinstance(part, Exhibit) and not preview.is_one(part.selection):
                st.caption(say("drawer-picture", links=pictures(part)))
            all_sources = source_line(part.sources, address.selection().release, say)
            st.caption(say("drawer-sources", sources=plain(all_sources)))
            _cite(part, look)
    first = source_line(part.sources, address.selection().release, say, most=3)
    source = say("drawer-source", sources=plain(first))
    st.caption(" ".join([source, report.link(look, part.key)]))


def files(part: Exhibit | Drawer, look: Look) -> str:
    """Links to the same rows as files of every kind, in Markdown."""
    if preview.is_one(part.selection):
        return look.say("drawer-not-published")
    return " · ".join(f"[{name}]({to})" for name, to in _files(part).items())


def pictures(part: Exhibit) -> str:
    """Links to the exhibit as a picture of each kind and width, in Markdown: the page's script
    draws its figure, and where it cannot, they lead to the server's picture."""
    of = address.of_exhibit(part.key)
    links = {
        f"{kind.upper()} {width}": address.interface(f"picture.{kind}", of | {"width": width})
        for kind in ("png", "svg")
        for width in WIDTHS
    }
    return " · ".join(f"[{name}]({to})" for name, to in links.items())


def buttons(part: FileButtons, look: Look) -> None:
    """A button for each kind of file."""
    with st.container(horizontal=True):
        for name, to in _files(part).items():
            st.link_button(look.say("drawer-download-kind", kind=name), to)


def _files(part: Exhibit | Drawer | FileButtons) -> dict[str, str]:
    """The kinds of file that the rows leave as, by name, and their addresses."""
    asked = _query(part)
    return {
        KINDS[kind].name: address.interface(f"{part.question}.{kind}", asked)
        for kind in fitting(_rows(part))
    }


def _query(part: Exhibit | Drawer | FileButtons) -> dict[str, str]:
    """The selection of a named release, and the question's own parameters, as an address has
    them: the file stays the same when a newer release comes."""
    release = part.selection.release or engine.current()
    return write(part.selection.but(release=release)) | dict(part.parameters)


def _rows(part: Exhibit | Drawer | FileButtons) -> Rows:
    return wanted.rows(part.question, list(_query(part).items()))


def _cite(part: Exhibit | Drawer, look: Look) -> None:
    """Link, citation, code and frame, each ready to copy."""
    if preview.is_one(part.selection):
        return
    rows, say, base = _rows(part), look.say, address.base()
    cited = about.cited_file(rows, base)
    csv, parquet = (
        addresses.of(base, f"{part.question}.{kind}", wanted.query(rows))
        for kind in ("csv", "parquet")
    )
    newest = {name: text for name, text in wanted.query(rows).items() if name != "release"}
    latest = addresses.of(base, f"{part.question}.csv", newest)
    types = {column["name"]: column["type"] for column in dictionary(rows)}
    texts = {
        say("ways-link"): (address.lasting(part.key), None),
        say("ways-file"): (csv, None),
        say("ways-latest"): (latest, None),
        say("ways-citation"): (cited.text(), None),
        say("ways-bibtex"): (cited.bibtex(), "latex"),
    }
    for snippet in snippets(csv, parquet, types):
        texts[snippet.title] = snippet.code, snippet.language
    texts[say("ways-monthly")] = monthly(latest), "bash"
    frame = framed.snippet(address.lasting(embed="true", exhibit=part.key), part.title)
    texts[say("ways-embed")] = frame, "html"
    tabs = st.tabs(list(texts), key=f"{part.key}-ways")
    for tab, (text, language) in zip(tabs, texts.values(), strict=True):
        tab.code(text, language=language, wrap_lines=True)
