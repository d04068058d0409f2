"""Who somebody is by the cookies of a request, or of the page they have open."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime

from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import (
    decode_signed_value,
    decode_xsrf_token_string,
)
from streamlit.web.server.starlette.starlette_server_config import (
    TOKENS_COOKIE_NAME,
    USER_COOKIE_NAME,
    XSRF_COOKIE_NAME,
)

from app.session import ended, roles
from etl import inbox


def browser(cookies: Mapping[str, str]) -> str:
    """Which browser this is, by the token that Streamlit gives each of them, which nobody can read
    from it; empty for one without, as in a frame of another site."""
    token, _ = decode_xsrf_token_string(cookies.get(XSRF_COOKIE_NAME, ""))
    return hashlib.sha256(token).hexdigest() if token else ""


def claims(cookies: Mapping[str, str]) -> dict[str, object]:
    """The claims of the sign-in, as Streamlit has signed them; nothing for a cookie that it has
    not."""
    return _signed(cookies, USER_COOKIE_NAME)


def person(
    told: Mapping[str, object], cookies: Mapping[str, str], now: datetime
) -> inbox.Person | None:
    """Who the claims of a sign-in name and what they may do at this moment; nobody after a
    sign-out, or where the provider does not stand by it any more."""
    if not told.get("sub") or not _is_for_us(told) or ended.is_ended(told):
        return None
    token = _signed(cookies, TOKENS_COOKIE_NAME).get("access_token", "")
    if not (standing := roles.standing(told, str(token))):
        return None
    return inbox.person({**told, "roles": standing.roles}, now, standing.lasts)


def _is_for_us(told: Mapping[str, object]) -> bool:
    """Whether a token was given for this dashboard, which a provider may also say of a token that
    is for another."""
    named = told.get("aud")
    return roles.setting(told, "client_id") in (named if isinstance(named, list) else [named])


def _signed(cookies: Mapping[str, str], name: str) -> dict[str, object]:
    secret = get_cookie_secret()

    def signed(part: str) -> bytes | None:
        value = cookies.get(part)
        return decode_signed_value(secret, part, value.encode("latin-1")) if value else None

    try:
        told = json.loads(get_cookie_with_chunks(signed, name) or b"{}")
    except ValueError:  # neither text nor JSON, which nobody signs here
        return {}
    return told if isinstance(told, dict) else {}
