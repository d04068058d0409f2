"""The way back from a sign-in or sign-out: both leave the dashboard and end on the first page, in a
new session."""

import streamlit as st

from app.session import ended
from charts.look import Look

WISH = "dashboard_back_to"  # a cookie of this site that holds the name of a page and nothing else
FOR = 900  # seconds a sign-in may take
OUT, OUT_FOR = (
    "dashboard_signed_out",
    60,
)  # a cookie that says so, and the seconds a sign-out may take


def can_sign_in() -> bool:
    """Whether this installation has a sign-in (docs/sign_in.md)."""
    try:
        return "auth" in st.secrets
    except FileNotFoundError:
        return False


def wish(page: str, seconds: int = FOR) -> None:
    """Remember the page to come back to, for so long."""
    st.html(f"<script>{_cookie(WISH, page, seconds)}</script>", unsafe_allow_javascript=True)


def sign_out(look: Look) -> None:
    """The button. The cookie is set by the click itself, as the sign-out leaves before anything
    more is drawn."""
    st.button(look.say("submit-sign-out"), on_click=_leave, key="sign-out")
    left = _cookie(OUT, "yes", OUT_FOR)
    st.html(
        "<script>document.addEventListener('click', at => { if"
        f" (at.target.closest('.st-key-sign-out')) {left} }})</script>",
        unsafe_allow_javascript=True,
    )


def _leave() -> None:
    """Ended on the server, then in this browser."""
    ended.end(st.user.to_dict())
    st.logout()


def told_out() -> None:
    """Forget that somebody signed out."""
    st.html(f"<script>{_cookie(OUT, '', 0)}</script>", unsafe_allow_javascript=True)


def _cookie(name: str, value: str, seconds: int) -> str:
    kept = f"'{name}={value}; max-age={seconds}; path=/; SameSite=Lax'"
    return f"document.cookie = {kept} + (location.protocol === 'https:' ? '; Secure' : '')"


def come_back(pages: dict) -> None:
    """Once a session: who has just signed in is brought to the page of the sign-in, who has signed
    out to Submit. For the frame, before the first page is drawn."""
    if "is_back" in st.session_state or not can_sign_in():
        return
    cookies = st.context.cookies
    wish = cookies.get(WISH, "") if st.user.is_logged_in else "submit" if OUT in cookies else ""
    if wished := pages.get(wish):
        st.session_state.is_back = st.session_state.came_back = True
        st.switch_page(wished)
