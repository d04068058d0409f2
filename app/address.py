"""The reader's address: the page's own parameters in it, and lasting addresses of what is shown.

The address is the only author of a page's own parameters: a link, a reload and Back restore them,
and no widget holds a second truth.
"""

import os
from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

import streamlit as st

from pages.values import Choices
from queries import engine
from queries.selection import IN_ADDRESS, Selection, read, write


def choices(names: tuple[str, ...]) -> Choices:
    """What the address says of a page's own parameters."""
    return Choices.of({name: st.query_params[name] for name in names if name in st.query_params})


def put(values: Mapping[str, str | None]) -> None:
    """Write own parameters, or take them away, at once: each change is a step of Back."""
    wanted = {**st.query_params.to_dict(), **values}
    st.query_params.from_dict({name: value for name, value in wanted.items() if value})


def own() -> dict[str, str]:
    """The parameters of the address that are no shared filters."""
    given = st.query_params.to_dict()
    return {name: value for name, value in given.items() if name not in IN_ADDRESS}


def selection() -> Selection:
    """The selection shown."""
    return st.session_state.get("selection", Selection())


def is_ahead() -> bool:
    """Whether the address says another selection than the one shown."""
    shared = {name: value for name, value in st.query_params.items() if name in IN_ADDRESS}
    return read(shared, engine.known(shared.get("release", "")))[0] != selection()


def lasting(key: str = "", **more: str) -> str:
    """The address of this page as it is now, with every filter and the release named; `key` is the
    exhibit it leads to."""
    shown = selection()
    whole = write(shown.but(release=shown.release or engine.current()), whole=True)
    page = "" if is_first() else urlsplit(st.context.url or "").path.rstrip("/").rsplit("/", 1)[-1]
    query = urlencode(own() | whole | more)
    return f"{base()}/{page}?{query}" + (f"#{key}" if key else "")


def is_first() -> bool:
    """Whether the first page is shown, whose address has no name."""
    return st.session_state.get("page", "overview") == "overview"


def base() -> str:
    """Where this dashboard stands for the reader: `DASHBOARD_URL` where it is set, else as the
    reader's address says."""
    here = urlsplit(st.context.url or "")
    configured = os.environ.get("DASHBOARD_URL")
    return (configured or f"{here.scheme}://{here.netloc}{mount()}").rstrip("/")


def mount() -> str:
    """The path below which the dashboard is served: empty, or `/cities`."""
    path = st.get_option("server.baseUrlPath").strip("/")
    return f"/{path}" if path else ""


def interface(path: str, parameters: Mapping[str, str]) -> str:
    """The address of a file of the interface, wherever the dashboard is mounted."""
    return f"{mount()}/api/v1/{path}?{urlencode(parameters)}"
