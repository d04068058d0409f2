"""A sign-in from its first step to the last behind TLS, and what whoever comes back without one is
told."""

import logging
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from types import SimpleNamespace

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.runtime.secrets import secrets_singleton
from streamlit.web.server.starlette.starlette_auth_routes import create_auth_routes

from app.session import CALLBACK, LOGIN, LOGOUT, ended, not_completed, who
from app.session.door import SessionDoor
from app.session.not_completed import NotCompleted
from app.submit import sign_in
from charts.look import Look
from tests.browser.provider import CLIENT, DISCOVERY, SECRET, Desk, provider
from tests.browser.signing import FAULTS, FOREIGN, OVER, Reader
from words.speech import speech

ADDRESS = "https://testserver"


@dataclass
class Known(Reader):
    """A browser, the provider that it is led to, and who the dashboard takes its reader for."""

    desk: Desk

    def subject(self) -> str:
        """Nobody's is empty."""
        return self.get("/who").json()


@pytest.fixture
def reader(monkeypatch, tmp_path) -> Iterator[Known]:
    """A reader who has not signed in, before Streamlit's own steps with the doors around them."""
    monkeypatch.setenv("DASHBOARD_INBOX", str(tmp_path))
    back = f"{ADDRESS}/oauth2callback"
    with provider(back) as desk:
        auth = {"redirect_uri": back, "cookie_secret": SECRET, "client_id": CLIENT}
        auth["server_metadata_url"] = f"{desk.issuer}{DISCOVERY}"
        auth["client_secret"] = SECRET
        monkeypatch.setattr(secrets_singleton, "_secrets", {"auth": auth})
        session = Middleware(SessionMiddleware, secret_key=SECRET, session_cookie="session")
        app = Starlette(
            routes=[*create_auth_routes(""), Route("/who", _who)],
            middleware=[Middleware(SessionDoor), Middleware(NotCompleted), session],
        )
        yield Known(TestClient(app, base_url=ADDRESS), SECRET, desk)


def _who(request: Request) -> JSONResponse:
    return JSONResponse(str(who.claims(request.cookies).get("sub", "")))


@pytest.fixture
def log(caplog, monkeypatch) -> pytest.LogCaptureFixture:
    """What is written in the log meanwhile."""
    teller = logging.getLogger(not_completed.TELLER)
    monkeypatch.setattr(teller, "filters", [])
    not_completed.begin()
    caplog.set_level(logging.WARNING)
    return caplog


def test_a_sign_in_is_completed_and_ended(reader):
    """Who was chosen at the provider is signed in; each cookie that came of it is for HTTPS and for
    this site alone, and no script can read it. The sign-out takes it away."""
    answers = [reader.begin(), reader.get(reader.led_back())]
    cookies = [each for answer in answers for each in answer.headers.get_list("set-cookie")]
    assert len(cookies) > 3 and answers[1].headers["location"] == "/"
    for cookie in cookies:
        assert {"httponly", "secure", "samesite=lax"} <= set(cookie.lower().split("; ")), cookie
    assert reader.subject() == "id-of-reviewer"
    assert reader.get(LOGOUT).headers["location"] == "/" and not reader.subject()


def test_a_sign_out_at_the_provider_leads_back(reader, log):
    """Where the provider ends its own sign-in too, its way back is the first page and no sign-in
    that failed."""
    reader.desk.signs_out = True
    reader.get(reader.led_back())
    back = httpx.get(reader.get(LOGOUT).headers["location"]).headers["location"]
    assert reader.get(back).headers["location"] == "/" and not reader.subject() and not log.records


def test_a_sign_out_holds_where_the_provider_is_away(reader, log):
    """It ends here, and the log has one line: at the provider the person is still signed in."""
    reader.get(reader.led_back())
    FAULTS["discovery fails"](reader.desk)
    assert reader.get(LOGOUT).headers["location"] == "/" and not reader.subject()
    (line,) = log.records
    assert "logout" in line.getMessage() and not line.exc_info


@pytest.mark.parametrize(
    "path", [f"{CALLBACK}?code=a", f"{CALLBACK}?error=a", f"{LOGIN}?provider=a"]
)
def test_without_a_sign_in_there_is_no_step(reader, log, monkeypatch, path):
    """Nobody has anything to mend where somebody asks for one."""
    monkeypatch.setattr(secrets_singleton, "_secrets", {})
    assert reader.get(path).status_code == 404 and not log.records


@pytest.mark.parametrize(("site", "stays"), [("cross-site", True), ("same-origin", False)])
def test_no_other_site_signs_anybody_out(reader, site, stays):
    """A link to the way out leads from this dashboard alone to the end of a sign-in."""
    reader.get(reader.led_back())
    copy = dict(reader.client.cookies)
    answer = reader.get(LOGOUT, headers={"Sec-Fetch-Site": site})
    assert answer.headers["location"] == "/" and bool(reader.subject()) == stays
    assert ended.is_ended(who.claims(copy)) != stays


@pytest.mark.parametrize("name", OVER)
def test_a_sign_in_that_is_none_is_over(reader, log, name):
    """Whatever stands in the way back, its reader is told to begin anew, is led nowhere, and writes
    nothing into the log."""
    answer = reader.get(OVER[name](reader.led_back()))
    assert answer.status_code == 400 and speech()("not-signed-in-over") in answer.text
    assert not log.records and FOREIGN not in answer.text and not reader.subject()


def test_a_sign_in_is_completed_once(reader, log):
    """The way back that somebody takes again, or in another browser, opens nothing."""
    back, other = reader.led_back(), TestClient(reader.client.app, base_url=ADDRESS)
    assert other.get(back, follow_redirects=False).status_code == 400
    assert reader.get(back).status_code == 302 and reader.subject()
    assert reader.get(back).status_code == 400 and not log.records


@pytest.mark.parametrize(
    ("error", "status", "why", "lines"),
    [
        ("access_denied", 403, "declined", 0),
        ("server_error", 502, "failed", 1),
        ("call_jane_doe", 400, "over", 0),
    ],
)
def test_who_was_not_let_in_is_told_so(reader, log, error, status, why, lines):
    """The provider's refusal is a sentence for the reader; what it says of itself alone is a line
    for the operator."""
    state = httpx.URL(reader.led_back()).params["state"]
    answer = reader.get(CALLBACK, params={"error": error, "state": state})
    assert answer.status_code == status and len(log.records) == lines
    assert speech()(f"not-signed-in-{why}") in answer.text and 'href="/submit"' in answer.text


@pytest.mark.parametrize("name", FAULTS)
def test_a_provider_that_fails_is_told_of(reader, log, name):
    """The reader has a sentence, the log one line without a traceback or what came from there."""
    back = reader.led_back()
    FAULTS[name](reader.desk)
    is_failed(reader.begin() if DISCOVERY in reader.desk.instead else reader.get(back), log)
    assert not reader.subject()


def test_a_slow_provider_is_not_waited_for(reader, log, monkeypatch):
    """Nor one that is away: whoever waits has the sentence once its time is over."""
    back = reader.led_back()
    monkeypatch.setattr(not_completed, "PATIENCE", 0.2)
    reader.desk.instead["/token"] = 200, b"{}", 0.5
    is_failed(reader.get(back), log)


def is_failed(answer: httpx.Response, log: pytest.LogCaptureFixture) -> None:
    """Whether reader and operator are told that the provider has failed."""
    assert answer.status_code == 502 and speech()("not-signed-in-failed") in answer.text
    (line,) = log.records
    assert line.name == not_completed.__name__ and not line.exc_info
    assert FOREIGN not in line.getMessage() + answer.text


@pytest.mark.parametrize(
    ("is_logged_in", "has_come", "said"),
    [
        (True, True, ["submit-sign-in-unconfirmed"]),
        (True, False, ["submit-sign-in-unconfirmed"]),
        (False, True, ["submit-signed-out"]),
        (False, False, []),
    ],
)
def test_whose_sign_in_counts_for_nothing_reads_that(monkeypatch, is_logged_in, has_come, said):
    """Where the provider does not confirm it; who has signed out reads that, and others neither."""
    told: list[str] = []
    state = SimpleNamespace(
        user=SimpleNamespace(is_logged_in=is_logged_in),
        session_state={"came_back": has_come},
        warning=told.append,
        success=told.append,
        container=lambda **_: nullcontext(),
        markdown=str,
        button=lambda *_, **__: False,
        login=None,
    )
    monkeypatch.setattr(sign_in, "st", state)
    monkeypatch.setattr(sign_in, "back", SimpleNamespace(told_out=list, wish=str))
    sign_in.offer(Look())
    assert told == [speech().markdown(sentence) for sentence in said]
