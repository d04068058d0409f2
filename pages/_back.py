"""The way back from a sign-in: it leaves the dashboard and ends on the first page, in a new session."""

import streamlit as st

WISH = "dashboard_back_to"  # a cookie of this site that holds the name of a page and nothing else
FOR = 900  # seconds a sign-in may take


def can_sign_in() -> bool:
    """Whether this installation has a sign-in (docs/sign_in.md)."""
    try:
        return "auth" in st.secrets
    except FileNotFoundError:
        return False


def wish(page: str, seconds: int = FOR) -> None:
    """Remember the page to come back to, for so long."""
    st.html(f"<script>document.cookie = '{WISH}={page}; max-age={seconds}; path=/; SameSite=Lax'</script>", unsafe_allow_javascript=True)


def come_back(pages: dict) -> None:
    """Once a session: who has just signed in is brought to the page of the sign-in. For the frame, before the first page is drawn."""
    wished = pages.get(st.context.cookies.get(WISH, ""))
    if wished and "is_back" not in st.session_state and can_sign_in() and st.user.is_logged_in:
        st.session_state.is_back = st.session_state.came_back = True
        st.switch_page(wished)
