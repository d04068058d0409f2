"""Which roles somebody has now: the provider is asked again every few minutes, as a role that was
withdrawn still stands in the token of the sign-in."""

import json
import logging
from collections.abc import Mapping
from datetime import timedelta
from functools import lru_cache
from time import monotonic
from typing import Any, NamedTuple
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

import streamlit as st

from app.session import ended
from etl import inbox

FRESH, REFUSED = 300, 20  # seconds that an answer of the provider counts, and that none does
PATIENCE = 5  # seconds that it may take
MOST_KEPT, LONGEST = 10_000, 100_000  # answers, and bytes of one
# How long a sign-in counts where the provider cannot be asked again.
UNASKED_FOR = timedelta(minutes=30)

log = logging.getLogger(__name__)
_answers: dict[str, tuple[float, object]] = {}  # until when each counts


class Standing(NamedTuple):
    """The roles that somebody has, and for how long after the sign-in."""

    roles: object
    lasts: timedelta


def standing(claims: Mapping[str, object], token: str) -> Standing | None:
    """The roles that the provider names now, at most FRESH seconds old; None where it names none
    to this sign-in any more, or cannot be reached. A provider that has no address to ask at is
    taken by its token, for UNASKED_FOR."""
    known = ended.name(claims)
    until, answer = _answers.get(known, (0.0, None))
    if monotonic() >= until:
        answer = _asked(claims, token)
        if len(_answers) > MOST_KEPT:
            _answers.clear()
        _answers[known] = monotonic() + (REFUSED if answer is None else FRESH), answer
    if answer == "unasked":
        return Standing(claims.get("roles"), UNASKED_FOR)
    return None if answer is None else Standing(answer, inbox.SIGNED_IN_FOR)


def _asked(claims: Mapping[str, object], token: str) -> object:
    """The claim `roles` of the provider's answer, an empty list where it has none; None where it
    refuses; `unasked` where it has no address for this."""
    try:
        address = userinfo(setting(claims, "server_metadata_url"))
        if not address:
            return "unasked"
        told = _got(address, {"Authorization": f"Bearer {token}"})
    except (OSError, ValueError) as error:
        refused = isinstance(error, HTTPError) and error.code in (400, 401, 403)
        log.log(logging.INFO if refused else logging.ERROR, "Roles cannot be asked for: %s", error)
        return None
    is_theirs = told.get("sub") == claims.get("sub")
    return (told.get("roles") or []) if is_theirs else None


def setting(claims: Mapping[str, object], name: str) -> str:
    """What the settings of the sign-in say of the provider that these claims are of; empty where
    they say nothing."""
    settings = st.secrets["auth"]
    return str(settings.get(str(claims.get("provider", "")), settings).get(name) or "")


@lru_cache(maxsize=16)
def userinfo(discovery: str) -> str:
    """The address at which a provider says who somebody is; empty where it has none. Raises OSError
    and ValueError where that cannot be read."""
    return str(_got(discovery, {}).get("userinfo_endpoint") or "")


class Staying(HTTPRedirectHandler):
    """Takes nobody's token elsewhere: a redirect would be followed to any host, token and all."""

    def redirect_request(self, req: Request, *told: Any) -> Request | None:
        return None if req.has_header("Authorization") else super().redirect_request(req, *told)


_open = build_opener(Staying).open


def _got(address: str, headers: dict[str, str]) -> dict:
    if not address.startswith(("https://", "http://")):
        raise ValueError(address)
    with _open(Request(address, headers=headers), timeout=PATIENCE) as answer:
        told = json.loads(answer.read(LONGEST))
    if not isinstance(told, dict):
        raise ValueError(address)
    return told
