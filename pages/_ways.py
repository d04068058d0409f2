"""How an exhibit leaves the page: files, a lasting link, its citation, code that fetches it, and a
frame for another site."""

import os
from html import escape
from urllib.parse import urlencode, urlsplit

import streamlit as st

from exports import about, wanted
from exports import address as addresses
from exports.formats.kinds import KINDS, fitting
from exports.snippets import snippets
from queries import engine, preview
from queries.selection import IN_ADDRESS, Selection, write

FRAME = '<iframe src="{}" title="{}" style="width: 100%; height: 640px; border: 0"></iframe>'


def files(name: str, selection: Selection, parameters: dict[str, str] | None = None) -> str:
    """Links to the same rows as files of every kind, in Markdown."""
    if preview.is_one(selection):
        return "Not published: there is nothing to download yet."
    return " · ".join(
        f"[{words}]({where})" for words, where in kinds(name, selection, parameters).items()
    )


def kinds(
    name: str, selection: Selection, parameters: dict[str, str] | None = None
) -> dict[str, str]:
    """Kinds of file that these rows leave as, and their addresses."""
    rows = wanted.rows(name, list(query(selection, parameters).items()))
    return {KINDS[kind].name: route(name, kind, selection, parameters) for kind in fitting(rows)}


def route(
    name: str, kind: str, selection: Selection, parameters: dict[str, str] | None = None
) -> str:
    """The address of an export; it names the release, so the file stays the same when a newer one
    comes."""
    return address(f"api/v1/{name}.{kind}", query(selection, parameters))


def query(selection: Selection, parameters: dict[str, str] | None = None) -> dict[str, str]:
    """A selection of a named release, and a question's own parameters, as those of an address."""
    return write(selection.but(release=selection.release or engine.current())) | (parameters or {})


def address(path: str, parameters: dict[str, str]) -> str:
    """An address of this dashboard, wherever it is mounted."""
    return f"{_mount()}/{path}?{urlencode(parameters)}"


def lasting(key: str = "", **more: str) -> str:
    """The address of this page as it is now, with every filter and the release named; `key` is the
    exhibit it leads to."""
    given = st.query_params.to_dict()
    own = {name: value for name, value in given.items() if name not in IN_ADDRESS}
    selection = st.session_state.get("selection", Selection())
    whole = write(selection.but(release=selection.release or engine.current()), whole=True)
    page = (
        urlsplit(st.context.url or "").path.rstrip("/").rsplit("/", 1)[-1]
        if st.session_state.get("page") != "overview"
        else ""
    )
    return f"{base()}/{page}?{urlencode(own | whole | more)}" + (f"#{key}" if key else "")


def base() -> str:
    """Where this dashboard stands for the reader: `DASHBOARD_URL` where it is set, else as the
    reader's address says."""
    here = urlsplit(st.context.url or "")
    return (os.environ.get("DASHBOARD_URL") or f"{here.scheme}://{here.netloc}{_mount()}").rstrip(
        "/"
    )


def _mount() -> str:
    path = st.get_option("server.baseUrlPath").strip("/")
    return f"/{path}" if path else ""


def cite(name: str, selection: Selection, parameters: dict[str, str], key: str, title: str) -> None:
    """Link, citation, code and frame of an exhibit's rows, each ready to copy; `title` is what the
    frame is called."""
    if preview.is_one(selection):
        return
    rows = wanted.rows(name, list(query(selection, parameters).items()))
    cited = about.cited_file(rows, base())
    csv, parquet = (
        addresses.of(base(), f"{name}.{kind}", wanted.query(rows)) for kind in ("csv", "parquet")
    )
    texts = {
        "Link": (lasting(key), None),
        "Citation": (cited.text(), None),
        "BibTeX": (cited.bibtex(), "latex"),
    }
    texts |= {one.title: (one.code, one.language) for one in snippets(csv, parquet)}
    texts["Embed"] = FRAME.format(lasting(embed="true", exhibit=key), escape(title)), "html"
    for tab, (text, language) in zip(
        st.tabs(list(texts), key=f"{key}-ways"), texts.values(), strict=True
    ):
        tab.code(text, language=language, wrap_lines=True)
