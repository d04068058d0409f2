"""How the reader sees the page: what the browser tells of itself."""

import streamlit as st

from charts.look import Look

PHONE = "Mobi"  # in what a phone's browser calls itself, which is known before its width is
NARROW = 640  # pixels; as wide as a page of 1,280 is where everything is twice as large
WIDTH = "width"

_width = st.components.v2.component(
    "width",
    html="",
    js="""export default ({ data, setStateValue }) => {
      const narrow = matchMedia(`(max-width: ${data.most}px)`);
      const tell = () => {
        if (narrow.matches !== data.isNarrow) setStateValue('isNarrow', narrow.matches);
      };
      narrow.addEventListener('change', tell);
      tell();
      return () => narrow.removeEventListener('change', tell);
    };""",
)


def look() -> Look:
    """The look that the reader's page is drawn in."""
    return Look(is_dark=st.context.theme.type == "dark", is_narrow=_is_narrow())


def _is_narrow() -> bool:
    """As the page's width was last told, else as the browser calls itself."""
    if (told := st.session_state.get("is_narrow")) is not None:
        return told
    return PHONE in (st.context.headers.get("User-Agent") or "")


def watch_width(look: Look) -> None:
    """Draw the page anew where it is narrower or wider than it was drawn for."""
    with st.container(key=WIDTH):
        _width(
            key=f"told-{WIDTH}",
            data={"most": NARROW, "isNarrow": look.is_narrow},
            on_isNarrow_change=_told,
        )


def _told() -> None:
    told = st.session_state[f"told-{WIDTH}"].get("isNarrow")
    if told is not None:
        st.session_state["is_narrow"] = told
