"""The reader's address: what it gives, what it is made to say, and lasting addresses of what is
shown.

The address is the only author of a page's own parameters: a link, a reload and Back restore them,
and no widget holds a second truth.
"""

import json
import os
from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode, urlsplit

import streamlit as st

from app import style
from exports import address as addresses
from exports.picture.asked import AT
from exports.trackers import is_tracker
from pages import contents
from pages.values import Choices
from queries import engine
from queries.selection import IN_ADDRESS, Selection, write


def given() -> dict[str, str]:
    """The parameters of the address, those of trackers left out; one that is given several times
    lists all its values."""
    told = st.query_params
    return {name: ",".join(told.get_all(name)) for name in told if not is_tracker(name)}


def choices(names: tuple[str, ...]) -> Choices:
    """What the address says of a page's own parameters."""
    return Choices.of({name: value for name, value in given().items() if name in names})


def put(values: Mapping[str, str | None]) -> None:
    """Write own parameters, or take them away, at once: each change is a step of Back."""
    wanted: dict[str, str | None] = {**given(), **values}
    st.query_params.from_dict({name: value for name, value in wanted.items() if value})


def own() -> dict[str, str]:
    """The parameters of the address that are no shared filters."""
    return {name: value for name, value in given().items() if name not in IN_ADDRESS}


def shared() -> dict[str, str]:
    """The shared filters that the address gives."""
    return {name: value for name, value in given().items() if name in IN_ADDRESS}


def step(selection: Selection) -> None:
    """The address says what the reader has just chosen: a step of Back. Parameters of a page's own
    stay."""
    wanted = own() | write(selection)
    if wanted != _pairs():
        st.query_params.from_dict(wanted)


def settle(selection: Selection, none: str) -> None:
    """The address says what is shown, in the entry of the history where it stands: a second entry
    would need a second Back. What the browser alone knows, its fragment and whether it is a frame,
    stays. Its scripts are told the selection, and how an option ends that leaves nothing: `none`.
    """
    wanted = own() | write(selection)
    with st.container(key="address"):
        told = {"query": urlencode(write(selection)), "none": none}
        data = " ".join(f'data-{name}="{escape(text)}"' for name, text in told.items())
        st.html(f'<span id="shared-filters" {data}></span>')
        for script in ("links.js", "greyed.js"):
            written = style.markup(f"<script>{style.text(script)}</script>")
            st.html(written, unsafe_allow_javascript=True)
        if wanted == _pairs():
            return
        # A script that is the same as the last one would not run again: the turn makes it another.
        turn = st.session_state["settled"] = st.session_state.get("settled", 0) + 1
        script = style.text("settle.js").replace("WANTED", json.dumps(urlencode(wanted)))
        st.html(f"<script>{script}// {turn}\n</script>", unsafe_allow_javascript=True)


def _pairs() -> dict[str, str] | None:
    """The address as it stands; None where it says one thing twice."""
    told = st.query_params
    is_plain = all(len(told.get_all(name)) == 1 for name in told)
    return told.to_dict() if is_plain else None


def selection() -> Selection:
    """The selection shown."""
    return st.session_state.get("selection", Selection())


def lasting(key: str = "", **more: str) -> str:
    """The address of this page as it is now, with its release; `key` is the exhibit it leads to."""
    page = "" if _page() == contents.FIRST else _page()
    kept = {name: value for name, value in own().items() if name != AT}
    query = kept | _of_its_release() | ({AT: key} if key else {}) | more
    return addresses.page(base(), page, query) + (f"#{key}" if key else "")


def of_exhibit(key: str) -> dict[str, str]:
    """What a picture of an exhibit of this page is asked for by: the page as it is now, of a named
    release."""
    known = getattr(contents.page(_page()), "CHOICES", ())
    chosen = {name: value for name, value in own().items() if name in known}
    return chosen | _of_its_release() | {"exhibit": f"{_page()}.{key}"}


def _page() -> str:
    """The page shown."""
    return st.session_state.get("page", contents.FIRST)


def _of_its_release() -> dict[str, str]:
    """The selection as an address has it, with its release."""
    shown = selection()
    return write(shown.but(release=shown.release or engine.current()))


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
    query = f"?{urlencode(parameters)}" if parameters else ""
    return f"{mount()}/api/v1/{path}{query}"
